import { beforeAll, expect, test } from 'vitest';
import { type Stage, stage, when } from './contest-testing';
import { db } from './io/db';
import { confirmResults, seenOf, toConfirm, typeResults } from './part-results';

// Two people at the results of a part: what was seen is what is written over and what is confirmed.

let s: Stage;
const part = 'kien-thuc';
const later = (seconds: number) => new Date(when.judging.getTime() + seconds * 1_000);
const type = (points: number, known: string | null, at: Date, by = s.secretary) =>
  typeResults(
    s.contestId,
    [{ entryId: s.entries[0]?.id ?? '', part, points, seconds: null, known }],
    'typed',
    by,
    at,
  );
const stands = () => db().partResult.findFirstOrThrow({ where: { part } });
const seen = async () => seenOf(await toConfirm(db(), s.contestId, part, s.organiser));

beforeAll(async () => {
  s = await stage(1);
}, 120_000);

test('a result that a colleague typed meanwhile is not overwritten unseen', async () => {
  await type(3_000, null, when.judging);
  await expect(type(2_000, null, later(1))).rejects.toThrow('changedMeanwhile');
  await type(3_100, when.judging.toISOString(), later(2));
  await expect(type(2_000, when.judging.toISOString(), later(3))).rejects.toThrow('changedMeanwhile');
  expect((await stands()).points).toBe(3_100);
});

test('only what was seen is confirmed', async () => {
  const before = await seen();
  await type(3_200, later(2).toISOString(), later(4));
  const confirm = (of: string) => confirmResults(s.contestId, part, of, s.organiser, later(5));
  await expect(confirm(before)).rejects.toThrow('changedMeanwhile');
  expect((await stands()).confirmedById).toBeNull();
  expect(await confirm(await seen())).toBe(1);
  expect(await stands()).toMatchObject({ points: 3_200, confirmedById: s.organiser.personId });
});
