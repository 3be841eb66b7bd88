'use server';

import { action } from '@/server/action';
import { decide } from '@/server/decisions';
import { decisionInput } from './input';

export const enterDecision = action(decisionInput, async (ruling, by, now) => {
  const outcome = await decide(ruling, by, now);
  if ('obstacles' in outcome) return { value: outcome.obstacles };
  return { to: `/ban-lam-viec/tham-dinh/quyet-dinh/${outcome.id}` };
});
