'use server';

import { z } from 'zod';
import { signedIn } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/action';
import { entryToJudge, sheetToScore } from '@/server/judge-desk';
import { scoreOn, submitSheet } from '@/server/judging';
import { found } from '@/server/write';
import { fieldsOf, type SheetFields, saveInput } from '../../sheet-text';

type Saving = { revision: number; at: Date } | { stale: { revision: number; theirs: SheetFields } };

/** What the sheet sends by itself while it is being written. */
export const saveSheet = action(
  saveInput,
  async ({ entry: entryId, part, base, text }, by, now): Promise<{ value: Saving }> => {
    must(signedIn(by));
    const saving = await scoreOn({ entryId, part, personId: by.personId ?? '' }, base, text, by, now);
    if (!('stale' in saving)) return { value: { ...saving, at: now } };
    const { part: rubric } = found(await sheetToScore(found(await entryToJudge(entryId, by)), part, by));
    const { revision, theirs } = saving.stale;
    return { value: { stale: { revision, theirs: fieldsOf(rubric, theirs, true) } } };
  },
);

const submitInput = z.object({
  entry: z.string(),
  part: z.string(),
  sheet: z.string(),
  /** The revision that was read before the button was pressed. */
  seen: z.coerce.number().int(),
});

export const lockSheet = action(submitInput, async ({ entry, part, sheet, seen }, by, now) => {
  must(signedIn(by));
  await submitSheet(sheet, by, now, seen);
  return { to: `/ban-lam-viec/cham-diem/${entry}/${part}?xong=nop` };
});
