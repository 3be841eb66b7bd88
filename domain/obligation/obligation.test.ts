import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { day } from '../date/calendar';
import { forebearsIn } from '../unit/succession';
import { existsOn, type UnitKind } from '../unit/unit';
import { readPlan } from '@/prisma/seed/scheme';
import { readSuccessions, readUnits } from '@/prisma/seed/units';
import {
  type Asked,
  askedIn,
  askedOf,
  flawOf,
  isDelivered,
  isOwedBy,
  natures,
  type Obligation,
} from './obligation';

const plan: Obligation[] = readPlan().map(({ unit, firstYear, ...row }) => ({
  ...row,
  unitId: unit,
  firstYear: firstYear ?? 2018,
  lastYear: 2030,
}));
const codesIn = (year: number) => askedIn({ all: plan, year }).map(({ obligation }) => obligation.code);
const find = (year: number, code: string) =>
  askedIn({ all: plan, year }).find(({ obligation }) => obligation.code === code) as Asked;
const iso = (asked: Asked) => asked.due?.on.toISOString().slice(0, 10);

describe('what the plan asks of units in a year', () => {
  test('in 2018: the period plan with the plan of the year, leader, contacts, and the two reports', () => {
    expect(codesIn(2018).filter((code) => /^[TR][1-7]/u.test(code))).toEqual(
      expect.arrayContaining(['T1b', 'T2', 'R1', 'R3', 'R4', 'R5', 'R6', 'R7']),
    );
    expect(codesIn(2018)).not.toContain('T1a');
    expect(codesIn(2018)).not.toContain('R2');
  });

  test('one filed paper answers both rules, the earlier day counts, and both are shown', () => {
    const asked = find(2018, 'R1');
    expect(asked.also.map(({ code }) => code)).toEqual(['T1a']);
    expect([iso(asked), asked.due?.dueDayCounts]).toEqual(['2018-01-15', false]);
  });

  test('R6 falls due once a year, although the table calls it half-yearly', () => {
    for (const year of [2018, 2022]) expect(codesIn(year).filter((code) => code === 'R6')).toEqual(['R6']);
    expect([iso(find(2022, 'R6')), iso(find(2022, 'R7'))]).toEqual(['2022-06-15', '2022-11-25']);
  });

  test('what goes with another falls due with it', () => {
    expect(iso(find(2018, 'R4'))).toBe('2018-01-15');
    expect(iso(find(2021, 'T1b'))).toBe('2021-11-25');
  });

  test('a commitment has no day', () => {
    expect(find(2022, 'R9').due).toBeNull();
  });

  test('all 44 are sorted by nature', () => {
    const count = (nature: string) => plan.filter((one) => one.nature === nature).length;
    expect(natures.map(count)).toEqual([7, 11, 3, 2, 6, 4, 10, 1]);
  });
});

test('README: seven are answered by what the portal knows, and units file for 24, eight of them in words', () => {
  const filed = plan.filter((one) => isDelivered(one.nature) && (one.unitId || one.kinds.length > 0));
  const inWords = filed.filter(({ nature }) => nature === 'commitment');
  const known = plan.filter(({ nature }) => nature === 'registry');
  expect([known.length, filed.length, inWords.length]).toEqual([7, 24, 8]);
  expect(readFileSync('README.md', 'utf8')).toContain('answer seven, and units\nfile for 24');
});

test('a day that the organiser set holds for everybody, and a longer one for its unit alone', () => {
  const days = [
    { code: 'R6', year: 2022, unitId: null, on: day(2022, 6, 20) },
    { code: 'R6', year: 2022, unitId: 'lũ', on: day(2022, 7, 1) },
  ];
  const asked = askedIn({ all: plan, year: 2022, days }).find((one) => one.obligation.code === 'R6') as Asked;
  expect([iso(asked), asked.due?.dueDayCounts, asked.planned?.on]).toEqual([
    '2022-06-20',
    true,
    day(2022, 6, 15),
  ]);
  expect([iso(askedOf(asked, 'lũ', days)), iso(askedOf(asked, 'khác', days))]).toEqual([
    '2022-07-01',
    '2022-06-20',
  ]);
  expect(iso(find(2021, 'R6'))).toBe('2021-06-15');
});

const dated = (text: string): Date => new Date(text);
const units = readUnits().map(({ ref, slug, kind, validFrom, validTo }) => ({
  id: ref,
  slug,
  kind: kind as UnitKind,
  validFrom: dated(validFrom),
  validTo: validTo ? dated(validTo) : null,
}));
const line = forebearsIn(
  readSuccessions()
    .filter(({ whole, primary }) => whole || primary)
    .map(({ predecessorRef, successorRef, effective }) => ({
      predecessorId: predecessorRef,
      successorId: successorRef,
      effective: dated(effective),
    })),
);
const owing = (asked: Asked) => units.filter((unit) => isOwedBy(asked, unit, line(unit.id)));

describe('2025, with the units that there were', () => {
  test('the half-year report is owed by those of June, the annual one by those of November, nobody twice', () => {
    const [half, whole] = [owing(find(2025, 'R6')), owing(find(2025, 'R7'))];
    const count = (rows: typeof units, kind: UnitKind) => rows.filter((unit) => unit.kind === kind).length;
    expect([count(half, 'commune'), count(half, 'district')]).toEqual([200, 12]);
    expect([count(whole, 'commune'), count(whole, 'district')]).toEqual([75, 0]);
    for (const unit of half) expect(existsOn(unit, day(2025, 6, 15))).toBe(true);
    for (const unit of whole) expect(existsOn(unit, day(2025, 11, 25))).toBe(true);
  });

  test('no commune that ended is left without somebody who owes the second half', () => {
    const heirs = new Set(owing(find(2025, 'R7')).map(({ id }) => id));
    const ended = units.filter(({ kind, validTo }) => kind === 'commune' && validTo);
    const followed = new Set([...heirs].flatMap((id) => line(id).map((before) => before.id)));
    const orphans = ended.filter(({ id }) => !followed.has(id));
    expect(orphans).toEqual([]);
  });

  test('what is asked of one unit by name is owed by whoever follows it', () => {
    const budget = { ...find(2025, 'R17') };
    const named = units.find(({ slug }) => slug === budget.obligation.unitId);
    const asked = { ...budget, obligation: { ...budget.obligation, unitId: named?.id ?? '' } };
    const [heir, ...more] = owing(asked);
    expect([heir?.id === named?.id, more]).toEqual([false, []]);
    expect(owing({ ...asked, year: 2024 }).map(({ id }) => id)).toEqual([named?.id]);
    expect(line(heir?.id ?? '').map(({ id }) => id)).toContain(named?.id);
  });
});

describe('an obligation as it is written', () => {
  const scheme = { firstYear: 2026, lastYear: 2030 };
  const good: Obligation = {
    code: 'B1',
    nature: 'paper',
    kinds: ['commune'],
    unitId: null,
    due: { kind: 'before', month: 6, day: 15 },
    sameAs: null,
    ...scheme,
  };
  test.each([
    ['good', {}, null],
    ['a code that is there', { code: 'B0' }, 'codeTakenHere'],
    ['of nobody', { kinds: [] }, 'nobodyOwes'],
    ['years of another plan', { firstYear: 2025 }, 'yearsOutside'],
    ['years the wrong way round', { firstYear: 2029, lastYear: 2028 }, 'yearsOutside'],
    ['a paper without a day', { due: { kind: 'standing' } }, 'noDay'],
    ['a day before its years', { due: { kind: 'by', on: '2025-12-31' } }, 'noDay'],
    ['together with nothing', { due: { kind: 'with', code: 'B9' } }, 'leadsNowhere'],
    ['together with itself', { due: { kind: 'with', code: 'B1' } }, 'leadsNowhere'],
    ['answered by nothing', { sameAs: 'B9' }, 'leadsNowhere'],
    ['a commitment needs no day', { nature: 'commitment', due: { kind: 'standing' } }, null],
  ] as [string, Partial<Obligation>, string | null][])('%s', (_name, more, flaw) => {
    expect(flawOf({ ...good, ...more }, { others: [{ ...good, code: 'B0' }], scheme })).toBe(flaw);
  });
});
