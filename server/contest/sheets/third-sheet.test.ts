import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { askThird, reassign } from '../assignments/assignments';
import { answer } from '../conflicts/conflicts';
import { withRules } from '../row';
import { acting, byTwo, marks, points, stage, when } from '../../testing/contest';
import { db } from '../../io/db';
import { openSheet, scoreOn, submitSheet } from './sheets';
import { provisionalResults } from '../tally/provisional';
import { typedSheets } from '../../visible/judging';

// A third marking, and sheets that an organiser who judges may not read.

beforeAll(async () => {
  await stage(8);
}, 120_000);

test('two sheets too far apart ask for a third, whose marking replaces them', async () => {
  const wide = await stage(1, ({ aggregation }) => ({
    aggregation: { ...aggregation, thirdMarking: 1_000 },
  }));
  const [one] = wide.entries;
  const entryId = one?.id ?? '';
  await reassign(acting(wide.organiser, when.judging), {
    contestId: wide.contestId,
    from: { entry: entryId, judge: wide.chief.personId },
    to: null,
    reason: 'họp',
  });
  await reassign(acting(wide.organiser, when.judging), {
    contestId: wide.contestId,
    from: { entry: entryId, judge: wide.deputy.personId },
    to: null,
    reason: 'họp',
  });
  const asked = { entry: entryId, part: 'ho-so', judge: wide.chief.personId };
  await marks(wide.first, { entryId, more: -1_500 });
  await expect(
    askThird(acting(wide.secretary, when.judging), { contestId: wide.contestId, asked }),
  ).rejects.toThrow('wrongStatus');
  await marks(wide.other, { entryId, more: 500 });
  await expect(
    askThird(acting(wide.first, when.judging), { contestId: wide.contestId, asked }),
  ).rejects.toThrow('needsOrganiser');
  await expect(
    askThird(acting(wide.secretary, when.judging), {
      contestId: wide.contestId,
      asked: { ...asked, judge: wide.first.personId },
    }),
  ).rejects.toThrow('alreadyExists');
  await byTwo(
    wide.second,
    askThird(acting(wide.secretary, when.deciding), { contestId: wide.contestId, asked }),
  );
  await answer(acting(wide.chief, when.deciding), { entryId, given: 'none', reason: '' });
  await scoreOn(acting(wide.chief, when.deciding), {
    key: { entryId, part: 'ho-so', personId: wide.chief.personId },
    base: 0,
    text: { points: points() },
  });
  const { id } = await openSheet(entryId, {
    part: 'ho-so',
    personId: wide.chief.personId,
    now: when.deciding,
  });
  await submitSheet(acting(wide.chief, when.deciding), { id });
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: wide.contestId } }));
  const { outcome } = await provisionalResults(db(), contest);
  const [part] = outcome.blocks.flatMap((block) => block.lines.flatMap((line) => line.parts));
  expect(part).toMatchObject({ points: 4_700, thirdNeeded: false });
  expect(part?.left.filter(({ why }) => why === 'replacedByThird').length).toBe(2);
}, 60_000);

test('an organiser who judges the entry too does not read what was typed in for another judge', async () => {
  const { entries, first, other, secretary, organiser } = await stage(1);
  const entryId = entries[0]?.id ?? '';
  await answer(acting(first, when.judging), { entryId, given: 'none', reason: '' });
  const key = { entryId, part: 'ho-so', personId: first.personId };
  await scoreOn(acting(secretary, when.judging), { key, base: 0, text: { points: points() } });
  const read = (by: Actor) => db().scoreSheet.count({ where: { AND: [typedSheets(by), { entryId }] } });
  const organising = (by: Actor): Actor => ({ ...by, seats: [...by.seats, { kind: 'organiser' }] });
  expect([await read(organising(other)), await read(organising(first)), await read(organiser)]).toEqual([
    0, 1, 1,
  ]);
});
