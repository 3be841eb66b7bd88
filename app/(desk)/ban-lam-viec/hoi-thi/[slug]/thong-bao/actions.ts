'use server';

import { action } from '@/server/action';
import { announce } from '@/server/contests';
import { announceInput } from './input';

export const announceContest = action(announceInput, async ({ id, here, seen }, by, now) => {
  await announce(id, by, now, seen);
  return { to: here };
});
