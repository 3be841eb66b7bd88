import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { seated, unit } from '@/prisma/factories';
import { enter, saveEntry } from './entries';
import { submitEntry, withdrawEntry } from './entry-submission';
import { at, cast, contest, dossier, drafted, seatOrganiser, when } from './entry-testing';
import { db } from './io/db';
import { admitAttempt, lateAttemptsOf, ownLateAttempts } from './late-attempts';

// A unit that had begun nothing when the contest closed.

beforeAll(seatOrganiser);

const before = at('2020-06-01T08:00:00');

async function unready() {
  const contestId = await contest();
  const home = await unit({ kind: 'district' });
  const leader = await seated('unitLeader', home.id);
  const entering = { id: randomUUID(), contestId, unitId: home.id };
  return { contestId, home, leader, entering };
}

test('a try without any entry leaves a trace with its moment and everything that was missing', async () => {
  const { contestId, home, leader, entering } = await unready();
  await expect(enter(entering, leader, before)).rejects.toThrow('contestClosed');
  expect(await lateAttemptsOf(contestId, cast.organiser)).toEqual([]);
  await expect(enter(entering, leader, when.screening)).rejects.toThrow('lateNoted');
  expect(await db().entry.count({ where: { contestId } })).toBe(0);
  const [attempt, ...more] = await lateAttemptsOf(contestId, cast.organiser);
  expect(more).toEqual([]);
  expect(attempt).toMatchObject({
    at: when.screening,
    unit: { id: home.id },
    entry: null,
    personId: leader.personId,
    missing: ['title', 'summary', 'story', 'captain', 'team', 'paper.dossier', 'clip'],
  });
  expect(await lateAttemptsOf(contestId, leader)).toEqual([]);
});

test('the unit reads its own tries, and nobody else’s', async () => {
  const contestId = await contest();
  const { id, leader, home } = await drafted(contestId);
  const tried = { contestId, unitId: home.id, entryId: id };
  const other = await drafted(contestId);
  await expect(submitEntry(id, leader, when.screening)).rejects.toThrow('lateNoted');
  expect(await ownLateAttempts(tried, leader)).toMatchObject([
    { at: when.screening, missing: [], admittedAt: null },
  ]);
  expect(await ownLateAttempts(tried, other.leader)).toEqual([]);
  expect(await ownLateAttempts(tried, cast.organiser)).toEqual([]);
});

test('a try counts whatever a colleague wrote in the same minute, and thirty in a day say enough', async () => {
  const contestId = await contest();
  const { id, leader } = await drafted(contestId);
  const stale = () => submitEntry(id, leader, when.screening, 0);
  await expect(stale()).rejects.toThrow('lateNoted');
  expect(await lateAttemptsOf(contestId, cast.organiser)).toMatchObject([{ entryId: id, missing: [] }]);
  for (let n = 1; n < 33; n++) await expect(stale()).rejects.toThrow(n < 30 ? 'lateNoted' : 'contestClosed');
  expect(await lateAttemptsOf(contestId, cast.organiser)).toHaveLength(30);
  const tomorrow = new Date(when.screening.getTime() + 86_400_000);
  await expect(submitEntry(id, leader, tomorrow)).rejects.toThrow('lateNoted');
  expect(await lateAttemptsOf(contestId, cast.organiser)).toHaveLength(31);
});

test('what would be refused anyway leaves none: another’s unit, a commune, a unit that is in', async () => {
  const { contestId, entering } = await unready();
  const stranger = await seated('unitLeader', (await unit({ kind: 'district' })).id);
  await expect(enter(entering, stranger, when.screening)).rejects.toThrow('notYourUnit');
  const commune = await unit({ kind: 'commune' });
  const officer = await seated('unitOfficer', commune.id);
  const theirs = { ...entering, id: randomUUID(), unitId: commune.id };
  await expect(enter(theirs, officer, when.screening)).rejects.toThrow('unitNotEligible');
  expect(await lateAttemptsOf(contestId, cast.organiser)).toEqual([]);
});

test('admitted by a decision with its reason, the unit enters and submits; nobody else does', async () => {
  const { contestId, leader, entering } = await unready();
  await expect(enter(entering, leader, when.screening)).rejects.toThrow('lateNoted');
  const [attempt] = await lateAttemptsOf(contestId, cast.organiser);
  await expect(admitAttempt(attempt?.id ?? '', '', cast.organiser, when.screening)).rejects.toThrow(
    'reasonMissing',
  );
  await admitAttempt(attempt?.id ?? '', 'Quyết định 9: sạt lở, mất mạng', cast.organiser, when.screening);
  const row = await db().history.findFirstOrThrow({ where: { event: 'admit', subjectId: contestId } });
  expect(row).toMatchObject({ noun: 'contest', reason: 'Quyết định 9: sạt lở, mất mạng' });

  const { id } = await enter(entering, leader, when.screening);
  const team = [{ name: 'Người đội trưởng', title: '', role: 'captain' as const }];
  const text = {
    title: 'Bài',
    summary: 'Tóm tắt',
    story: 'Nội dung',
    clipLink: 'https://vi-du.vn/clip',
    team,
  };
  await saveEntry(id, 0, text, leader, when.screening);
  await expect(submitEntry(id, leader, when.screening)).rejects.toThrow('incomplete');
  await dossier(id, leader);
  expect(await submitEntry(id, leader, when.screening)).toMatchObject({ number: 1 });

  const other = await seated('unitLeader', (await unit({ kind: 'district' })).id);
  const [seat] = other.seats;
  const theirs = { id: randomUUID(), contestId, unitId: seat && 'unitId' in seat ? seat.unitId : '' };
  await expect(enter(theirs, other, when.screening)).rejects.toThrow('lateNoted');
});

test('a decision for one entry is not one for another entry of the unit', async () => {
  const contestId = await contest();
  const { id, leader, home } = await drafted(contestId);
  await expect(submitEntry(id, leader, when.screening)).rejects.toThrow('lateNoted');
  const [attempt] = await lateAttemptsOf(contestId, cast.organiser);
  await admitAttempt(attempt?.id ?? '', 'Quyết định 10', cast.organiser, when.screening);
  await withdrawEntry(id, 'đổi bài', leader, when.screening);
  const next = { id: randomUUID(), contestId, unitId: home.id };
  await expect(enter(next, leader, when.screening)).rejects.toThrow('lateNoted');
});
