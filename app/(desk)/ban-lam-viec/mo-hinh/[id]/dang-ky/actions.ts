'use server';

import { deskPage } from '@/domain/addresses';
import { mayUseDesk } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { save } from '@/server/registry/models/models';
import { draftInput, saveInput } from './input';

/** What the form sends by itself while it is being written. */
export const saveDraft = action(draftInput, async ({ by, now }, { id, base, ...text }) => {
  must(mayUseDesk(by));
  return { value: { ...(await save({ by, now }, { id, base, text })), at: now } };
});

/** The button, where there is no script: on to the model, or both texts when somebody else saved meanwhile. */
export const saveAndGo = action(saveInput, async ({ by, now }, { id, base, ...text }) => {
  must(mayUseDesk(by));
  const saving = await save({ by, now }, { id, base, text });
  if ('stale' in saving) return { value: { ...saving.stale, mine: text } };
  return { to: deskPage.model(id) };
});
