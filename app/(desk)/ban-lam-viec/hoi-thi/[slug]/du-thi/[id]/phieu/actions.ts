'use server';

import { signedIn } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/action';
import { saveEntry } from '@/server/entries';
import { saveInput } from './input';

/** What the form sends by itself while it is being written. */
export const saveDraft = action(saveInput, async ({ id, here: _here, base, ...text }, by, now) => {
  must(signedIn(by));
  return { value: { ...(await saveEntry(id, base, text, by, now)), at: now } };
});

/** The button, where there is no script: on to the entry, or both texts when somebody else saved meanwhile. */
export const saveAndGo = action(saveInput, async ({ id, here, base, ...text }, by, now) => {
  must(signedIn(by));
  const saving = await saveEntry(id, base, text, by, now);
  if (saving.stale) return { value: { ...saving.stale, mine: text } };
  return { to: here.startsWith('/ban-lam-viec/hoi-thi/') ? here : '/ban-lam-viec/hoi-thi' };
});
