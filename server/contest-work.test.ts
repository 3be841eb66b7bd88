import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { seated, unit } from '@/prisma/factories';
import { contestWorkOf } from './contest-work';
import { enter } from './entries';
import { cast, contest, drafted, seatOrganiser } from './entry-testing';
import { screen, submitEntry } from './entry-submission';
import { marks, stage, when } from './contest-testing';
import { reopenSheet } from './judging';
import type { Actor } from '@/domain/actor';

const waits = async (by: Actor, now: Date) =>
  (await contestWorkOf(by, now)).map(({ chore, count }) => [chore, count]);

test('a unit sees what it still has to do in a contest', async () => {
  const { contestId } = await stage(1);
  const home = await unit({ kind: 'district', name: 'Huyện Chưa Dự Thi' });
  const leader = await seated('unitLeader', home.id);
  expect(await waits(leader, when.prepared)).toEqual([]);
  expect(await waits(leader, when.open)).toEqual([['enter', 1]]);
  await enter({ id: randomUUID(), contestId, unitId: home.id }, leader, when.open);
  expect(await waits(leader, when.open)).toEqual([['sendEntry', 1]]);
  expect(await waits(leader, when.screening)).toEqual([]);
});

test('an entry that came back waits for its unit until judging begins', async () => {
  await seatOrganiser();
  const { id, leader } = await drafted(await contest());
  await submitEntry(id, leader, when.open);
  const mine = async (now: Date) => (await contestWorkOf(leader, now)).filter(({ row }) => row === id);
  expect(await mine(when.screening)).toEqual([]);
  await screen(id, 'return', 'thiếu', cast.organiser, when.screening);
  expect(await mine(when.screening)).toMatchObject([{ chore: 'mendEntry', count: 1 }]);
  expect(await mine(when.judging)).toEqual([]);
});

test('jury, secretariat and organiser see what stands between the last sheet and the freeze', async () => {
  const { organiser, entries, chief, deputy, first, other, secretary } = await stage(2);
  for (const judge of [chief, deputy, first, other]) for (const { id } of entries) await marks(judge, id);
  expect(await waits(secretary, when.judging)).toEqual([['type', 2]]);
  expect(await waits(organiser, when.judging)).toEqual([]);
  // Both entries have the same points in everything: the chair must decide before the prizes are frozen.
  expect(await waits(chief, when.deciding)).toEqual([['untie', 2]]);
  expect(await waits(first, when.deciding)).toEqual([]);
});

test('a sheet that was opened again after judging waits for its judge', async () => {
  const { entries, chief, first } = await stage(1);
  const id = await marks(first, entries[0]?.id ?? '');
  expect(await waits(first, when.deciding)).toEqual([]);
  await reopenSheet(id, 'cộng nhầm', chief, when.deciding);
  expect(await waits(first, when.deciding)).toEqual([['score', 1]]);
});
