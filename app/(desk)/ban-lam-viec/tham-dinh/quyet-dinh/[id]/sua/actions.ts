'use server';

import { action } from '@/server/action';
import { correct } from '@/server/decision-corrections';
import { correctionInput } from './input';

export const correctDecision = action(correctionInput, async ({ id, facts, reason }, by, now) => {
  await correct(id, facts, reason, by, now);
  return { to: `/ban-lam-viec/tham-dinh/quyet-dinh/${id}` };
});
