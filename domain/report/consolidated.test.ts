import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '../proof/canonical';
import { outliersOf, type ReportRow, totalsBy, totalsOf } from './consolidated';
import { formFor, indicatorsOfAll, isSummed } from './form';
import { canFreezeReport, columnsFor, emptySections } from './frozen';

const form = formFor('R7') ?? expect.fail();
const summed = indicatorsOfAll.filter((one) => isSummed(one) && typeof one.source === 'string');

const anyRow = (): fc.Arbitrary<ReportRow> =>
  fc.record({
    code: fc.uuid(),
    name: fc.constant('Xã'),
    kind: fc.constantFrom('commune', 'district', 'department', 'publicServiceUnit'),
    group: fc.constantFrom('Huyện Mai Sơn', 'Huyện Mộc Châu', ''),
    figures: fc.dictionary(fc.constantFrom(...summed.map(({ key }) => key)), fc.nat(1_000_000)),
    estimated: fc.constant([]),
  });

test('the sum of all is the sum of its parts, however they are parted, and loses no blank', () => {
  fc.assert(
    fc.property(fc.array(anyRow(), { maxLength: 40 }), (rows) => {
      const all = totalsOf(form, rows);
      for (const part of [(row: ReportRow) => row.kind, (row: ReportRow) => row.group]) {
        const parts = [...totalsBy(form, rows, part).values()];
        for (const { key } of summed) {
          const sum = parts.reduce((total, one) => total + (one[key]?.value ?? 0), 0);
          expect(sum).toBe(all[key]?.value ?? 0);
          expect((all[key]?.given ?? 0) + (all[key]?.blank ?? 0)).toBe(rows.length);
        }
      }
    }),
  );
});

test('the order of the reports changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyRow(), { maxLength: 20 }), (rows) => {
      expect(canonical(totalsOf(form, rows.toReversed()))).toBe(canonical(totalsOf(form, rows)));
    }),
  );
});

const row = (code: string, figures: ReportRow['figures']): ReportRow => ({
  ...{ code, name: code, group: '', estimated: [] },
  kind: 'commune',
  figures,
});

test('a share of all is the share of the sums, not the mean of shares', () => {
  const rows = [
    row('a', { staffConcerned: 10, staffTrained: 10 }),
    row('b', { staffConcerned: 90, staffTrained: 0 }),
  ];
  expect(totalsOf(form, rows).staffTrainedShare?.value).toBe(1_000);
});

test('of yes and no it counts yes, of texts how many, of typed percents the mean', () => {
  const rows = [
    row('a', { receptionPosted: true, satisfaction: 9_000, lessons: 'Họp bản' }),
    row('b', { receptionPosted: false, satisfaction: 8_001 }),
    row('c', {}),
  ];
  const { receptionPosted, satisfaction, lessons, dialogues } = totalsOf(form, rows);
  expect([receptionPosted?.value, receptionPosted?.blank]).toEqual([1, 1]);
  expect(satisfaction?.value).toBe(8_501);
  expect(lessons?.value).toBe(1);
  expect(dialogues?.value).toBeNull();
});

test('far from its like is named, from eight reports of a kind on', () => {
  const rows = Array.from({ length: 8 }, (_, n) => row(`u${n}`, { dialogues: n === 7 ? 31 : 3 }));
  expect([...(outliersOf(form, rows).get('dialogues') ?? [])]).toEqual(['u7']);
  expect(outliersOf(form, rows.slice(1)).get('dialogues')?.size).toBe(0);
});

test('each report adds up its own: the half-year, the year, and one column for each year of a review', () => {
  const of = { year: 2022, firstYear: 2018 };
  expect(columnsFor('R10', of)).toEqual([{ year: 2022, code: 'R6' }]);
  expect(columnsFor('R11', of)).toEqual([{ year: 2022, code: 'R7' }]);
  expect(columnsFor('A6b', of)?.map(({ year, code }) => `${year} ${code}`)).toEqual([
    '2018 R7',
    '2019 R7',
    '2020 R7',
    '2021 R7',
    '2022 R6',
  ]);
  expect(columnsFor('R6', of)).toBeNull();
});

test('a freeze is the organiser’s, needs reports and words, and from version 2 on a reason', () => {
  const organiser = { personId: 'p', name: 'P', seats: [{ kind: 'organiser' as const }] };
  const viewer = { ...organiser, seats: [{ kind: 'viewer' as const }] };
  const ready = {
    version: 1,
    reason: '',
    columns: [{ rows: [row('a', {})] }],
    sections: { ...emptySections, situation: 'x', results: 'y' },
    same: false,
  };
  const answer = (change: Partial<typeof ready>, by = organiser) => {
    const verdict = canFreezeReport(by, { ...ready, ...change });
    return verdict.ok ? 'yes' : verdict.reason;
  };
  expect(answer({})).toBe('yes');
  expect(canFreezeReport(viewer, ready)).toMatchObject({ reason: 'needsOrganiser' });
  expect(answer({ columns: [{ rows: [] }] })).toBe('nothingToFreeze');
  expect(answer({ sections: { ...ready.sections, results: ' ' } })).toBe('sectionsMissing');
  expect(answer({ same: true })).toBe('frozenAlready');
  expect(answer({ version: 2 })).toBe('reasonMissing');
  expect(answer({ version: 2, reason: 'Xã A đính chính' })).toBe('yes');
});
