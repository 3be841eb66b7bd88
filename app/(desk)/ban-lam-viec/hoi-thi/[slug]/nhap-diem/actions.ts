'use server';

import { refresh } from 'next/cache';
import { mayUseDesk } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { confirmSheet, scoreOn, submitSheet } from '@/server/contest/sheets/sheets';
import { confirmResults, typeResults } from '@/server/contest/sheets/part-results';
import { idsOf, printedSheet } from '@/server/contest/sheets/typing-queries';
import { found } from '@/server/write';
import { fieldsOf, type SheetFields, saveInput } from '@/app/(desk)/score-sheet/sheet-text';
import { actInput, confirmInput, resultsInput } from './input';

type Saving = { revision: number; at: Date } | { stale: { revision: number; theirs: SheetFields } };

/** A printed sheet while it is being typed in. */
export const saveTyped = action(
  saveInput,
  async ({ by, now }, { entry: entryId, part, judge = '', base, text }): Promise<{ value: Saving }> => {
    must(mayUseDesk(by));
    const printed = found(await printedSheet(by, { entryId, part, judge }));
    const saving = await scoreOn({ by, now }, { key: { entryId, part, personId: judge }, base, text });
    if (!('stale' in saving)) return { value: { ...saving, at: now } };
    const { revision, theirs } = saving.stale;
    return { value: { stale: { revision, theirs: fieldsOf(printed.part, { text: theirs, own: false }) } } };
  },
);

export const lockTyped = action(actInput, async ({ by, now }, { sheet, seen, back }) => {
  must(mayUseDesk(by));
  await submitSheet({ by, now }, { id: sheet, seen });
  return { to: back, notice: 'Đã khóa phiếu, chờ người thứ hai đối chiếu và xác nhận.' };
});

export const confirmTyped = action(actInput, async ({ by, now }, { sheet, seen, back }) => {
  must(mayUseDesk(by));
  await confirmSheet({ by, now }, { id: sheet, seen });
  return { to: back, notice: 'Đã xác nhận phiếu đúng bản giấy.' };
});

/** Results of a part, typed or from a spreadsheet: all of them or none. */
export const writeResults = action(resultsInput, async ({ by, now }, { contest, part, rows, source }) => {
  must(mayUseDesk(by));
  const ids = await idsOf(by, contest);
  const typed = rows.map(({ code, points, seconds, known }) => ({
    entryId: found(ids.get(code)),
    part,
    points,
    seconds,
    known,
  }));
  await typeResults({ by, now }, { contestId: contest, rows: typed, source });
  refresh();
  return { notice: `Đã ghi ${rows.length} kết quả, chờ người thứ hai xác nhận.` };
});

export const confirmTypedResults = action(confirmInput, async ({ by, now }, { contest, part, seen }) => {
  must(mayUseDesk(by));
  const count = await confirmResults({ by, now }, { contestId: contest, part, seen });
  refresh();
  return { notice: `Đã xác nhận ${count} kết quả.` };
});
