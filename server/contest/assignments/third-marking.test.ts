import { beforeAll, expect, test } from 'vitest';
import { askThird, reassign } from './assignments';
import { answer } from '../conflicts/conflicts';
import { withRules } from '../row';
import { byTwo, juror, type Person, points, type Stage, stage, when } from '../../testing/contest';
import { db } from '../../io/db';
import { openSheet, scoreOn, submitSheet } from '../sheets/sheets';
import { blockersOf, provisionalResults } from '../tally/provisional';

// Third markings of an entry with two parts that judges score.

let s: Stage;
let entryId: string;
const parts = ['ho-so', 'tieu-pham'];
const asking = (part: string, judge: Person) =>
  byTwo(
    s.second,
    askThird(
      { by: s.secretary, now: when.deciding },
      { contestId: s.contestId, asked: { entry: entryId, part, judge: judge.personId } },
    ),
  );

async function score(
  judge: Person,
  { part, more, moment = when.judging }: { part: string; more: number; moment?: Date },
) {
  await scoreOn(
    { by: judge, now: moment },
    { key: { entryId, part, personId: judge.personId }, base: 0, text: { points: points(more) } },
  );
  const { id } = await openSheet(entryId, { part, personId: judge.personId, now: moment });
  await submitSheet({ by: judge, now: moment }, { id });
}

async function standing() {
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  const { outcome } = await provisionalResults(db(), contest);
  return blockersOf(db(), contest, outcome);
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
  await reassign(
    { by: s.organiser, now: when.judging },
    { contestId: s.contestId, from, to: null, reason: 'họp' },
  );
  for (const judge of [s.chief, s.first, s.other]) {
    await answer({ by: judge, now: when.judging }, { entryId, given: 'none', reason: '' }).catch(() => null);
  }
  for (const part of parts) {
    await score(s.first, { part, more: -1_500 });
    await score(s.other, { part, more: 500 });
  }
}, 120_000);

test('whoever has the part to mark anyway, begun or not, is not asked for a third marking', async () => {
  await expect(asking('ho-so', s.deputy)).rejects.toThrow('alreadyExists');
});

test('one judge marks several parts a third time: each is written, counts and holds nothing up', async () => {
  await asking('ho-so', s.chief);
  await answer({ by: s.chief, now: when.deciding }, { entryId, given: 'none', reason: '' });
  await expect(asking('ho-so', s.chief)).rejects.toThrow('alreadyExists');
  await asking('tieu-pham', s.chief);
  expect(await standing()).toMatchObject({ openSheets: 2, thirdsNeeded: 1 });
  for (const part of parts) await score(s.chief, { part, more: 0, moment: when.deciding });
  expect(await standing()).toMatchObject({ openSheets: 0, thirdsNeeded: 0 });
});

test('a correction that needs a third marking can ask for one, and give it to another judge', async () => {
  await db().contest.update({ where: { id: s.contestId }, data: { publishedAt: when.deciding } });
  const key = { entryId, part: 'ho-so', personId: s.chief.personId };
  await db().scoreSheet.update({ where: { entryId_part_personId: key }, data: { third: false } });
  const taken = { entry: entryId, judge: s.chief.personId };
  await expect(
    reassign(
      { by: s.organiser, now: when.deciding },
      { contestId: s.contestId, from: taken, to: s.deputy.personId, reason: 'có người thân' },
    ),
  ).rejects.toThrow('contestPublished');
  await reassign(
    { by: s.organiser, now: when.deciding },
    { contestId: s.contestId, from: taken, to: null, reason: 'có người thân' },
  );
  const spare = await juror(s.contestId, 'judge', s.organiser);
  await db().scoreSheet.updateMany({
    where: { entryId, part: 'ho-so', personId: s.chief.personId },
    data: { status: 'draft', submittedAt: null },
  });
  await asking('ho-so', spare);
  await answer({ by: spare, now: when.deciding }, { entryId, given: 'none', reason: '' });
  await score(spare, { part: 'ho-so', more: 0, moment: when.deciding });
  expect(await standing()).toMatchObject({ thirdsNeeded: 0 });
});
