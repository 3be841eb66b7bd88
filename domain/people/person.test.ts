import { expect, test } from 'vitest';
import { type Actor, isUnitSeatKind, PUBLIC, type Seat, seatKinds } from '../actor';
import {
  type Account,
  canAddSeat,
  canDescribe,
  canEndPerson,
  canEndSeat,
  canInvite,
  canInviteAgain,
  canReopenPerson,
  givenSeatKinds,
} from './person';
import { canPropose } from './two-hands';
import type { Verdict } from '../verdict';

const actorWith = (kind: (typeof seatKinds)[number]): Actor => ({
  personId: 'me',
  name: 'Tôi',
  seats: [(isUnitSeatKind(kind) ? { kind, unitId: 'u', unitIds: ['u'] } : { kind, contestId: 'c' }) as Seat],
});

const account = (seatKind?: string, more: Partial<Account> = {}): Account => ({
  id: 'other',
  endedAt: null,
  seatKinds: seatKind ? [seatKind] : [],
  ...more,
});

const ended = new Date('2022-01-01T00:00:00Z');

/** Every act, on an account that holds `seatKind`. */
const acts: Record<string, (by: Actor, seatKind: string) => Verdict> = {
  invite: (by) => canInvite(by, [{ kind: 'unitOfficer', unitId: 'u' }]),
  inviteAgain: (by, kind) => canInviteAgain(by, account(kind), { hasPassword: false }),
  addSeat: (by, kind) => canAddSeat(by, account(kind), { kind: 'viewer', unitId: null }),
  endSeat: (by, kind) => canEndSeat(by, account(kind), { kind, administrators: 2 }),
  endPerson: (by, kind) => canEndPerson(by, account(kind), 2),
  reopen: (by, kind) => canReopenPerson(by, account(kind, { endedAt: ended })),
  describe: (by, kind) => canDescribe(by, account(kind)),
};

const matrix = Object.keys(acts).flatMap((act) =>
  seatKinds.flatMap((mine) => givenSeatKinds.map((theirs) => [act, mine, theirs] as const)),
);

test.each(matrix)('%s by %s on %s', (act, mine, theirs) => {
  const verdict = acts[act]?.(actorWith(mine), theirs);
  const touchesHigher = theirs === 'administrator' && act !== 'invite';
  if (mine === 'administrator') expect(verdict).toEqual({ ok: true });
  else if (mine !== 'organiser') expect(verdict).toEqual({ ok: false, reason: 'needsOrganiser' });
  else expect(verdict).toEqual(touchesHigher ? { ok: false, reason: 'higherSeat' } : { ok: true });
});

test.each(Object.entries(acts))('%s by the public is refused', (_, act) => {
  expect(act(PUBLIC, 'viewer')).toEqual({ ok: false, reason: 'notSignedIn' });
});

test('nobody changes their own place, but everybody their own name', () => {
  const by = actorWith('administrator');
  const me = account('administrator', { id: 'me' });
  expect(canEndSeat(by, me, { kind: 'administrator', administrators: 5 })).toMatchObject({
    reason: 'ownSeat',
  });
  expect(canAddSeat(by, me, { kind: 'organiser', unitId: null })).toMatchObject({ reason: 'ownSeat' });
  expect(canEndPerson(by, me, 5)).toMatchObject({ reason: 'ownSeat' });
  expect(canDescribe(actorWith('unitOfficer'), me)).toEqual({ ok: true });
});

test.each(['administrator', 'organiser'] as const)(
  'nobody makes a %s alone, by whatever door; an organiser does not even propose one',
  (kind) => {
    const by = actorWith('organiser');
    const seat = { kind, unitId: null };
    const administrator = actorWith('administrator');
    expect(canInvite(administrator, [seat])).toMatchObject({ reason: 'needsSecondHand' });
    expect(canAddSeat(administrator, account(), seat)).toMatchObject({ reason: 'needsSecondHand' });
    const proposed = { act: 'giveSeat', kind, account: account(), administrators: 2 } as const;
    expect(canPropose(administrator, proposed)).toEqual({ ok: true });
    expect(canPropose(by, proposed)).toMatchObject({ reason: 'needsAdministrator' });
    expect(canInvite(by, [{ kind: 'viewer', unitId: null }, seat])).toMatchObject({ reason: 'higherSeat' });
    expect(canAddSeat(by, account(), seat)).toMatchObject({ reason: 'higherSeat' });
  },
);

test('the last administrator stays', () => {
  const by = actorWith('administrator');
  expect(
    canEndSeat(by, account('administrator'), { kind: 'administrator', administrators: 1 }),
  ).toMatchObject({
    reason: 'lastAdministrator',
  });
  expect(canEndPerson(by, account('administrator'), 1)).toMatchObject({ reason: 'lastAdministrator' });
});

test('a seat in a unit names the unit; an ended account gets no seat', () => {
  const by = actorWith('organiser');
  expect(canInvite(by, [{ kind: 'unitLeader', unitId: null }])).toMatchObject({ reason: 'unitAbsent' });
  const gone = account(undefined, { endedAt: ended });
  expect(canAddSeat(by, gone, { kind: 'viewer', unitId: null })).toMatchObject({ reason: 'personEnded' });
});
