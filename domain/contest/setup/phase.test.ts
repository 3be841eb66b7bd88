import { describe, expect, test } from 'vitest';
import { dateFaults, faultsOf } from './date-order';
import { contest as dates } from '../entry/entry-testing';
import { showsEntries } from '../jury/blind';
import { nextChange, phaseOf, shownPhase, takesEntries } from './phase';

const at = (text: string) => new Date(`${text}+07:00`);
const second = (moment: Date, by: number) => new Date(moment.getTime() + by * 1_000);

const published = { ...dates, publishedAt: at('2020-10-01T09:00:00') };

describe('each boundary, to the second and the millisecond', () => {
  test.each([
    ['opensAt', 'announced', 'open'],
    ['closesAt', 'open', 'grace'],
    ['judgingFrom', 'screening', 'judging'],
    ['judgingUntil', 'judging', 'deliberating'],
  ] as const)('%s: %s before, %s from then on', (name, before, after) => {
    const edge = dates[name];
    expect(phaseOf(dates, second(edge, -1))).toBe(before);
    expect(phaseOf(dates, new Date(edge.getTime() - 1))).toBe(before);
    expect(phaseOf(dates, edge)).toBe(after);
    expect(phaseOf(dates, second(edge, 1))).toBe(after);
  });

  test('published is published, also for what was pressed a moment before', () => {
    for (const by of [-86_400, -1, 0, 1]) {
      const now = second(published.publishedAt, by);
      expect(phaseOf(published, now)).toBe('published');
      expect(takesEntries(published, second(now, 3_600), now)).toBe(false);
    }
  });

  test('the grace ends after its minutes', () => {
    expect(phaseOf(dates, at('2020-08-15T22:29:59.999'))).toBe('grace');
    expect(phaseOf(dates, at('2020-08-15T22:30:00'))).toBe('screening');
    expect(phaseOf({ ...dates, graceMinutes: 0 }, dates.closesAt)).toBe('screening');
    expect(shownPhase(dates, second(dates.closesAt, -1))).toBe('open');
    expect(shownPhase(dates, dates.closesAt)).toBe('screening');
  });
});

describe('entries are taken', () => {
  const takes = (text: string, until: Date | null = null) => takesEntries(dates, until, at(text));

  test.each([
    ['2020-07-01T06:59:59', false],
    ['2020-07-01T07:00:00', true],
    ['2020-08-15T21:59:59', true],
    ['2020-08-15T22:00:00', true],
    ['2020-08-15T22:29:59', true],
    ['2020-08-15T22:30:00', false],
  ])('at %s: %s', (text, expected) => expect(takes(text)).toBe(expected));

  test('an extension moves the close of one unit, to its own second, and opens nothing early', () => {
    const until = at('2020-08-25T10:00:00');
    expect(takes('2020-08-25T09:59:59', until)).toBe(true);
    expect(takes('2020-08-25T10:00:00', until)).toBe(false);
    expect(takes('2020-06-30T12:00:00', until)).toBe(false);
  });

  test('an extension that ends before the common close takes nothing away', () => {
    expect(takes('2020-08-15T21:00:00', at('2020-08-01T00:00:00'))).toBe(true);
  });
});

describe('Vietnamese days', () => {
  test("the last second of a leap day, of a year, is the wall clock's, whatever UTC says", () => {
    const leap = { ...dates, opensAt: at('2020-02-01T00:00:00'), closesAt: at('2020-03-01T00:00:00') };
    expect(phaseOf(leap, new Date('2020-02-29T16:59:59Z'))).toBe('open');
    expect(phaseOf(leap, new Date('2020-02-29T17:00:00Z'))).toBe('grace');
    const year = { ...leap, closesAt: at('2021-01-01T00:00:00'), judgingFrom: at('2021-02-01T00:00:00') };
    expect(phaseOf(year, new Date('2020-12-31T16:59:59Z'))).toBe('open');
    expect(phaseOf(year, new Date('2020-12-31T17:00:00Z'))).toBe('grace');
  });
});

describe('the last second, wherever it falls', () => {
  const nights = [
    ['a leap day', '2020-02-29T23:59:59', '2020-03-01T00:00:00'],
    ['28 February of a common year', '2021-02-28T23:59:59', '2021-03-01T00:00:00'],
    [
      '28 February of a year that is no leap year by the century',
      '2100-02-28T23:59:59',
      '2100-03-01T00:00:00',
    ],
    ['the year', '2020-12-31T23:59:59', '2021-01-01T00:00:00'],
    ['a leap year', '2024-12-31T23:59:59', '2025-01-01T00:00:00'],
  ] as const;
  const DAY = 86_400_000;

  test.each(nights)('of %s: each deadline belongs to the moment after it', (_, last, first) => {
    const edge = at(first);
    expect(edge.getTime() - at(last).getTime()).toBe(1_000);
    const around = (days: number) => new Date(edge.getTime() + days * DAY);
    const common = {
      opensAt: around(-10),
      closesAt: around(20),
      graceMinutes: 0,
      judgingFrom: around(20),
      judgingUntil: around(40),
      publishedAt: null,
    };
    const turns = [
      [{ ...common, opensAt: edge }, 'announced', 'open'],
      [{ ...common, closesAt: edge, graceMinutes: 30 }, 'open', 'grace'],
      [{ ...common, closesAt: new Date(edge.getTime() - 1_800_000), graceMinutes: 30 }, 'grace', 'screening'],
      [{ ...common, closesAt: around(-5), judgingFrom: edge }, 'screening', 'judging'],
      [
        { ...common, closesAt: around(-5), judgingFrom: around(-5), judgingUntil: edge },
        'judging',
        'deliberating',
      ],
    ] as const;
    for (const [facts, before, after] of turns) {
      expect(phaseOf(facts, at(last))).toBe(before);
      expect(phaseOf(facts, edge)).toBe(after);
    }
  });

  test.each(nights)('of %s: an extension ends there', (_, last, first) => {
    const closed = {
      ...dates,
      opensAt: at('2019-01-01T00:00:00'),
      closesAt: at('2019-02-01T00:00:00'),
    };
    expect(takesEntries(closed, at(first), at(last))).toBe(true);
    expect(takesEntries(closed, at(first), at(first))).toBe(false);
  });
});

describe('the order of dates', () => {
  test('the usual dates have no fault', () => expect(faultsOf(dates)).toEqual([]));

  test.each([
    ['year', { year: 2019 }],
    ['year', { year: 2021 }],
    ['closesAt', { closesAt: dates.opensAt }],
    ['judgingFrom', { judgingFrom: second(dates.closesAt, -1) }],
    ['judgingUntil', { judgingUntil: dates.judgingFrom }],
    ['graceMinutes', { graceMinutes: 1_441 }],
    ['graceMinutes', { graceMinutes: -1 }],
    ['graceMinutes', { judgingFrom: at('2020-08-15T22:29:59') }],
  ] as const)('%s', (fault, facts) => {
    expect(dateFaults).toContain(fault);
    expect(faultsOf({ ...dates, ...facts })).toContain(fault);
  });

  test('a contest that is judged in the next year belongs to either', () => {
    const night = { ...dates, judgingUntil: at('2021-01-01T00:00:00') };
    expect([2019, 2020, 2021, 2022].map((year) => faultsOf({ ...night, year }).includes('year'))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('judging may begin the very moment the grace ends', () => {
    expect(faultsOf({ ...dates, judgingFrom: at('2020-08-15T22:30:00') })).toEqual([]);
  });
});

test('until the next change nothing looks different, and at it something may', () => {
  const facts = { ...dates, showcaseAt: at('2020-09-02T00:00:00'), announcedAt: at('2020-06-01T08:00:00') };
  const seen = (now: Date) => [
    facts.announcedAt <= now,
    phaseOf(facts, now),
    shownPhase(facts, now),
    showsEntries({ ...facts, rules: { blind: false } }, now),
  ];
  let now = at('2020-05-01T08:00:00');
  const changes: Date[] = [];
  for (let change = nextChange(facts, now); change; change = nextChange(facts, now)) {
    expect(seen(new Date(change.getTime() - 1))).toEqual(seen(now));
    expect(seen(change)).not.toEqual(seen(now));
    changes.push(change);
    now = change;
  }
  expect(changes).toHaveLength(7);
  expect(seen(at('2030-01-01T00:00:00'))).toEqual(seen(now));
});
