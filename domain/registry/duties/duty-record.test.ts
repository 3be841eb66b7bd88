import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, startOf } from '../../date/calendar';
import { type Duty, type DutyState, duties, dutyStates, dueOf, type OwedModel, stateOf } from './obligation';
import { statuses } from '../model/lifecycle';
import { owedPapers } from '../papers/paper';
import { usualDates } from './season';
import {
  asked,
  askedStates,
  isIn,
  owes,
  type DutyRecord,
  type DutyAsk,
  dutyRecordOf,
  tallyOf,
} from './duty-record';

const season = { ...usualDates(2022), lockedAt: null, lockedReason: '' };
const generous = { ...season, dueDayCounts: true };
const at = (text: string) => new Date(text);

const model = (submitted: string, papers: OwedModel['papers'] = {}): OwedModel => ({
  status: 'running',
  submittedAt: at(submitted),
  papers,
});

describe('to the second, in Vietnam', () => {
  test.each([
    ['2022-01-30T23:59:59.999+07:00', 'onTime'],
    ['2022-01-31T00:00:00+07:00', 'late'],
  ])('"trước ngày 31/01" is strict: registered at %s is %s', (moment, state) => {
    expect(
      stateOf('registration', { models: [model(moment)], season, now: at('2022-12-31T00:00:00Z') }),
    ).toBe(state);
  });

  test.each([
    ['2022-01-31T23:59:59.999+07:00', 'onTime'],
    ['2022-02-01T00:00:00+07:00', 'late'],
  ])('where the due day counts: registered at %s is %s', (moment, state) => {
    expect(
      stateOf('registration', { models: [model(moment)], season: generous, now: at('2022-12-31T00:00:00Z') }),
    ).toBe(state);
  });

  test.each([
    ['2022-06-14T23:59:59.999+07:00', 'due'],
    ['2022-06-15T00:00:00+07:00', 'missing'],
  ])('"trước ngày 15/6": without an interim review at %s it is %s', (moment, state) => {
    expect(stateOf('interim', { models: [], season, now: at(moment) })).toBe(state);
  });

  test.each([
    [day(2020, 2, 29), '2020-02-28T23:59:59+07:00', '2020-02-29T00:00:00+07:00'],
    [day(2020, 3, 1), '2020-02-29T23:59:59+07:00', '2020-03-01T00:00:00+07:00'],
    [day(2021, 1, 1), '2020-12-31T23:59:59+07:00', '2021-01-01T00:00:00+07:00'],
  ])('leap day and new year: due before %s', (due, last, first) => {
    const own = { ...season, finalDue: due };
    const paper = (moment: string) => [model('2020-01-01T00:00:00Z', { final: at(moment) })];
    expect(stateOf('final', { models: paper(last), season: own, now: at('2021-06-01T00:00:00Z') })).toBe(
      'onTime',
    );
    expect(stateOf('final', { models: paper(first), season: own, now: at('2021-06-01T00:00:00Z') })).toBe(
      'late',
    );
  });
});

test('a paper that lay in a draft counts from the submission', () => {
  const early = at('2022-01-02T00:00:00Z');
  expect(
    stateOf('plan', {
      models: [model('2022-03-01T00:00:00Z', { plan: early })],
      season,
      now: at('2022-05-01T00:00:00Z'),
    }),
  ).toBe('late');
});

test.each(['draft', 'withdrawn'] as const)('a %s model does not count', (status) => {
  const own = { ...model('2022-01-02T00:00:00Z'), status };
  expect(stateOf('registration', { models: [own], season, now: at('2022-05-01T00:00:00Z') })).toBe('missing');
});

const moments = fc.date({
  min: at('2021-10-01T00:00:00Z'),
  max: at('2023-06-01T00:00:00Z'),
  noInvalidDate: true,
});
const models: fc.Arbitrary<OwedModel> = fc.record({
  status: fc.constantFrom(...statuses),
  submittedAt: fc.option(moments),
  papers: fc.record(Object.fromEntries(owedPapers.map((kind) => [kind, moments])), { requiredKeys: [] }),
});
const better: readonly DutyState[] = ['missing', 'due', 'late', 'onTime'];
const worth = (state: DutyState) => better.indexOf(state);

describe('for every unit', () => {
  test('one model more never makes a duty worse', () => {
    fc.assert(
      fc.property(fc.array(models), models, moments, fc.constantFrom(...duties), (own, more, now, duty) => {
        expect(worth(stateOf(duty, { models: [...own, more], season, now }))).toBeGreaterThanOrEqual(
          worth(stateOf(duty, { models: own, season, now })),
        );
      }),
    );
  });

  test('a later due day never makes a duty worse, nor does counting the day itself', () => {
    fc.assert(
      fc.property(
        fc.array(models),
        moments,
        fc.constantFrom(...duties),
        fc.nat(90),
        (own, now, duty, days) => {
          const longer = { ...season, [`${duty}Due`]: addDays(dueOf(season, duty), days) };
          const state = worth(stateOf(duty, { models: own, season, now }));
          expect(worth(stateOf(duty, { models: own, season: longer, now }))).toBeGreaterThanOrEqual(state);
          expect(worth(stateOf(duty, { models: own, season: generous, now }))).toBeGreaterThanOrEqual(state);
        },
      ),
    );
  });

  test('time alone only turns "not yet due" into "missing", at the first moment of the due day', () => {
    fc.assert(
      fc.property(fc.array(models), moments, moments, fc.constantFrom(...duties), (own, a, b, duty) => {
        const [now, later] = [a, b].toSorted((x, y) => x.getTime() - y.getTime()) as [Date, Date];
        const [before, after] = [
          stateOf(duty, { models: own, season, now }),
          stateOf(duty, { models: own, season, now: later }),
        ];
        const turned = now < startOf(dueOf(season, duty)) && later >= startOf(dueOf(season, duty));
        expect(after).toBe(before === 'due' && turned ? 'missing' : before);
      }),
    );
  });
});

const unit = (name: string, kind: 'commune' | 'district' = 'commune', district = 'Mai Sơn') => ({
  id: name,
  slug: name,
  code: '04159',
  name,
  bodyName: name,
  kind,
  district: { id: district, name: district },
});
const dutyRecords = fc.array(
  fc
    .tuple(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('commune' as const, 'district' as const),
      fc.array(models, { maxLength: 3 }),
      moments,
    )
    .map(([name, kind, own, now]) => dutyRecordOf(unit(name, kind), { models: own, season, now })),
  { maxLength: 30 },
);
const all: DutyAsk = { kind: null, districtId: null, duty: null, state: null, q: '', order: 'name' };

describe('the numbers are their rows', () => {
  test('every count of the year is the length of the list that it opens', () => {
    fc.assert(
      fc.property(dutyRecords, (rows) => {
        const tally = tallyOf(rows);
        const opened = (part: Partial<DutyAsk>) => asked(rows, { ...all, ...part }).length;
        expect(tally.bound).toBe(opened({}));
        expect(tally.registered).toBe(opened({ duty: 'registration', state: 'delivered' }));
        expect(tally.unregistered).toBe(opened({ duty: 'registration', state: 'owed' }));
        expect(tally.overdue).toBe(opened({ state: 'missing' }));
        expect(tally.complete).toBe(opened({ state: 'delivered' }));
        for (const duty of duties)
          for (const state of dutyStates) expect(tally.duties[duty][state]).toBe(opened({ duty, state }));
      }),
    );
  });

  test('each duty shares all units out among its four states; done and owing share out the year', () => {
    fc.assert(
      fc.property(dutyRecords, (rows) => {
        const tally = tallyOf(rows);
        for (const duty of duties)
          expect(dutyStates.reduce((sum, state) => sum + tally.duties[duty][state], 0)).toBe(rows.length);
        for (const row of rows) expect(isIn(row, 'delivered')).toBe(owes(row).length === 0);
      }),
    );
  });

  test('asking sorts and leaves out, and never repeats or invents a row', () => {
    const asks = fc.record({
      kind: fc.option(fc.constantFrom('commune' as const, 'district' as const)),
      districtId: fc.option(fc.constantFrom('Mai Sơn', 'Yên Châu')),
      duty: fc.option(fc.constantFrom(...duties)),
      state: fc.option(fc.constantFrom(...askedStates)),
      q: fc.string({ maxLength: 3 }),
      order: fc.constantFrom('name' as const, 'district' as const, 'owing' as const),
    });
    fc.assert(
      fc.property(dutyRecords, asks, (rows, ask) => {
        const shown = asked(rows, ask);
        expect(new Set(shown).size).toBe(shown.length);
        for (const row of shown) expect(rows).toContain(row);
      }),
    );
  });
});

test('a unit does not owe what was due after it ended, and what it delivered still counts', () => {
  const ended = { ...unit('Xã Cũ'), validTo: day(2022, 5, 1) };
  const now = at('2022-12-31T00:00:00Z');
  expect(dutyRecordOf(ended, { models: [], season, now }).states).toEqual({
    registration: 'missing',
    plan: 'missing',
    interim: 'exempt',
    final: 'exempt',
    evaluation: 'exempt',
  });
  const own = model('2022-01-10T00:00:00Z', { plan: at('2022-01-10T00:00:00Z') });
  const dutyRecord = dutyRecordOf(ended, { models: [own], season, now });
  expect([owes(dutyRecord), isIn(dutyRecord, 'delivered'), isIn(dutyRecord, 'missing')]).toEqual([
    [],
    true,
    false,
  ]);
});

test('what owes most stands first', () => {
  const dutyRecord = (name: string, state: DutyState): DutyRecord => ({
    unit: unit(name),
    year: 2022,
    states: Object.fromEntries(duties.map((duty) => [duty, state])) as Record<Duty, DutyState>,
  });
  const rows = [
    dutyRecord('A', 'onTime'),
    dutyRecord('B', 'due'),
    dutyRecord('C', 'missing'),
    dutyRecord('D', 'late'),
  ];
  expect(asked(rows, { ...all, order: 'owing' }).map((row) => row.unit.name)).toEqual(['C', 'B', 'A', 'D']);
});
