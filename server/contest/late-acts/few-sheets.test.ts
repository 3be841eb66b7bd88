import { expect, test } from 'vitest';
import { byTwo, hands, marks, stage, when } from '../../testing/contest';
import { withRules } from '../row';
import { db } from '../../io/db';
import { confirmResults, seenOf, toConfirm, typeResults } from '../sheets/part-results';
import { freeze } from '../results/results';
import { rankingOf } from '../results/queries';
import { frozenTextOf } from '../freezes/read';
import { rankFew } from './few-sheets';

const at = when.deciding;

test('an entry on fewer sheets than the rules ask for is frozen only after two have decided so', async () => {
  const s = await stage(2, (rules) => ({ aggregation: { ...rules.aggregation, leastSheets: 2 } }));
  const [thin, full] = s.entries.map(({ id }) => id) as [string, string];
  for (const judge of [s.chief, s.first]) await marks(judge, { entryId: full, more: 25 });
  await marks(s.first, { entryId: thin });
  const typed = s.entries.map(({ id: entryId }) => ({
    entryId,
    part: 'kien-thuc',
    points: 3_000,
    seconds: 60,
    known: null,
  }));
  await typeResults(
    { by: s.secretary, now: when.judging },
    { contestId: s.contestId, rows: typed, source: 'typed' },
  );
  const seen = seenOf(await toConfirm(db(), s.organiser, { contestId: s.contestId, part: 'kien-thuc' }));
  await confirmResults(
    { by: s.organiser, now: when.judging },
    { contestId: s.contestId, part: 'kien-thuc', seen },
  );
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  const ranking = await rankingOf({ by: s.organiser, now: at }, contest);
  expect('progress' in ranking && ranking.progress.fewSheets).toBe(1);
  await expect(
    freeze({ by: s.organiser, now: at }, { ...hands(s), contestId: s.contestId, unrankedSeen: true }),
  ).rejects.toThrow('fewSheets');

  await expect(
    rankFew({ by: s.organiser, now: at }, { contestId: s.contestId, entryId: full, reason: 'đủ phiếu' }),
  ).rejects.toThrow('enoughSheets');
  await expect(
    rankFew({ by: s.organiser, now: at }, { contestId: s.contestId, entryId: thin, reason: ' ' }),
  ).rejects.toThrow('reasonMissing');
  const { proposed } = await rankFew(
    { by: s.organiser, now: at },
    { contestId: s.contestId, entryId: thin, reason: 'hai giám khảo ốm' },
  );
  expect(proposed).not.toBeNull();
  // Alone it changes nothing.
  await expect(
    freeze({ by: s.organiser, now: at }, { ...hands(s), contestId: s.contestId, unrankedSeen: true }),
  ).rejects.toThrow('fewSheets');
  await byTwo(s.chief, Promise.resolve({ proposed }));
  const { id } = await freeze(
    { by: s.organiser, now: at },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  const text = frozenTextOf(await db().freeze.findUniqueOrThrow({ where: { id } }));
  expect(text?.lateActs).toMatchObject([
    {
      act: 'Xếp hạng bài có ít phiếu hơn Thể lệ',
      entry: 'BDT-001',
      what: '1 phiếu',
      reason: 'hai giám khảo ốm',
    },
  ]);
}, 180_000);
