import { describe, expect, test } from 'vitest';
import { input, lineOfEntry, linesIn, part, places, rules, sheet } from './testing';
import type { ContestRules } from '../setup/rules';
import type { TallyInput } from './input';
import { tally } from './tally';

describe('ranks', () => {
  const two = rules({
    parts: [part(), part({ key: 'q', scoredBy: 'secretary', criteria: [] })],
    ties: [{ rule: 'higherPart', part: 'p' }, { rule: 'fasterPart', part: 'q' }, { rule: 'chair' }],
  });
  const quiz = (entry: string, points: number, seconds: number | null) => ({
    entry,
    part: 'q',
    points,
    seconds,
  });

  test('equal totals are separated by the higher part, and the line says so', () => {
    const outcome = tally(
      two,
      input({
        ids: ['a', 'b'],
        sheets: [sheet('a', { judge: 'j', points: 5_000 }), sheet('b', { judge: 'j', points: 6_000 })],
        results: [quiz('a', 6_000, 9), quiz('b', 5_000, 9)],
      }),
    );
    expect(places(outcome)).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
    expect(lineOfEntry(outcome, 'b')?.tie).toEqual({ rule: 'higherPart', part: 'p' });
  });

  const even = (rulings: TallyInput['rulings'], seconds: [number | null, number | null, number | null]) =>
    tally(
      two,
      input({
        ids: ['a', 'b', 'c'],
        sheets: ['a', 'b', 'c'].map((e) => sheet(e, { judge: 'j', points: 5_000 })),
        results: ['a', 'b', 'c'].map((e, at) => quiz(e, 5_000, seconds[at] ?? null)),
        rulings,
      }),
    );

  test('then by the faster one; a time that was not taken comes last', () => {
    expect(places(even([], [null, 70, 64]))).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', 3],
    ]);
  });

  test('then by the chair, whose ruling must name all of the equal entries', () => {
    expect(places(even([{ block: 'b', order: ['b', 'c'], reason: 'thiếu a' }], [9, 9, 9]))).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
    const ruled = even([{ block: 'b', order: ['b', 'c', 'a'], reason: 'theo biên bản' }], [9, 9, 9]);
    expect(places(ruled)).toEqual([
      ['b', 1],
      ['c', 2],
      ['a', 3],
    ]);
    expect(lineOfEntry(ruled, 'b')?.tie).toEqual({ rule: 'chair' });
  });

  test('a newer ruling takes the place of an older one', () => {
    const rulings = [
      { block: 'b', order: ['b', 'c', 'a'], reason: 'lần đầu' },
      { block: 'b', order: ['a', 'b', 'c'], reason: 'quyết định lại' },
    ];
    expect(places(even(rulings, [9, 9, 9]))).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });

  test('who stays equal shares the rank, and the next rank is skipped', () => {
    const outcome = tally(
      rules(),
      input({
        ids: ['a', 'b', 'c'],
        sheets: [
          sheet('a', { judge: 'j', points: 9 }),
          sheet('b', { judge: 'j', points: 9 }),
          sheet('c', { judge: 'j', points: 8 }),
        ],
      }),
    );
    expect(places(outcome)).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ]);
    expect(lineOfEntry(outcome, 'a')?.tie).toBe('shared');
  });

  test('withdrawn, incomplete and failing entries are told apart and not ranked', () => {
    const strict = rules({ ...two, parts: two.parts, passMark: 3_000 });
    const withdrawn = { id: 'w', block: 'b', withdrawn: true };
    const base = input({
      ids: ['ok', 'part', 'low'],
      sheets: ['ok', 'part', 'w']
        .map((e) => sheet(e, { judge: 'j', points: 5_000 }))
        .concat(sheet('low', { judge: 'j', points: 0 })),
      results: ['ok', 'low', 'w'].map((e) => quiz(e, 100, null)),
    });
    const outcome = tally(strict, { ...base, entries: [...base.entries, withdrawn] });
    expect(Object.fromEntries(linesIn(outcome).map(({ entry, unranked }) => [entry, unranked]))).toEqual({
      ok: null,
      part: 'partMissing',
      low: 'belowPassMark',
      w: 'withdrawn',
    });
  });
});

describe('prizes', () => {
  const prizes: ContestRules['prizes'] = [
    { key: 'nhi', name: 'Nhì', kind: 'main', block: 'b', rank: 'second', count: 2 },
    { key: 'nhat', name: 'Nhất', kind: 'main', block: 'b', rank: 'first', count: 1 },
    { key: 'phu', name: 'Phụ', kind: 'side', part: 'p', block: null, count: 1 },
  ];

  test('go down the table; equal entries share the better prize and use up the places', () => {
    const sheets = [
      sheet('a', { judge: 'j', points: 9 }),
      sheet('b', { judge: 'j', points: 9 }),
      sheet('c', { judge: 'j', points: 8 }),
      sheet('d', { judge: 'j', points: 7 }),
    ];
    const outcome = tally(rules({ prizes }), input({ ids: ['a', 'b', 'c', 'd'], sheets }));
    expect(linesIn(outcome).map(({ entry, prize }) => [entry, prize])).toEqual([
      ['a', 'nhat'],
      ['b', 'nhat'],
      ['c', 'nhi'],
      ['d', null],
    ]);
    expect(outcome.side).toEqual([{ prize: 'phu', entries: ['a', 'b'] }]);
  });
});
