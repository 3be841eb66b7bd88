'use server';

import { deskPage } from '@/domain/addresses';
import { action } from '@/server/request/action';
import { decide } from '@/server/registry/decisions/decisions';
import { decisionInput } from './input';

export const enterDecision = action(decisionInput, async (acting, ruling) => {
  const outcome = await decide(acting, ruling);
  if ('obstacles' in outcome) return { value: outcome.obstacles };
  return { to: deskPage.decision(outcome.id) };
});
