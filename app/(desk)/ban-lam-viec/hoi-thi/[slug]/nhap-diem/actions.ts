'use server';

import { refresh } from 'next/cache';
import { signedIn } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/action';
import { confirmSheet, scoreOn, submitSheet } from '@/server/judging';
import { confirmResults, typeResults } from '@/server/part-results';
import { idsOf, printedSheet } from '@/server/typing-desk';
import { found } from '@/server/write';
import { fieldsOf, type SheetFields, saveInput } from '../../../cham-diem/sheet-text';
import { actInput, confirmInput, resultsInput } from './input';

type Saving = { revision: number; at: Date } | { stale: { revision: number; theirs: SheetFields } };

/** A printed sheet while it is being typed in. */
export const saveTyped = action(
  saveInput,
  async ({ entry: entryId, part, judge = '', base, text }, by, now): Promise<{ value: Saving }> => {
    must(signedIn(by));
    const printed = found(await printedSheet({ entryId, part, judge }, by));
    const saving = await scoreOn({ entryId, part, personId: judge }, base, text, by, now);
    if (!('stale' in saving)) return { value: { ...saving, at: now } };
    const { revision, theirs } = saving.stale;
    return { value: { stale: { revision, theirs: fieldsOf(printed.part, theirs, false) } } };
  },
);

export const lockTyped = action(actInput, async ({ sheet, seen, back }, by, now) => {
  must(signedIn(by));
  await submitSheet(sheet, by, now, seen);
  return { to: back };
});

export const confirmTyped = action(actInput, async ({ sheet, seen, back }, by, now) => {
  must(signedIn(by));
  await confirmSheet(sheet, by, now, seen);
  return { to: back };
});

/** Results of a part, typed or from a spreadsheet: all of them or none. */
export const writeResults = action(resultsInput, async ({ contest, part, rows, source }, by, now) => {
  must(signedIn(by));
  const ids = await idsOf(contest, by);
  const typed = rows.map(({ code, points, seconds, known }) => ({
    entryId: found(ids.get(code)),
    part,
    points,
    seconds,
    known,
  }));
  await typeResults(contest, typed, source, by, now);
  refresh();
  return { notice: `Đã ghi ${rows.length} kết quả, chờ người thứ hai xác nhận.` };
});

export const confirmTypedResults = action(confirmInput, async ({ contest, part, seen }, by, now) => {
  must(signedIn(by));
  const count = await confirmResults(contest, part, seen, by, now);
  refresh();
  return { notice: `Đã xác nhận ${count} kết quả.` };
});
