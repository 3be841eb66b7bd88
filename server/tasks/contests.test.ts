import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { seated, unit } from '@/prisma/factories';
import { contestTasksOf } from './contests';
import { openEntry } from '../contest/entries/entries';
import { cast, contest, drafted, seatOrganiser } from '../testing/entry';
import { screen, submitEntry } from '../contest/entries/submission';
import { marks, stage, when } from '../testing/contest';
import { db } from '../io/db';
import { reopenSheet } from '../contest/sheets/sheets';
import type { Actor } from '@/domain/actor';

const waits = async (by: Actor, now: Date) =>
  (await contestTasksOf({ by, now })).map(({ task, count }) => [task, count]);

test('a unit sees what it still has to do in a contest', async () => {
  const { contestId } = await stage(1);
  const home = await unit({ kind: 'district', name: 'Huyện Chưa Dự Thi' });
  const leader = await seated('unitLeader', home.id);
  expect(await waits(leader, when.prepared)).toEqual([]);
  expect(await waits(leader, when.open)).toEqual([['enter', 1]]);
  await openEntry({ by: leader, now: when.open }, { id: randomUUID(), contestId, unitId: home.id });
  expect(await waits(leader, when.open)).toEqual([['sendEntry', 1]]);
  expect(await waits(leader, when.screening)).toEqual([]);
});

test('an entry that came back waits for its unit until judging begins', async () => {
  await seatOrganiser();
  const { id, leader } = await drafted(await contest());
  await submitEntry({ by: leader, now: when.open }, { id });
  const mine = async (now: Date) =>
    (await contestTasksOf({ by: leader, now })).filter(({ row }) => row === id);
  expect(await mine(when.screening)).toEqual([]);
  await screen({ by: cast.organiser, now: when.screening }, { id, event: 'return', reason: 'thiếu' });
  expect(await mine(when.screening)).toMatchObject([{ task: 'mendEntry', count: 1 }]);
  expect(await mine(when.judging)).toEqual([]);
});

test('jury, secretariat and organiser see what stands between the last sheet and the freeze', async () => {
  const { organiser, entries, chief, deputy, first, other, secretary } = await stage(2);
  for (const judge of [chief, deputy, first, other])
    for (const { id } of entries) await marks(judge, { entryId: id });
  expect(await waits(secretary, when.judging)).toEqual([['type', 2]]);
  expect(await waits(organiser, when.judging)).toEqual([]);
  // Both entries have the same points in everything: the chair must decide before the prizes are
  // frozen.
  expect(await waits(chief, when.deciding)).toEqual([['untie', 2]]);
  expect(await waits(first, when.deciding)).toEqual([]);
  // A chair who once worked for one of the two leaves it to the deputy.
  const seat = { kind: 'unitOfficer', unitId: entries[0]?.unitId ?? '', createdAt: when.prepared } as const;
  await db().seat.create({ data: { ...seat, personId: chief.personId, endedAt: when.open } });
  expect(await waits(chief, when.deciding)).toEqual([]);
  expect(await waits(deputy, when.deciding)).toEqual([['untie', 2]]);
});

test('a sheet that was opened again after judging waits for its judge', async () => {
  const { entries, chief, first } = await stage(1);
  const id = await marks(first, { entryId: entries[0]?.id ?? '' });
  expect(await waits(first, when.deciding)).toEqual([]);
  await reopenSheet({ by: chief, now: when.deciding }, { id, reason: 'cộng nhầm' });
  expect(await waits(first, when.deciding)).toEqual([['score', 1]]);
});
