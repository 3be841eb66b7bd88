'use server';

import { deskPage } from '@/domain/addresses';
import { z } from 'zod';
import { mayUseDesk } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { entryToJudge, sheetToScore } from '@/server/contest/sheets/queries';
import { nextToScore } from '@/server/contest/sheets/next';
import { scoreOn, submitSheet } from '@/server/contest/sheets/sheets';
import { found } from '@/server/write';
import { fieldsOf, type SheetFields, saveInput } from '@/app/(desk)/score-sheet/sheet-text';

type Saving = { revision: number; at: Date } | { stale: { revision: number; theirs: SheetFields } };

/** What the sheet sends by itself while it is being written. */
export const saveSheet = action(
  saveInput,
  async ({ by, now }, { entry: entryId, part, base, text }): Promise<{ value: Saving }> => {
    must(mayUseDesk(by));
    const saving = await scoreOn(
      { by, now },
      { key: { entryId, part, personId: by.personId ?? '' }, base, text },
    );
    if (!('stale' in saving)) return { value: { ...saving, at: now } };
    const { part: rubric } = found(await sheetToScore(by, found(await entryToJudge(by, entryId)), part));
    const { revision, theirs } = saving.stale;
    return { value: { stale: { revision, theirs: fieldsOf(rubric, { text: theirs, own: true }) } } };
  },
);

const submitInput = z.object({
  entry: z.string(),
  part: z.string(),
  sheet: z.string(),
  /** The revision that was read before the button was pressed. */
  seen: z.coerce.number().int(),
});

export const lockSheet = action(submitInput, async ({ by, now }, { entry, part, sheet, seen }) => {
  must(mayUseDesk(by));
  await submitSheet({ by, now }, { id: sheet, seen });
  const next = await nextToScore(by, found(await entryToJudge(by, entry)));
  return {
    to: deskPage.scoreSheet(entry, part),
    notice: 'Đã nộp phiếu chấm. Phiếu đã khóa, biên nhận đã gửi qua thư.',
    link: next
      ? { href: next.href, label: `Chấm bài tiếp theo: ${next.code}` }
      : { href: deskPage.judging, label: 'Về danh sách: không còn bài chờ chấm' },
  };
});
