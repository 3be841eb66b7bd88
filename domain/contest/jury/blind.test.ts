import { expect, test } from 'vitest';
import { PUBLIC, type Actor, type SeatKind, isContestSeatKind, seatKinds } from '../../actor';
import { knowsUnits, showsEntries } from './blind';

const moment = new Date('2020-09-01T00:00:00Z');
const before = new Date(moment.getTime() - 1);

const seatOf = (kind: SeatKind, contestId: string): Actor['seats'][number] => {
  if (isContestSeatKind(kind)) return { kind, contestId };
  if (kind === 'unitOfficer' || kind === 'unitLeader') return { kind, unitId: 'u', unitIds: ['u'] };
  return { kind };
};
const actor = (...kinds: SeatKind[]): Actor => ({
  personId: 'p',
  name: 'Ông A',
  seats: kinds.map((kind) => seatOf(kind, 'this')),
});

test('who judges a blind contest does not know the units before the results, whatever else they are', () => {
  for (const kind of seatKinds)
    for (const other of seatKinds)
      for (const blind of [true, false])
        for (const publishedAt of [null, moment]) {
          const contest = { id: 'this', publishedAt, rules: { blind } };
          const judging = [kind, other].some((one) => ['judge', 'chiefJudge', 'deputyJudge'].includes(one));
          expect(knowsUnits(actor(kind, other), contest)).toBe(!(blind && !publishedAt && judging));
          expect(knowsUnits(actor(kind, other), { ...contest, id: 'other' })).toBe(true);
        }
  expect(knowsUnits(PUBLIC, { id: 'this', publishedAt: null, rules: { blind: true } })).toBe(true);
});

test('entries are shown from the named millisecond on, in a blind contest with the results only', () => {
  const at = ({
    blind,
    showcaseAt,
    publishedAt,
    now,
  }: {
    blind: boolean;
    showcaseAt: Date | null;
    publishedAt: Date | null;
    now: Date;
  }) => showsEntries({ rules: { blind }, showcaseAt, publishedAt }, now);
  expect(at({ blind: false, showcaseAt: moment, publishedAt: null, now: before })).toBe(false);
  expect(at({ blind: false, showcaseAt: moment, publishedAt: null, now: moment })).toBe(true);
  expect(at({ blind: true, showcaseAt: moment, publishedAt: null, now: moment })).toBe(false);
  expect(at({ blind: false, showcaseAt: null, publishedAt: null, now: moment })).toBe(false);
  for (const blind of [true, false]) {
    expect(at({ blind, showcaseAt: null, publishedAt: moment, now: before })).toBe(false);
    expect(at({ blind, showcaseAt: null, publishedAt: moment, now: moment })).toBe(true);
  }
});
