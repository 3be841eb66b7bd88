'use server';

import { deskPage } from '@/domain/addresses';
import { mayUseDesk } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { saveEntry } from '@/server/contest/entries/entries';
import { saveInput } from './input';

/** What the form sends by itself while it is being written. */
export const saveDraft = action(saveInput, async ({ by, now }, { id, here: _here, base, ...text }) => {
  must(mayUseDesk(by));
  return { value: { ...(await saveEntry({ by, now }, { id, base, text })), at: now } };
});

/** The button, where there is no script: on to the entry, or both texts when somebody else saved meanwhile. */
export const saveAndGo = action(saveInput, async ({ by, now }, { id, here, base, ...text }) => {
  must(mayUseDesk(by));
  const saving = await saveEntry({ by, now }, { id, base, text });
  if (saving.stale) return { value: { ...saving.stale, mine: text } };
  return { to: here.startsWith(`${deskPage.contests}/`) ? here : deskPage.contests };
});
