import { expect, test } from 'vitest';
import { preview, reassign } from './assignments';
import { answer } from '../conflicts/conflicts';
import { juror, stage, when } from '../../testing/contest';
import { drawn } from '../../testing/draw';
import { db } from '../../io/db';

test('a draw makes up for who stepped aside, draws nobody back who was taken away, and counts who is there', async () => {
  const s = await stage(1);
  const entry = s.entries[0]?.id ?? '';
  for (const judge of [s.deputy.personId, s.other.personId])
    await reassign(
      { by: s.organiser, now: when.judging },
      { contestId: s.contestId, from: { entry, judge }, to: null, reason: 'họp' },
    );
  const spares = [
    await juror(s.contestId, 'judge', s.organiser),
    await juror(s.contestId, 'judge', s.organiser),
  ].map(({ personId }) => personId);
  const judging = async () => {
    const rows = await db().assignment.findMany({ where: { entryId: entry, endedAt: null } });
    return rows.map(({ personId }) => personId).filter((id) => spares.includes(id));
  };
  const first = await drawn(s, { each: 2, now: when.judging });
  expect(await judging()).toEqual([]);
  await answer({ by: s.first, now: when.judging }, { entryId: entry, given: 'recused', reason: 'người nhà' });
  const second = await drawn(s, { each: 2, now: first.at });
  expect(await judging()).toHaveLength(1);
  const third = await drawn(s, { each: 2, now: second.at });
  expect(await judging()).toHaveLength(1);
  await drawn(s, { each: 9, now: third.at });
  expect((await judging()).toSorted()).toEqual(spares.toSorted());
}, 120_000);

test('whoever looks what everybody judging everything comes to is written down', async () => {
  const s = await stage(2);
  const late = await juror(s.contestId, 'judge', s.organiser);
  const pairs = await preview(
    { by: s.organiser, now: when.judging },
    { contestId: s.contestId, block: null },
  );
  expect(pairs.map(({ judge }) => judge)).toEqual([late.personId, late.personId]);
  const looked = { noun: 'assignment', subjectId: s.contestId, event: 'previewAssign' };
  expect(await db().history.findMany({ where: looked, select: { personId: true } })).toEqual([
    { personId: s.organiser.personId },
  ]);
}, 120_000);
