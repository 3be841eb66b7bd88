import { beforeAll, expect, test } from 'vitest';
import type { PrismaClient } from '@/prisma/generated/client';
import { connect, db, useDatabase } from '../../io/db';
import { byTwo, confirmFrozen, hands, marks, type Stage, stage, when } from '../../testing/contest';
import { testDatabase } from '../../testing/database';
import { contestTasksOf } from '../../tasks/contests';
import { screen } from '../entries/submission';
import { withRules } from '../row';
import { needsCorrection } from './needs-correction';
import { rankingOf, resultsAtDesk } from './queries';
import { approve, freeze, sign } from './results';

// The tally reads every sheet of a contest: each screen reads that once, whatever asks for it.

let s: Stage;
let count = 0;
const contest = async () => withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));

/** How often everything that the tally reads was read meanwhile. */
async function reads(act: () => Promise<unknown>): Promise<number> {
  count = 0;
  await act();
  return count;
}

beforeAll(async () => {
  const counting = connect(testDatabase().url).$extends({
    query: {
      entry: {
        findMany({ args, query }) {
          if (args.include?.sheets && args.include.results) count += 1;
          return query(args);
        },
      },
    },
  });
  useDatabase(counting as unknown as PrismaClient);
  s = await stage(2);
  for (const judge of [s.chief, s.deputy, s.first, s.other])
    for (const [n, { id }] of s.entries.entries()) await marks(judge, { entryId: id, more: n * 100 });
});

test('the page of results reads it once, and once more where it commits to the sheets first', async () => {
  const row = await contest();
  expect(await reads(() => resultsAtDesk({ by: s.organiser, now: when.judging }, row))).toBe(2);
  expect(await reads(() => resultsAtDesk({ by: s.organiser, now: when.judging }, row))).toBe(1);
  expect(await reads(() => rankingOf({ by: s.chief, now: when.deciding }, row))).toBe(1);
  expect(await reads(() => contestTasksOf({ by: s.organiser, now: when.deciding }))).toBe(1);
});

test('after the publication too, and what waits for the organiser does not compute it again', async () => {
  const { id } = await freeze(
    { by: s.organiser, now: when.deciding },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  await approve({ by: s.auditor, now: when.deciding }, id);
  await sign({ by: s.signer, now: when.deciding }, id);
  await confirmFrozen(id);
  await sign({ by: s.second, now: when.deciding }, id);
  const row = await contest();
  const work = async () =>
    (await contestTasksOf({ by: s.organiser, now: when.deciding })).filter(({ task }) => task === 'correct')
      .length;
  expect(await reads(async () => expect(await work()).toBe(0))).toBe(1);
  expect(await reads(async () => expect(await work()).toBe(0))).toBe(0);
  expect(await reads(() => resultsAtDesk({ by: s.organiser, now: when.deciding }, row))).toBe(1);
  expect(await resultsAtDesk({ by: s.organiser, now: when.deciding }, row)).toMatchObject({
    outdated: false,
  });
});

test('what changes afterwards is found, whoever wrote it', async () => {
  const row = await contest();
  expect(await needsCorrection(row)).toBe(false);
  const at = { entryId: s.entries[0]?.id ?? '' };
  const score = await db().score.findFirstOrThrow({ where: { sheet: at } });
  const points = (score.points ?? 0) - 25;
  const where = `"sheetId" = '${score.sheetId}' AND criterion = '${score.criterion}'`;
  await testDatabase().forge(`UPDATE "Score" SET points = ${points} WHERE ${where}`);
  expect(await needsCorrection(row)).toBe(true);
  await testDatabase().forge(`UPDATE "Score" SET points = ${score.points} WHERE ${where}`);
  expect(await needsCorrection(row)).toBe(false);
  const copied = screen(
    { by: s.organiser, now: when.deciding },
    { id: at.entryId, event: 'disqualify', reason: 'sao chép bài khác' },
  );
  await byTwo(s.second, copied);
  expect(await needsCorrection(row)).toBe(true);
  expect(await resultsAtDesk({ by: s.organiser, now: when.deciding }, row)).toMatchObject({ outdated: true });
});
