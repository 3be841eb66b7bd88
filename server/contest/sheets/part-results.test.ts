import { beforeAll, expect, test } from 'vitest';
import { type Stage, stage, when } from '../../testing/contest';
import { db } from '../../io/db';
import { confirmResults, seenOf, toConfirm, typeResults } from './part-results';

// Two people at the results of a part: what was seen is what is written over and what is confirmed.

let s: Stage;
const part = 'kien-thuc';
const later = (seconds: number) => new Date(when.judging.getTime() + seconds * 1_000);
const type = (
  points: number,
  { known, at, by = s.secretary }: { known: string | null; at: Date; by?: Stage['secretary'] },
) =>
  typeResults(
    { by, now: at },
    {
      contestId: s.contestId,
      rows: [{ entryId: s.entries[0]?.id ?? '', part, points, seconds: null, known }],
      source: 'typed',
    },
  );
const stands = () => db().partResult.findFirstOrThrow({ where: { part } });
const seen = async () => seenOf(await toConfirm(db(), s.organiser, { contestId: s.contestId, part }));

beforeAll(async () => {
  s = await stage(1);
}, 120_000);

test('a result that a colleague typed meanwhile is not overwritten unseen', async () => {
  await type(3_000, { known: null, at: when.judging });
  await expect(type(2_000, { known: null, at: later(1) })).rejects.toThrow('changedMeanwhile');
  await type(3_100, { known: when.judging.toISOString(), at: later(2) });
  await expect(type(2_000, { known: when.judging.toISOString(), at: later(3) })).rejects.toThrow(
    'changedMeanwhile',
  );
  expect((await stands()).points).toBe(3_100);
});

test('only what was seen is confirmed', async () => {
  const before = await seen();
  await type(3_200, { known: later(2).toISOString(), at: later(4) });
  const confirm = (of: string) =>
    confirmResults({ by: s.organiser, now: later(5) }, { contestId: s.contestId, part, seen: of });
  await expect(confirm(before)).rejects.toThrow('changedMeanwhile');
  expect((await stands()).confirmedById).toBeNull();
  expect(await confirm(await seen())).toBe(1);
  expect(await stands()).toMatchObject({ points: 3_200, confirmedById: s.organiser.personId });
});
