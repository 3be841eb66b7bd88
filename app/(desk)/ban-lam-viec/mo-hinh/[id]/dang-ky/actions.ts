'use server';

import { signedIn } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/action';
import { save } from '@/server/models';
import { draftInput, saveInput } from './input';

/** What the form sends by itself while it is being written. */
export const saveDraft = action(draftInput, async ({ id, base, ...text }, by, now) => {
  must(signedIn(by));
  return { value: { ...(await save(id, base, text, by, now)), at: now } };
});

/** The button, where there is no script: on to the model, or both texts when somebody else saved meanwhile. */
export const saveAndGo = action(saveInput, async ({ id, base, ...text }, by, now) => {
  must(signedIn(by));
  const saving = await save(id, base, text, by, now);
  if ('stale' in saving) return { value: { ...saving.stale, mine: text } };
  return { to: `/ban-lam-viec/mo-hinh/${id}` };
});
