'use server';

import { deskPage } from '@/domain/addresses';
import { action } from '@/server/request/action';
import { correct } from '@/server/registry/decisions/corrections';
import { correctionInput } from './input';

export const correctDecision = action(correctionInput, async (acting, { id, facts, reason }) => {
  await correct(acting, { id, facts, reason });
  return { to: deskPage.decision(id) };
});
