import { expect, test } from 'vitest';
import { answer } from '../conflicts/conflicts';
import { hands as namedHands, marks, points, stage, when } from '../../testing/contest';
import { db } from '../../io/db';
import { scoreOn } from './sheets';
import { freeze, returnFreeze } from '../results/results';
import { saveHandsOf } from './hands';

test('every save of a sheet tells whose hand it was, a run of one person in one row', async () => {
  const { entries, other: judge, secretary } = await stage(1);
  const key = { entryId: entries[0]?.id ?? '', part: 'ho-so', personId: judge.personId };
  await answer({ by: judge, now: when.judging }, { entryId: key.entryId, given: 'none', reason: '' });
  await scoreOn({ by: secretary, now: when.judging }, { key, base: 0, text: { points: points() } });
  await scoreOn({ by: secretary, now: when.judging }, { key, base: 1, text: { comment: 'theo bản giấy' } });
  await scoreOn({ by: judge, now: when.judging }, { key, base: 2, text: { comment: 'tôi sửa' } });
  // Overtaken: it wrote nothing, so it leaves no hand.
  await scoreOn({ by: judge, now: when.judging }, { key, base: 0, text: { comment: 'muộn' } });
  const hands = await db().sheetHand.findMany({
    where: { sheet: key },
    orderBy: { firstRevision: 'asc' },
    select: { personId: true, firstRevision: true, lastRevision: true, firstAt: true },
  });
  expect(hands).toEqual([
    { personId: secretary.personId, firstRevision: 1, lastRevision: 2, firstAt: when.judging },
    { personId: judge.personId, firstRevision: 3, lastRevision: 3, firstAt: when.judging },
  ]);
}, 120_000);

test('the judge reads at any time whose hand wrote the own sheet; chair and auditor from the freeze on', async () => {
  const s = await stage(1);
  const entryId = s.entries[0]?.id ?? '';
  const sheet = await marks(s.first, { entryId });
  for (const judge of [s.chief, s.deputy, s.other]) await marks(judge, { entryId });
  const seen = async (by: Parameters<typeof saveHandsOf>[0]['by']) =>
    (await saveHandsOf({ by, now: when.deciding }, [sheet])).map(({ name, own }) => ({ name, own }));
  const own = [{ name: s.first.name, own: true }];
  const readers = [s.first, s.chief, s.auditor, s.other, s.deputy, s.secretary, s.organiser];
  const all = () => Promise.all(readers.map((by) => seen(by)));
  expect(await all()).toEqual([own, [], [], [], [], [], []]);
  const { id } = await freeze(
    { by: s.organiser, now: when.deciding },
    { ...namedHands(s), contestId: s.contestId, unrankedSeen: true },
  );
  expect(await all()).toEqual([own, own, own, [], [], [], []]);
  await returnFreeze({ by: s.auditor, now: when.deciding }, { id, reason: 'x' });
  expect(await all()).toEqual([own, [], [], [], [], [], []]);
}, 120_000);
