'use server';

import { mayUseDesk } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { screen, submitEntry, withdrawEntry } from '@/server/contest/entries/submission';
import { moveInput } from './input';

export const moveEntry = action(moveInput, async ({ by, now }, { id, event, here, seen, reason }) => {
  must(mayUseDesk(by));
  if (event === 'submit') {
    await submitEntry({ by, now }, { id, seen });
    return { to: `${here}/bien-nhan` };
  }
  if (event === 'withdraw') await withdrawEntry({ by, now }, { id, reason });
  else await screen({ by, now }, { id, event, reason });
  // What waits for another person stands on the entry's page.
  return { to: here };
});
