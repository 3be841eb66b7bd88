import { expect, test } from 'vitest';
import { input, rules, sheet } from './testing';
import { sheetCountOf, sheetCountWords, thinIn } from './sheet-count';
import type { Absence } from './input';
import { tally } from './tally';

const absent = (why: Absence['why'], ...judges: string[]): Absence[] =>
  judges.map((judge) => ({ entry: 'e', part: 'p', judge, why }));
const given = (count: number) =>
  Array.from({ length: count }, (_, n) => sheet('e', { judge: `j${n}`, points: 8_000 + n * 25 }));

/** One entry with these sheets and absences, under rules with this least number. */
function found(sheets: number, absences: Absence[], leastSheets?: number) {
  const aggregation = { method: 'trimmedMean' as const, outlier: null, thirdMarking: null };
  const under = rules({ aggregation: leastSheets ? { ...aggregation, leastSheets } : aggregation });
  const outcome = tally(under, input({ ids: ['e'], sheets: given(sheets), absences }));
  const part = outcome.blocks[0]?.lines[0]?.parts[0];
  if (!part) throw new Error('no part');
  return { words: words(sheetCountOf(part)), thin: thinIn(under, outcome) };
}
const words = (count: ReturnType<typeof sheetCountOf>) => count && sheetCountWords(count);

test.each([
  ['all five, of which the arithmetic leaves two out', found(5, []), '5/5 phiếu'],
  ['one of five', found(1, absent('notSubmitted', 'a', 'b', 'c', 'd')), '1/5 phiếu'],
  [
    'a conflict and a recusal',
    found(3, [...absent('conflict', 'a'), ...absent('recused', 'b')]),
    '3/5 phiếu',
  ],
  ['whoever was taken off is not asked', found(3, absent('removed', 'a', 'b')), '3/3 phiếu'],
  ['nobody', found(0, []), null],
])('%s', (_, { words: told }, due) => {
  expect(told).toBe(due);
});

test.each([
  ['one of five', found(1, absent('notSubmitted', 'a', 'b', 'c', 'd')), [[1, false]]],
  ['two of five', found(2, absent('notSubmitted', 'a', 'b', 'c')), [[2, false]]],
  ['three of five', found(3, absent('notSubmitted', 'a', 'b')), []],
  ['one of two', found(1, absent('notSubmitted', 'a')), [[1, false]]],
  ['one where one was asked', found(1, []), []],
  ['fewer than the rules ask for', found(3, absent('notSubmitted', 'a'), 4), [[3, true]]],
  ['as many as the rules ask for', found(4, absent('notSubmitted', 'a'), 4), []],
  ['none at all: the part is missing and nothing is ranked', found(0, absent('notSubmitted', 'a'), 4), []],
])('%s: what is told before the freeze', (_, { thin }, due) => {
  expect(thin.map(({ came, belowLeast }) => [came, belowLeast])).toEqual(due);
});
