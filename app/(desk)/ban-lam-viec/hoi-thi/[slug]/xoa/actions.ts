'use server';

import { deskPage } from '@/domain/addresses';
import { action } from '@/server/request/action';
import { discardUnannounced } from '@/server/contest/setup/discarding';
import { discardInput } from './input';

export const discardContest = action(discardInput, async (acting, { id, reason }) => {
  await discardUnannounced(acting, { id, reason });
  return { to: deskPage.contests };
});
