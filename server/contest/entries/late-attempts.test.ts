import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { seated, unit } from '@/prisma/factories';
import { openEntry, saveEntry } from './entries';
import { submitEntry, withdrawEntry } from './submission';
import { at, cast, contest, dossier, drafted, seatOrganiser, when } from '../../testing/entry';
import { db } from '../../io/db';
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
  await expect(openEntry({ by: leader, now: before }, entering)).rejects.toThrow('contestClosed');
  expect(await lateAttemptsOf(cast.organiser, contestId)).toEqual([]);
  await expect(openEntry({ by: leader, now: when.screening }, entering)).rejects.toThrow('lateNoted');
  expect(await db().entry.count({ where: { contestId } })).toBe(0);
  const [attempt, ...more] = await lateAttemptsOf(cast.organiser, contestId);
  expect(more).toEqual([]);
  expect(attempt).toMatchObject({
    at: when.screening,
    unit: { id: home.id },
    entry: null,
    personId: leader.personId,
    missing: ['title', 'summary', 'story', 'captain', 'team', 'paper.dossier', 'clip'],
  });
  expect(await lateAttemptsOf(leader, contestId)).toEqual([]);
});

test('the unit reads its own tries, and nobody else’s', async () => {
  const contestId = await contest();
  const { id, leader, home } = await drafted(contestId);
  const tried = { contestId, unitId: home.id, entryId: id };
  const other = await drafted(contestId);
  await expect(submitEntry({ by: leader, now: when.screening }, { id })).rejects.toThrow('lateNoted');
  expect(await ownLateAttempts(leader, tried)).toMatchObject([
    { at: when.screening, missing: [], admittedAt: null },
  ]);
  expect(await ownLateAttempts(other.leader, tried)).toEqual([]);
  expect(await ownLateAttempts(cast.organiser, tried)).toEqual([]);
});

test('a try counts whatever a colleague wrote in the same minute, and thirty in a day say enough', async () => {
  const contestId = await contest();
  const { id, leader } = await drafted(contestId);
  const stale = () => submitEntry({ by: leader, now: when.screening }, { id, seen: 0 });
  await expect(stale()).rejects.toThrow('lateNoted');
  expect(await lateAttemptsOf(cast.organiser, contestId)).toMatchObject([{ entryId: id, missing: [] }]);
  for (let n = 1; n < 33; n++) await expect(stale()).rejects.toThrow(n < 30 ? 'lateNoted' : 'contestClosed');
  expect(await lateAttemptsOf(cast.organiser, contestId)).toHaveLength(30);
  const tomorrow = new Date(when.screening.getTime() + 86_400_000);
  await expect(submitEntry({ by: leader, now: tomorrow }, { id })).rejects.toThrow('lateNoted');
  expect(await lateAttemptsOf(cast.organiser, contestId)).toHaveLength(31);
});

test('what would be refused anyway leaves none: another’s unit, a commune, a unit that is in', async () => {
  const { contestId, entering } = await unready();
  const stranger = await seated('unitLeader', (await unit({ kind: 'district' })).id);
  await expect(openEntry({ by: stranger, now: when.screening }, entering)).rejects.toThrow('notYourUnit');
  const commune = await unit({ kind: 'commune' });
  const officer = await seated('unitOfficer', commune.id);
  const theirs = { ...entering, id: randomUUID(), unitId: commune.id };
  await expect(openEntry({ by: officer, now: when.screening }, theirs)).rejects.toThrow('unitNotEligible');
  expect(await lateAttemptsOf(cast.organiser, contestId)).toEqual([]);
});

test('admitted by a decision with its reason, the unit enters and submits; nobody else does', async () => {
  const { contestId, leader, entering } = await unready();
  await expect(openEntry({ by: leader, now: when.screening }, entering)).rejects.toThrow('lateNoted');
  const [attempt] = await lateAttemptsOf(cast.organiser, contestId);
  await expect(
    admitAttempt({ by: cast.organiser, now: when.screening }, { id: attempt?.id ?? '', reason: '' }),
  ).rejects.toThrow('reasonMissing');
  await admitAttempt(
    { by: cast.organiser, now: when.screening },
    { id: attempt?.id ?? '', reason: 'Quyết định 9: sạt lở, mất mạng' },
  );
  const row = await db().history.findFirstOrThrow({ where: { event: 'admit', subjectId: contestId } });
  expect(row).toMatchObject({ noun: 'contest', reason: 'Quyết định 9: sạt lở, mất mạng' });

  const { id } = await openEntry({ by: leader, now: when.screening }, entering);
  const team = [{ name: 'Người đội trưởng', title: '', role: 'captain' as const }];
  const text = {
    title: 'Bài',
    summary: 'Tóm tắt',
    story: 'Nội dung',
    clipLink: 'https://vi-du.vn/clip',
    team,
  };
  await saveEntry({ by: leader, now: when.screening }, { id, base: 0, text });
  await expect(submitEntry({ by: leader, now: when.screening }, { id })).rejects.toThrow('incomplete');
  await dossier(id, leader);
  expect(await submitEntry({ by: leader, now: when.screening }, { id })).toMatchObject({ number: 1 });

  const other = await seated('unitLeader', (await unit({ kind: 'district' })).id);
  const [seat] = other.seats;
  const theirs = { id: randomUUID(), contestId, unitId: seat && 'unitId' in seat ? seat.unitId : '' };
  await expect(openEntry({ by: other, now: when.screening }, theirs)).rejects.toThrow('lateNoted');
});

test('a decision for one entry is not one for another entry of the unit', async () => {
  const contestId = await contest();
  const { id, leader, home } = await drafted(contestId);
  await expect(submitEntry({ by: leader, now: when.screening }, { id })).rejects.toThrow('lateNoted');
  const [attempt] = await lateAttemptsOf(cast.organiser, contestId);
  await admitAttempt(
    { by: cast.organiser, now: when.screening },
    { id: attempt?.id ?? '', reason: 'Quyết định 10' },
  );
  await withdrawEntry({ by: leader, now: when.screening }, { id, reason: 'đổi bài' });
  const next = { id: randomUUID(), contestId, unitId: home.id };
  await expect(openEntry({ by: leader, now: when.screening }, next)).rejects.toThrow('lateNoted');
});
