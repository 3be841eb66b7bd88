import { expect, test } from 'vitest';
import { assign, preview, reassign } from './assignments';
import { answer } from './conflicts';
import { juror, stage, when } from './contest-testing';
import { told } from './contests';
import { db } from './io/db';

test('a draw makes up for who stepped aside, draws nobody back who was taken away, and counts who is there', async () => {
  const s = await stage(1);
  const entry = s.entries[0]?.id ?? '';
  for (const judge of [s.deputy.personId, s.other.personId])
    await reassign(s.contestId, { entry, judge }, null, 'họp', s.organiser, when.judging);
  const spares = [
    await juror(s.contestId, 'judge', s.organiser),
    await juror(s.contestId, 'judge', s.organiser),
  ];
  const contest = told(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  const draw = (each: number) => preview(contest, { kind: 'balanced', each, seed: 7 }, null);
  expect(await draw(2)).toEqual([]);
  await answer(entry, 'recused', 'người nhà', s.first, when.judging);
  const [made, ...more] = await draw(2);
  expect(more).toEqual([]);
  expect(spares.map(({ personId }) => personId)).toContain(made?.judge);
  expect(await draw(9)).toHaveLength(2);
  expect(
    await assign(s.contestId, { kind: 'balanced', each: 2, seed: 7 }, null, s.organiser, when.judging),
  ).toBe(1);
  expect(await draw(2)).toEqual([]);
});
