import { beforeAll, expect, test } from 'vitest';
import { askThird, reassign } from './assignments';
import { answer } from './conflicts';
import { told } from './contests';
import { juror, type Person, points, type Stage, stage, when } from './contest-testing';
import { db } from './io/db';
import { openSheet, scoreOn, submitSheet } from './judging';
import { progressOf, standingResults } from './standing-results';

// Third markings of an entry with two parts that judges score.

let s: Stage;
let entryId: string;
const parts = ['ho-so', 'tieu-pham'];
const asking = (part: string, judge: Person) =>
  askThird(s.contestId, { entry: entryId, part, judge: judge.personId }, s.secretary, when.deciding);

async function score(judge: Person, part: string, more: number, moment = when.judging) {
  await scoreOn({ entryId, part, personId: judge.personId }, 0, { points: points(more) }, judge, moment);
  const { id } = await openSheet(entryId, part, judge.personId, moment);
  await submitSheet(id, judge, moment);
}

async function standing() {
  const contest = told(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  const { outcome } = await standingResults(db(), contest);
  return progressOf(db(), contest, outcome);
}

beforeAll(async () => {
  s = await stage(1, ({ parts: [dossier], aggregation }) => ({
    parts: dossier ? parts.map((key) => ({ ...dossier, key })) : [],
    ties: [],
    prizes: [],
    aggregation: { ...aggregation, thirdMarking: 1_000 },
  }));
  entryId = s.entries[0]?.id ?? '';
  const from = { entry: entryId, judge: s.chief.personId };
  await reassign(s.contestId, from, null, 'họp', s.organiser, when.judging);
  for (const judge of [s.chief, s.first, s.other]) {
    await answer(entryId, 'none', '', judge, when.judging).catch(() => null);
  }
  for (const part of parts) {
    await score(s.first, part, -1_500);
    await score(s.other, part, 500);
  }
}, 120_000);

test('whoever has the part to mark anyway, begun or not, is not asked for a third marking', async () => {
  await expect(asking('ho-so', s.deputy)).rejects.toThrow('alreadyExists');
});

test('one judge marks several parts a third time: each is written, counts and holds nothing up', async () => {
  await asking('ho-so', s.chief);
  await answer(entryId, 'none', '', s.chief, when.deciding);
  await expect(asking('ho-so', s.chief)).rejects.toThrow('alreadyExists');
  await asking('tieu-pham', s.chief);
  expect(await standing()).toMatchObject({ openSheets: 2, thirdsNeeded: 1 });
  for (const part of parts) await score(s.chief, part, 0, when.deciding);
  expect(await standing()).toMatchObject({ openSheets: 0, thirdsNeeded: 0 });
});

test('a correction that needs a third marking can ask for one, and give it to another judge', async () => {
  await db().contest.update({ where: { id: s.contestId }, data: { publishedAt: when.deciding } });
  const key = { entryId, part: 'ho-so', personId: s.chief.personId };
  await db().scoreSheet.update({ where: { entryId_part_personId: key }, data: { third: false } });
  const taken = { entry: entryId, judge: s.chief.personId };
  await expect(
    reassign(s.contestId, taken, s.deputy.personId, 'có người thân', s.organiser, when.deciding),
  ).rejects.toThrow('contestPublished');
  await reassign(s.contestId, taken, null, 'có người thân', s.organiser, when.deciding);
  const spare = await juror(s.contestId, 'judge', s.organiser);
  await db().scoreSheet.updateMany({
    where: { entryId, part: 'ho-so', personId: s.chief.personId },
    data: { status: 'draft', submittedAt: null },
  });
  await asking('ho-so', spare);
  await answer(entryId, 'none', '', spare, when.deciding);
  await score(spare, 'ho-so', 0, when.deciding);
  expect(await standing()).toMatchObject({ thirdsNeeded: 0 });
});
