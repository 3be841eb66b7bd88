import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import type { Block, ContestRules } from '@/domain/contest/setup/rules';
import { day, startOf } from '@/domain/date/calendar';
import { seated, unit } from '@/prisma/factories';
import { db } from '../../io/db';
import * as groups from '../../units/groups/groups';
import { place } from '../../units/groups/placing';
import { openEntry } from '../entries/entries';
import { announce, prepare, setRules } from './contests';
import { entrantsIn } from './queries';

// A contest of 2026 in which communes compete by their groups.

const at = (month: number, date: number) => startOf(day(2026, month, date));
const now = at(8, 1);
const dates = {
  opensAt: at(8, 10),
  closesAt: at(8, 20),
  judgingFrom: at(8, 21),
  judgingUntil: at(8, 25),
  showcaseAt: null,
  graceMinutes: 0,
};
let by: Actor & { personId: string };
let communes: { id: string }[];
let groupIds: string[];
let contest: { id: string; slug: string };
const acting = () => ({ by, now });

const rulesOf = async (id: string) =>
  (await db().contest.findUniqueOrThrow({ where: { id } })).rules as unknown as ContestRules;
const founded = (name: string) =>
  prepare(acting(), { id: randomUUID(), year: 2026, name, organiser: 'Sở Nội vụ', dates });

beforeAll(async () => {
  by = await seated('organiser');
  communes = await Promise.all([1, 2, 3].map((n) => unit({ name: `Xã Thi ${n}` })));
  groupIds = [];
  for (const n of [1, 2]) {
    const group = { name: `Cụm thi đua số ${n}`, from: day(2026, 1, 1), note: '' };
    groupIds.push((await groups.add(acting(), group)).id);
  }
  for (const [n, groupId] of groupIds.entries())
    await place(acting(), { groupId, unitIds: [communes[n]?.id ?? ''], from: day(2026, 1, 1) });
  contest = await founded('Hội thi năm 2026');
});

test('where some communes stand in no group, a new contest has one block of them all', async () => {
  const { blocks } = await rulesOf(contest.id);
  expect(blocks.map(({ kinds }) => kinds)).toEqual([['department', 'publicServiceUnit'], ['commune']]);
});

test('where all stand in groups, it has a block for each', async () => {
  const rest = (await entrantsIn(dates)).filter((one) => one.kind === 'commune' && one.groupId === null);
  const other = { name: 'Cụm thi đua số 3', from: day(2026, 1, 1), note: '' };
  const { id } = await groups.add(acting(), other);
  await place(acting(), { groupId: id, unitIds: rest.map((one) => one.id), from: day(2026, 8, 1) });
  const { blocks } = await rulesOf((await founded('Hội thi các cụm năm 2026')).id);
  expect(blocks.slice(1).map(({ name }) => name)).toEqual([1, 2, 3].map((n) => `Cụm thi đua số ${n}`));
});

test('a block of a group without units cannot be announced; with one, each enters where it stands', async () => {
  const rules = await rulesOf(contest.id);
  const [offices] = rules.blocks as [Block];
  const blocks = groupIds.map((groupId, n) => {
    const key = `cum-${n + 1}`;
    return { key, name: `Khối ${n + 1}`, kinds: ['commune' as const], groupId, admitted: [] };
  });
  const empty = await groups.add(acting(), { name: 'Cụm trống', from: day(2026, 1, 1), note: '' });
  const next = (local: Block[]) => ({
    ...rules,
    blocks: [offices, ...local],
    prizes: rules.prizes.filter(({ block }) => block === 'so'),
    eligibility: { ...rules.eligibility, dutyYear: null },
  });
  const flawed = next([...blocks, { ...blocks[0]!, key: 'trong', groupId: empty.id }]);
  await setRules(acting(), { id: contest.id, base: 0, rules: flawed });
  await expect(announce(acting(), { id: contest.id })).rejects.toMatchObject({
    refusal: { reason: 'rulesFlawed' },
  });
  await setRules(acting(), { id: contest.id, base: 1, rules: next(blocks) });
  await announce(acting(), { id: contest.id });
  await expect(setRules(acting(), { id: contest.id, base: 2, rules: flawed })).rejects.toMatchObject({
    refusal: { reason: 'rulesFlawed' },
  });
  for (const [n, { id }] of communes.entries()) {
    const leader = await seated('unitLeader', id);
    const entering = { id: randomUUID(), contestId: contest.id, unitId: id };
    const entered = openEntry({ by: leader, now: at(8, 12) }, entering);
    if (n === 2) {
      await expect(entered).rejects.toMatchObject({ refusal: { reason: 'unitNotEligible' } });
      continue;
    }
    await entered;
    const entry = await db().entry.findUniqueOrThrow({ where: { id: entering.id } });
    expect(entry.block).toBe(`cum-${n + 1}`);
  }
});
