'use server';

import { signedIn } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/action';
import { screen, submitEntry, withdrawEntry } from '@/server/entry-submission';
import { moveInput } from './input';

export const moveEntry = action(moveInput, async ({ id, event, here, seen, reason }, by, now) => {
  must(signedIn(by));
  if (event === 'submit') {
    await submitEntry(id, by, now, seen);
    return { to: `${here}/bien-nhan` };
  }
  if (event === 'withdraw') await withdrawEntry(id, reason, by, now);
  else await screen(id, event, reason, by, now);
  return { to: here };
});
