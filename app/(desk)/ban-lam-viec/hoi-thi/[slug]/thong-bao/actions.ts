'use server';

import { action } from '@/server/request/action';
import { announce } from '@/server/contest/setup/contests';
import { announceInput } from './input';

export const announceContest = action(announceInput, async (acting, { id, here, seen, cautions }) => {
  await announce(acting, { id, seen, cautions });
  return { to: here };
});
