import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSuccessions, readUnits } from '@/prisma/seed/units';
import { addDays, day, startOf } from '../../date/calendar';
import { forebearsIn } from '../../unit/succession';
import { existsOn, isBound, type UnitKind } from '../../unit/unit';
import { duties, dueOf, type Duty, type OwedModel } from './obligation';
import { usualDates } from './season';
import { dutyRecordOf, isIn, owes } from './duty-record';

// The units of Sơn La and what each of them went into, in 2025 and the years around it.

type Row = { id: string; name: string; kind: UnitKind; validFrom: Date; validTo: Date | null };

const dated = (text: string): Date => day(...(text.split('-').map(Number) as [number, number, number]));
const units = readUnits().map(
  ({ ref, name, kind, validFrom, validTo }): Row => ({
    id: ref,
    name,
    kind,
    validFrom: dated(validFrom),
    validTo: validTo ? dated(validTo) : null,
  }),
);
const successions = readSuccessions().map(({ predecessorRef, successorRef, effective, ...how }) => ({
  ...how,
  predecessorId: predecessorRef,
  successorId: successorRef,
  effective: dated(effective),
}));
const handedOver = successions.filter(({ whole, primary }) => whole || primary);
const byId = new Map(units.map((unit) => [unit.id, unit]));
const lineOf = forebearsIn(handedOver);
const forebears = (id: string) =>
  lineOf(id).flatMap(({ id: before, since }) => {
    const unit = byId.get(before);
    return unit ? [{ ...unit, since }] : [];
  });

type Dates = ReturnType<typeof usualDates>;
const never = { lockedAt: null, lockedReason: '' };

/** The year as it stands on a day long after it, with these deliveries. */
function recordsOf(dates: Dates, models: ReadonlyMap<string, OwedModel> = new Map()) {
  const now = startOf(day(dates.year + 2, 1, 1));
  return units
    .filter((unit) => isBound(unit, dates, forebears(unit.id)))
    .map((unit) => {
      const own = models.get(unit.id);
      const before = forebears(unit.id).flatMap(({ id, since }) => {
        const model = models.get(id);
        return model ? [{ ...model, since }] : [];
      });
      const all = [...(own ? [own] : []), ...before];
      return dutyRecordOf(
        { ...unit, slug: '', code: '', bodyName: '', district: null },
        { models: all, season: { ...dates, ...never }, now },
      );
    });
}

/** Whoever answers for a unit on a day: itself, or who went on from it. Of several the main one. */
function answering(id: string, on: Date): string | null {
  const unit = byId.get(id);
  if (unit && existsOn(unit, on)) return id;
  const next = handedOver.filter((one) => one.predecessorId === id && one.effective <= on);
  const main = next.find(({ primary }) => primary) ?? next[0];
  return main ? answering(main.successorId, on) : null;
}

/** Any dates of a year in their order. */
const datesOf = (year: number) =>
  fc
    .array(fc.integer({ min: 0, max: 420 }), { minLength: 5, maxLength: 5 })
    .map((days) => days.toSorted((a, b) => a - b).map((n) => addDays(day(year, 1, 1), n)))
    .map(([first, second, third, fourth, fifth]): Dates => {
      const usual = usualDates(year);
      return {
        ...usual,
        registrationDue: first ?? usual.registrationDue,
        planDue: second ?? usual.planDue,
        interimDue: third ?? usual.interimDue,
        finalDue: fourth ?? usual.finalDue,
        evaluationDue: fifth ?? usual.evaluationDue,
      };
    });
const anyDates = fc.constantFrom(2024, 2025, 2026).chain(datesOf);

function holds(dates: Dates) {
  const records = recordsOf(dates);
  expect(new Set(records.map(({ unit }) => unit.id)).size).toBe(records.length);
  const owing = new Map<Duty, Set<string>>(
    duties.map((duty) => [
      duty,
      new Set(records.filter((r) => owes(r).includes(duty)).map((r) => r.unit.id)),
    ]),
  );
  for (const duty of duties) {
    const on = dueOf(dates, duty);
    const owed = owing.get(duty) ?? new Set();
    // Only who is there owes, and it is there once.
    for (const id of owed) expect(existsOn(byId.get(id) as Row, on)).toBe(true);
    const there = units.filter((unit) => unit.kind !== 'province' && existsOn(unit, dates.registrationDue));
    for (const unit of there) {
      const heir = answering(unit.id, on);
      // The districts went without a successor: their level was abolished.
      if (heir === null) expect(unit.kind).toBe('district');
      else expect([unit.name, duty, owed.has(heir)]).toEqual([unit.name, duty, true]);
      if (heir !== unit.id) expect([unit.name, duty, owed.has(unit.id)]).toEqual([unit.name, duty, false]);
    }
  }
}

test('whatever the dates, each duty is owed by who answers for the unit on its day, and by nobody else', () => {
  fc.assert(fc.property(anyDates, holds), { numRuns: 60 });
});

describe('2025, by its usual dates', () => {
  const dates = usualDates(2025);
  const owing = (duty: Duty) => recordsOf(dates).filter((record) => owes(record).includes(duty));
  const kinds = (duty: Duty) => {
    const counted = (kind: UnitKind) => owing(duty).filter(({ unit }) => unit.kind === kind).length;
    return { communes: counted('commune'), districts: counted('district'), offices: counted('department') };
  };

  test('January is owed by 239 units, the first half by those of June, the second by the 93 of November', () => {
    expect(kinds('registration')).toEqual({ communes: 204, districts: 12, offices: 20 });
    // Of the 200 of February three wards are the smaller part of a town, whose main part owes.
    expect(kinds('interim')).toEqual({ communes: 197, districts: 12, offices: 15 });
    const half = new Set(owing('interim').map(({ unit }) => unit.id));
    const there = units.filter((unit) => unit.kind === 'commune' && existsOn(unit, dates.interimDue));
    expect(there.filter(({ id }) => !half.has(id)).map(({ name }) => name)).toEqual([
      'Phường Mộc Sơn',
      'Phường Cờ Đỏ',
      'Phường Bình Minh',
    ]);
    const years = (on: Date) => handedOver.filter(({ effective }) => effective.getTime() === on.getTime());
    expect(years(day(2025, 2, 1)).every(({ successorId }) => half.has(successorId))).toBe(true);
    expect(kinds('final')).toEqual({ communes: 75, districts: 0, offices: 15 });
    expect(kinds('evaluation')).toEqual({ communes: 75, districts: 0, offices: 15 });
  });

  test('2024 and 2026 are owed whole, by the units of their year', () => {
    for (const [year, count] of [
      [2024, 239],
      [2026, 93],
    ] as const)
      for (const duty of duties)
        expect(recordsOf(usualDates(year)).filter((record) => owes(record).includes(duty))).toHaveLength(
          count,
        );
  });

  describe('a predecessor’s model goes on', () => {
    const heir = units.find(
      ({ name, validFrom }) => name === 'Xã Chiềng Mai' && validFrom.getTime() === day(2025, 7, 1).getTime(),
    );
    const old = heir ? (lineOf(heir.id)[0]?.id ?? '') : '';
    const papers = { plan: day(2025, 1, 20), interim: day(2025, 6, 1) };
    const model = (more: OwedModel['papers']): Map<string, OwedModel> =>
      new Map([[old, { status: 'running', submittedAt: day(2025, 1, 20), papers: { ...papers, ...more } }]]);
    const states = (models: Map<string, OwedModel>, id: string) =>
      recordsOf(dates, models).find(({ unit }) => unit.id === id)?.states;

    beforeAll(() => expect(heir && old).toBeTruthy());

    test('the old commune has done its half, the new one owes the other', () => {
      const [before, after] = [states(model({}), old), states(model({}), heir?.id ?? '')];
      expect(before).toEqual({
        registration: 'onTime',
        plan: 'onTime',
        interim: 'onTime',
        final: 'exempt',
        evaluation: 'exempt',
      });
      expect(after).toEqual({
        registration: 'exempt',
        plan: 'exempt',
        interim: 'exempt',
        final: 'missing',
        evaluation: 'missing',
      });
    });

    test('what is written on it after the merger is the successor’s, and counts once', () => {
      const models = model({ final: day(2025, 11, 1), evaluation: day(2025, 12, 20) });
      expect(states(models, old)).toMatchObject({ final: 'exempt', evaluation: 'exempt' });
      expect(states(models, heir?.id ?? '')).toMatchObject({ final: 'onTime', evaluation: 'late' });
      const record = recordsOf(dates, models).find(({ unit }) => unit.id === heir?.id);
      expect(record && isIn(record, 'delivered')).toBe(true);
    });

    test('a new model of the successor counts, and is not late by a day before it began', () => {
      const own: OwedModel = {
        status: 'running',
        submittedAt: day(2025, 8, 1),
        papers: { final: day(2025, 11, 1) },
      };
      expect(states(new Map([[heir?.id ?? '', own]]), heir?.id ?? '')).toMatchObject({
        registration: 'onTime',
        plan: 'exempt',
        final: 'onTime',
        evaluation: 'missing',
      });
    });
  });
});

test('an office that took another in owes once, with either one’s papers', () => {
  const dates = usualDates(2025);
  const [line] = handedOver.filter(
    ({ successorId }) => (byId.get(successorId)?.validFrom ?? day(2025, 1, 1)) < day(2025, 1, 1),
  );
  if (!line) throw new Error('the seed has moved');
  const theirs: OwedModel = {
    status: 'running',
    submittedAt: day(2025, 1, 10),
    papers: { final: day(2025, 11, 1) },
  };
  const record = recordsOf(dates, new Map([[line.predecessorId, theirs]])).find(
    ({ unit }) => unit.id === line.successorId,
  );
  expect(record?.states).toMatchObject({ registration: 'missing', interim: 'missing', final: 'onTime' });
});
