import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, decidingKinds, isContestSeatKind, sits } from '@/domain/actor';
import { proposalLife } from '@/domain/people/two-hands';
import { seated, unit } from '@/prisma/factories';
import { prepare } from '../contest/setup/contests';
import { dates, when } from '../testing/entry';
import { now } from '../io/clock';
import { db } from '../io/db';
import { openSession } from '../account/login-sessions';
import { personOf } from '../account/person-of';
import * as passwords from '../account/sign-in/passwords';
import * as people from '../people/people';
import { seat, unseat } from '../contest/jury/seating';
import { type AskedProposal, confirm, decline, propose, withdraw } from './proposals';

// Nobody alone gives, ends or opens what decides; everything here was one press of one person
// before.

type Person = Actor & { personId: string };
let administrator: Person;
let deputy: Person;
let organiser: Person;
let contestId: string;

const HOUR = 3_600_000;
const later = (hours: number, from = now()) => new Date(from.getTime() + hours * HOUR);
const words = { name: 'Lò Văn An', title: '', phone: '' };

/** An administrator who has signed in. */
async function atWork(kind: 'administrator' | 'organiser'): Promise<Person> {
  const person = await seated(kind);
  await openSession(person.personId, '', now());
  return person;
}

beforeAll(async () => {
  administrator = await atWork('administrator');
  deputy = await atWork('administrator');
  organiser = await atWork('organiser');
  contestId = randomUUID();
  const name = 'Hội thi hai người';
  await prepare(
    { by: organiser, now: when.open },
    { id: contestId, year: 2020, name, organiser: 'Sở Nội vụ', dates },
  );
});
afterAll(() => db().$disconnect());

const seatOf = (personId: string) => db().seat.findFirst({ where: { personId, kind: { not: 'viewer' } } });

/** The person's seats as seen from the signed-in device. */
async function signedInAs(personId: string, moment: Date) {
  const sid = await openSession(personId, '', moment);
  return (await personOf(sid, moment))?.seats.map(({ kind }) => kind) ?? [];
}

const wish = (kind: (typeof decidingKinds)[number], personId: string): AskedProposal => ({
  act: 'giveSeat',
  personId,
  kind,
  contestId: isContestSeatKind(kind) ? contestId : null,
  reason: '',
});

const proposerFor = (kind: string) => (isContestSeatKind(kind as never) ? organiser : administrator);

test.each(decidingKinds)('a %s is seated by no single person', async (kind) => {
  const { personId } = await seated('viewer');
  for (const by of [administrator, organiser]) {
    if (isContestSeatKind(kind))
      await expect(seat({ by, now: now() }, { contestId, personId, kind })).rejects.toThrow();
    else
      await expect(
        people.addSeat({ by, now: now() }, { id: personId, seat: { kind, unitId: null } }),
      ).rejects.toThrow();
    const seats = isContestSeatKind(kind) ? [] : [{ kind, unitId: null }];
    if (seats.length > 0)
      await expect(
        people.invite({ by, now: now() }, { ...words, email: `${randomUUID()}@vi-du.vn`, seats }),
      ).rejects.toThrow();
  }
  const proposer = proposerFor(kind);
  const { id } = await propose({ by: proposer, now: now() }, wish(kind, personId));
  expect(await seatOf(personId)).toBeNull();
  await expect(confirm({ by: proposer, now: now() }, id)).rejects.toThrow('ownProposal');
  const self = { personId, name: 'Chính người đó', seats: [{ kind: 'administrator' as const }] };
  await expect(confirm({ by: self, now: now() }, id)).rejects.toThrow('ownSeat');
  for (const other of [await seated('viewer'), { ...proposer, personId: null }])
    await expect(confirm({ by: other, now: now() }, id)).rejects.toThrow();
  await confirm({ by: deputy, now: now() }, id);
  expect(await seatOf(personId)).toMatchObject({ kind });
  await expect(confirm({ by: deputy, now: now() }, id)).rejects.toThrow('proposalOver');
});

test.each(decidingKinds)('a confirmed %s waits, and until then has no right of it', async (kind) => {
  const { personId } = await seated('viewer');
  if (kind === 'chiefJudge') await db().seat.updateMany({ where: { kind }, data: { endedAt: now() } });
  const { id } = await propose({ by: proposerFor(kind), now: now() }, wish(kind, personId));
  const moment = now();
  await confirm({ by: deputy, now: moment }, id);
  expect(await signedInAs(personId, later(23.9, moment))).toEqual(['viewer']);
  expect(await signedInAs(personId, later(24, moment))).toContain(kind);
});

test.each(decidingKinds)('a %s is unseated, and the account ended, by no single person', async (kind) => {
  const { personId } = await seated('viewer');
  if (kind === 'chiefJudge') await db().seat.updateMany({ where: { kind }, data: { endedAt: now() } });
  const own = isContestSeatKind(kind) ? { contestId } : {};
  const { id: seatId } = await db().seat.create({ data: { personId, kind, createdAt: now(), ...own } });
  for (const by of [administrator, organiser]) {
    if (isContestSeatKind(kind))
      await expect(unseat({ by, now: now() }, { contestId, personId, reason: 'vì' })).rejects.toThrow();
    else await expect(people.endSeat({ by, now: now() }, { id: personId, seatId })).rejects.toThrow();
    await expect(people.end({ by, now: now() }, { id: personId, reason: 'vì' })).rejects.toThrow();
  }
  const asked = { ...wish(kind, personId), act: 'endSeat', reason: 'chuyển công tác' } as const;
  await expect(propose({ by: proposerFor(kind), now: now() }, { ...asked, reason: ' ' })).rejects.toThrow(
    'reasonMissing',
  );
  const { id } = await propose({ by: proposerFor(kind), now: now() }, asked);
  expect(await db().seat.count({ where: { id: seatId, endedAt: null } })).toBe(1);
  await confirm({ by: deputy, now: now() }, id);
  expect(await db().seat.count({ where: { id: seatId, endedAt: null } })).toBe(0);
});

test('an office that changes within the jury stays what it was until the new one counts', async () => {
  const { personId } = await seated('viewer');
  await seat({ by: organiser, now: now() }, { contestId, personId, kind: 'judge' });
  const { id } = await propose({ by: organiser, now: now() }, wish('deputyJudge', personId));
  const moment = now();
  await confirm({ by: deputy, now: moment }, id);
  expect(await signedInAs(personId, later(1, moment))).toEqual(['viewer', 'judge']);
  expect(await signedInAs(personId, later(24, moment))).toEqual(['viewer', 'deputyJudge']);
});

test('whoever lost the own seat no longer stands behind what was proposed', async () => {
  const [proposer, viewer] = [await atWork('administrator'), await seated('viewer')];
  const { id } = await propose({ by: proposer, now: now() }, wish('organiser', viewer.personId));
  await db().seat.updateMany({ where: { personId: proposer.personId }, data: { endedAt: now() } });
  await expect(confirm({ by: deputy, now: now() }, id)).rejects.toThrow();
  expect(await signedInAs(viewer.personId, later(48))).toEqual(['viewer']);
});

test('a proposal is declined with a reason, withdrawn by its maker, and dies after two weeks', async () => {
  const { personId } = await seated('viewer');
  const again = () => propose({ by: administrator, now: now() }, wish('organiser', personId));
  const first = await again();
  await expect(again()).rejects.toThrow('alreadyProposed');
  await expect(decline({ by: deputy, now: now() }, { id: first.id, reason: ' ' })).rejects.toThrow(
    'reasonMissing',
  );
  await decline({ by: deputy, now: now() }, { id: first.id, reason: 'chưa có quyết định' });
  await expect(confirm({ by: deputy, now: now() }, first.id)).rejects.toThrow('proposalOver');
  const second = await again();
  await expect(withdraw({ by: deputy, now: now() }, second.id)).rejects.toThrow('notYourProposal');
  await withdraw({ by: administrator, now: now() }, second.id);
  const third = await again();
  const dead = new Date(now().getTime() + proposalLife);
  await expect(confirm({ by: deputy, now: dead }, third.id)).rejects.toThrow('proposalOver');
  await expect(propose({ by: administrator, now: dead }, wish('organiser', personId))).resolves.toBeTruthy();
  const outcomes = await db().proposal.findMany({ where: { personId }, orderBy: { proposedAt: 'asc' } });
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['declined', 'withdrawn', 'expired', null]);
  expect(await seatOf(personId)).toBeNull();
});

test('the waiting time is an administrator’s to propose and another’s to confirm', async () => {
  const asked = { act: 'setSeatWait', hours: 0, reason: 'diễn tập' } as const;
  await expect(propose({ by: organiser, now: now() }, asked)).rejects.toThrow('needsAdministrator');
  const { id } = await propose({ by: administrator, now: now() }, asked);
  await expect(confirm({ by: organiser, now: now() }, id)).rejects.toThrow('needsAdministrator');
  await confirm({ by: deputy, now: now() }, id);
  expect(await db().officeSettings.findFirst()).toMatchObject({ seatWaitHours: 0 });
  await db().officeSettings.deleteMany();
});

test('a password is reset by a code of which each of two administrators knows half', async () => {
  const { personId } = await seated('unitOfficer', (await unit()).id);
  await db().person.update({ where: { id: personId }, data: { passwordHash: 'argon2' } });
  const { email } = await db().person.findUniqueOrThrow({ where: { id: personId } });
  const asked = { act: 'resetPassword', personId, reason: 'mất hộp thư' } as const;
  await expect(propose({ by: organiser, now: now() }, asked)).rejects.toThrow('needsAdministrator');
  const { id, half } = await propose({ by: administrator, now: now() }, asked);
  await expect(confirm({ by: organiser, now: now() }, id)).rejects.toThrow('needsAdministrator');
  const confirmed = await confirm({ by: deputy, now: now() }, id);
  const password = 'con đường hoa trước ngõ';
  const [one, two] = [half ?? '', confirmed.half ?? ''];
  const reset = (first: string, second: string, whose = email) =>
    passwords.resetByCode({
      email: whose,
      halves: [first, second],
      password,
      from: { address: '10.0.0.1' },
      now: now(),
    });
  await expect(reset(one, one)).rejects.toThrow('codeWrong');
  await expect(reset(two, two)).rejects.toThrow('codeWrong');
  await expect(reset(one, two, 'nguoi.khac@vi-du.vn')).rejects.toThrow('codeWrong');
  expect(await reset(two.toLowerCase().replaceAll('-', ' '), one)).toBe(personId);
  await expect(reset(one, two)).rejects.toThrow('codeWrong');
  const tables = ['Proposal', 'OneTimeKey', 'History', 'Mail', 'AccountNotice'];
  for (const table of tables) {
    const rows = await db().$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${table}" t`);
    for (const secret of [one, two])
      expect(
        rows.filter(({ row }) => row.includes(secret)),
        table,
      ).toEqual([]);
  }
});

test('the first administrator seats the second alone, and that is written down; the third is by two', async () => {
  await db().seat.updateMany({ where: { kind: 'administrator' }, data: { endedAt: now() } });
  const first = await atWork('administrator');
  const [second, third] = [await seated('viewer'), await seated('viewer')];
  const { alone } = await propose({ by: first, now: now() }, wish('administrator', second.personId));
  expect(alone).toBe(true);
  expect(await signedInAs(second.personId, now())).toContain('administrator');
  const written = { event: 'giveSeat', subjectId: second.personId };
  expect(await db().history.findFirstOrThrow({ where: written })).toMatchObject({
    detail: { alone: true, proposedById: first.personId },
  });
  expect(await propose({ by: first, now: now() }, wish('administrator', third.personId))).toMatchObject({
    alone: false,
  });
  expect(await signedInAs(third.personId, later(48))).toEqual(['viewer']);
  expect(sits(first, 'administrator')).toBe(true);
});
