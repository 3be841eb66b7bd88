import { beforeAll, expect, test } from 'vitest';
import { seated } from '@/prisma/factories';
import { seat } from '../jury/seating';
import { assign } from '../assignments/assignments';
import { marks, type Stage, stage, when } from '../../testing/contest';
import { setRules, setUp } from '../setup/contests';
import { withRules } from '../row';
import { screen } from '../entries/submission';
import { confirmResults, seenOf, toConfirm, typeResults } from '../sheets/part-results';
import { db } from '../../io/db';
import { rankingOf } from '../results/queries';
import { tampered } from '../../audit/verify';

let s: Stage;
const contest = async () => withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
const entry = (n: number) => s.entries[n]?.id ?? '';

beforeAll(async () => {
  s = await stage(2);
  await marks(s.first, { entryId: entry(0) });
}, 120_000);

test('the first reading of a ranking stands in the history in the name of the reader', async () => {
  const reader = await seated('organiser');
  for (const by of [reader, s.organiser])
    expect(await rankingOf({ by, now: when.deciding }, await contest())).toHaveProperty('blocks');
  expect((await tampered()).filter(({ id }) => id === s.contestId)).toEqual([]);
  const openings = { subjectId: s.contestId, noun: 'contest', event: 'openRanking' };
  const rows = await db().history.findMany({ where: openings, select: { personId: true } });
  expect(rows).toEqual([{ personId: reader.personId }]);
  await db().contest.update({ where: { id: s.contestId }, data: { rankingOpenedAt: null } });
  expect((await tampered()).map(({ id }) => id)).toContain(s.contestId);
});

const DAY = 86_400_000;
const moving = async (key: 'judgingFrom' | 'judgingUntil', days: number, now: Date) => {
  const row = await contest();
  const moved = { [key]: new Date(row[key].getTime() + days * DAY) };
  return setUp({ by: s.organiser, now }, { id: s.contestId, base: row.revision, facts: moved, reason: 'vì' });
};
const prizes = async (now: Date) => {
  const { rules, revision } = await contest();
  return setRules(
    { by: s.organiser, now },
    { id: s.contestId, base: revision, rules: { ...rules, prizes: [] }, reason: 'vì' },
  );
};
const newJudge = async (now: Date) => {
  const { personId } = await seated('viewer');
  return seat({ by: s.organiser, now }, { contestId: s.contestId, personId, kind: 'judge' });
};

test('what was typed from paper is read while judging goes on: what makes winners takes two from then on', async () => {
  s = await stage(2);
  await marks(s.first, { entryId: entry(0) });
  const row = { entryId: entry(0), part: 'kien-thuc', points: 3_000, seconds: 500, known: null };
  await typeResults(
    { by: s.secretary, now: when.judging },
    { contestId: s.contestId, rows: [row], source: 'typed' },
  );
  const { proposed } = await screen(
    { by: s.organiser, now: when.judging },
    { id: entry(1), event: 'disqualify', reason: 'vì' },
  );
  expect(proposed).not.toBeNull();
  await expect(prizes(when.judging)).rejects.toThrow('rankingSeen');
  await expect(newJudge(when.judging)).rejects.toThrow('needsSecondHand');
  // The work of every day goes on: sheets are still to come, and the paper is compared by the
  // organiser at hand.
  const rows = await toConfirm(db(), s.organiser, { contestId: s.contestId, part: 'kien-thuc' });
  expect(
    await confirmResults(
      { by: s.organiser, now: when.judging },
      { contestId: s.contestId, part: 'kien-thuc', seen: seenOf(rows) },
    ),
  ).toBe(1);
  await assign({ by: s.organiser, now: when.judging }, { contestId: s.contestId, block: null });
  await moving('judgingUntil', 2, when.judging);
  for (const judge of [s.chief, s.other, s.deputy]) await marks(judge, { entryId: entry(0) });
  for (const judge of [s.first, s.chief, s.other, s.deputy]) await marks(judge, { entryId: entry(1) });
}, 120_000);

test('with all sheets in, judging ends early and is not made longer', async () => {
  await expect(moving('judgingUntil', 1, when.judging)).rejects.toThrow('rankingSeen');
  await moving('judgingUntil', -1, when.judging);
});

test('judging that is over is not opened again, nor more judges brought, though nobody opened the ranking', async () => {
  s = await stage(1);
  await moving('judgingUntil', -1, when.deciding);
  await moving('judgingUntil', 1, when.deciding);
  await marks(s.first, { entryId: entry(0) });
  await expect(moving('judgingUntil', 30, when.deciding)).rejects.toThrow('rankingSeen');
  await expect(
    assign({ by: s.organiser, now: when.deciding }, { contestId: s.contestId, block: null }),
  ).rejects.toThrow('assignedByThen');
  await expect(newJudge(when.deciding)).rejects.toThrow('needsSecondHand');
  await moving('judgingUntil', -1, when.deciding);
  expect(await contest()).toMatchObject({ rankingOpenedAt: null });
}, 120_000);
