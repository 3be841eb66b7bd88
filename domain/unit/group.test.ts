import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decider } from '../deciding/deciding';
import { addDays, day } from '../date/calendar';
import {
  canAddGroup,
  canEndGroup,
  canPlace,
  canRenameGroup,
  canTakeOut,
  isWithin,
  groupDayOf,
  groupInYear,
  type GroupMember,
  memberOn,
  placing,
  standingNow,
  standingOn,
} from './group';

const organiser: Decider = {
  personId: 'p',
  name: 'Người tổ chức',
  seats: [{ kind: 'organiser' }],
  conflict: null,
  roles: [],
  permits: [],
};
const viewer: Decider = { ...organiser, seats: [{ kind: 'viewer' }] };
const tied: Decider = { ...organiser, conflict: 'ownUnit' };
const now = new Date('2026-11-20T01:00:00Z');
const acting = { by: organiser, now };

const [begun, ended] = [day(2026, 1, 1), day(2027, 1, 1)];
const group = { id: 'cum-1', validFrom: begun, validTo: null };
const other = { id: 'cum-2', validFrom: begun, validTo: null };
const unit = { kind: 'commune' as const, validFrom: day(2025, 7, 1), validTo: null, members: [] };
const inside = (from: Date, until: Date | null = null): GroupMember => ({ groupId: 'cum-1', from, until });

describe('a unit is placed', () => {
  const refusal = (
    placed: Partial<Parameters<typeof canPlace>[1]>,
    from = begun,
    into = group,
    by = organiser,
  ) => {
    const verdict = canPlace({ by, now }, { ...unit, ...placed }, { group: into, from });
    return verdict.ok ? null : verdict.reason;
  };

  test('from the first day of the group on, not before it, not after its end', () => {
    expect(refusal({})).toBeNull();
    expect(refusal({}, addDays(begun, -1))).toBe('groupDateWrong');
    const over = { ...group, validTo: ended };
    expect(refusal({}, addDays(ended, -1), over as never)).toBeNull();
    expect(refusal({}, ended, over as never)).toBe('groupDateWrong');
  });

  test('while it exists', () => {
    expect(refusal({ validFrom: addDays(begun, 1) })).toBe('unitNotThen');
    expect(refusal({ validTo: begun })).toBe('unitNotThen');
    expect(refusal({ validTo: addDays(begun, 1) })).toBeNull();
  });

  test('not twice in one group, not before a day on which it was placed elsewhere', () => {
    expect(refusal({ members: [inside(begun)] }, addDays(begun, 9))).toBe('groupHasUnit');
    expect(refusal({ members: [inside(addDays(begun, 9))] })).toBe('groupPlacedLater');
    expect(refusal({ members: [inside(begun, addDays(begun, 9))] }, addDays(begun, 9))).toBeNull();
    expect(refusal({ members: [inside(begun)] }, addDays(begun, 9), other)).toBeNull();
  });

  test('by whoever keeps units and is not related to it; the province stands in no group', () => {
    expect(refusal({}, begun, group, viewer)).toBe('needsOrganiser');
    expect(refusal({}, begun, group, tied)).toBe('decidesOwnUnit');
    expect(refusal({ kind: 'province' })).toBe('unitNotBound');
  });

  test('a place that would end on the day it began is a mistake and goes', () => {
    const member = inside(begun);
    expect(placing([member], begun)).toEqual({ drop: member, close: null });
    expect(placing([member], addDays(begun, 1))).toEqual({ drop: null, close: member });
    expect(placing([inside(begun, addDays(begun, 1))], addDays(begun, 1))).toEqual({
      drop: null,
      close: null,
    });
  });
});

describe('whatever is placed and taken out', () => {
  const days = fc.integer({ min: -5, max: 60 }).map((n) => addDays(begun, n));
  const acts = fc.array(fc.record({ from: days, into: fc.constantFrom(group, other), out: fc.boolean() }), {
    maxLength: 25,
  });

  /** As the verbs do it, with what the verdict refuses left undone. */
  function played(done: readonly { from: Date; into: typeof group; out: boolean }[]): GroupMember[] {
    let members: GroupMember[] = [];
    for (const { from, into, out } of done) {
      const at = members.find((one) => one.groupId === into.id && isWithin(one, from));
      if (out && at && canTakeOut(acting, at, from).ok)
        members = members.flatMap((one) =>
          one !== at ? [one] : one.from.getTime() === from.getTime() ? [] : [{ ...one, until: from }],
        );
      if (out || !canPlace(acting, { ...unit, members }, { group: into, from }).ok) continue;
      const { drop, close } = placing(members, from);
      members = members
        .filter((one) => one !== drop)
        .map((one) => (one === close ? { ...one, until: from } : one));
      members.push({ groupId: into.id, from, until: null });
    }
    return members;
  }

  test('no unit stands in two groups on one day, in none before it began, and no time is empty', () => {
    fc.assert(
      fc.property(acts, (done) => {
        const members = played(done);
        for (let n = -5; n <= 60; n += 1)
          expect(members.filter((one) => isWithin(one, addDays(begun, n))).length).toBeLessThanOrEqual(1);
        for (const { from, until } of members) {
          expect(from >= begun).toBe(true);
          expect(until === null || until > from).toBe(true);
        }
      }),
    );
  });

  test('what was before the day stays as it was', () => {
    fc.assert(
      fc.property(acts, days, (done, from) => {
        const before = played(done);
        const after = played([...done, { from, into: other, out: false }]);
        for (let on = begun; on < from; on = addDays(on, 1))
          expect(after.find((one) => isWithin(one, on))?.groupId).toBe(
            before.find((one) => isWithin(one, on))?.groupId,
          );
      }),
    );
  });
});

describe('a group', () => {
  const reasonOf = (verdict: { ok: true } | { ok: false; reason: string }) =>
    verdict.ok ? null : verdict.reason;

  test('bears a name that no other bears at the time', () => {
    const past = { validFrom: day(2025, 7, 1), validTo: begun };
    expect(reasonOf(canAddGroup(acting, { from: begun }, [past]))).toBeNull();
    expect(reasonOf(canAddGroup(acting, { from: addDays(begun, -1) }, [past]))).toBe('groupNamed');
    expect(reasonOf(canAddGroup(acting, { from: begun }, [group]))).toBe('groupNamed');
    expect(reasonOf(canRenameGroup(acting, group, [past]))).toBeNull();
    expect(reasonOf(canRenameGroup(acting, group, [other]))).toBe('groupNamed');
  });

  test('ends once, after it began, with a reason, and not under somebody placed later', () => {
    const end = (given: object, on = ended, note = 'Quyết định số 1', by = organiser) =>
      reasonOf(canEndGroup({ by, now }, { ...group, members: [inside(begun)], ...given }, { on, note }));
    expect(end({})).toBeNull();
    expect(end({}, begun)).toBe('groupDateWrong');
    expect(end({}, ended, ' ')).toBe('reasonMissing');
    expect(end({ validTo: ended })).toBe('groupEnded');
    expect(end({ members: [inside(ended)] })).toBe('groupPlacedLater');
    expect(end({}, ended, 'x', tied)).toBe('decidesOwnUnit');
  });

  test('is left once, not before it was entered', () => {
    const out = (member: GroupMember, on: Date) => reasonOf(canTakeOut(acting, member, on));
    expect(out(inside(begun), begun)).toBeNull();
    expect(out(inside(begun), addDays(begun, -1))).toBe('groupDateWrong');
    expect(out(inside(begun, ended), ended)).toBe('groupLeft');
  });
});

test('a year tells a unit by the day that binds it; until 30/06/2025 that was its district', () => {
  const season = { registrationDue: day(2026, 1, 31) };
  expect(groupDayOf({ validFrom: day(2025, 7, 1) }, season)).toEqual(day(2026, 1, 31));
  expect(groupDayOf({ validFrom: day(2026, 7, 1) }, season)).toEqual(day(2026, 7, 1));
  const members = [inside(day(2024, 1, 1))];
  expect(memberOn(members, day(2025, 6, 30))).toBeNull();
  expect(memberOn(members, day(2025, 7, 1))).toBe(members[0]);
});

describe('where a unit stands on a day', () => {
  const district = { id: 'h', name: 'Huyện Mai Sơn', kind: 'district', validTo: day(2025, 7, 1) };
  const named = { id: 'cum-1', name: 'Cụm thi đua số 1' };
  const groups = [{ ...inside(day(2024, 1, 1), day(2027, 1, 1)), group: named }];
  const commune = { id: 'x', name: 'Xã Chiềng Mai', kind: 'commune', parent: district, groups };

  test('in its district while that lasts, then in its group; never in both', () => {
    expect(standingOn(commune, day(2025, 6, 30))).toEqual({
      district: { id: 'h', name: district.name },
      group: null,
    });
    expect(standingOn(commune, day(2025, 7, 1))).toEqual({ district: null, group: named });
    expect(standingOn(commune, day(2027, 1, 1))).toEqual({ district: null, group: null });
  });

  test('who has ended stands where it stood on its last day', () => {
    const today = day(2028, 1, 1);
    expect(standingNow({ ...commune, validTo: day(2026, 5, 1) }, today).group).toBe(named);
    expect(standingNow({ ...commune, validTo: null }, today).group).toBeNull();
  });

  test('a year that is locked keeps the group that it had', () => {
    const kept = { id: 'cum-2', name: 'Cụm thi đua số 2' };
    const unit = { ...commune, validFrom: day(2025, 7, 1), boundIn: [{ year: 2026, group: kept }] };
    const year = { year: 2026, registrationDue: day(2026, 1, 31) };
    expect(groupInYear(unit, { ...year, lockedAt: null })).toBe(named);
    expect(groupInYear(unit, { ...year, lockedAt: now })).toBe(kept);
    expect(groupInYear({ ...unit, boundIn: [] }, { ...year, lockedAt: now })).toBeNull();
  });
});
