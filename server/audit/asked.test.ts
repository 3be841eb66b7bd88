import { beforeAll, expect, test } from 'vitest';
import { hands, marks, type Stage, stage, when } from '../testing/contest';
import { commitEnded } from '../contest/commitment/commit';
import { db } from '../io/db';
import { freeze } from '../contest/results/results';
import { testDatabase } from '../testing/database';
import { layBaseline } from './baseline';
import { headNow, headSealing, verifyHistory } from './asked';

let s: Stage;

beforeAll(async () => {
  s = await stage(1);
  await layBaseline(when.screening);
  for (const judge of [s.chief, s.deputy, s.first, s.other])
    await marks(judge, { entryId: s.entries[0]?.id ?? '' });
}, 120_000);

test('the close of judging is sealed by a head with the root of the commitment, the freeze by one with its hash', async () => {
  await commitEnded(when.deciding);
  const { root } = await db().commitment.findFirstOrThrow({ where: { contestId: s.contestId } });
  expect(await headSealing(root)).toMatchObject({ cause: 'commit', at: when.deciding });
  expect(await headSealing('khác')).toBeNull();
  const { hash } = await freeze(
    { by: s.organiser, now: when.deciding },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  expect(await headSealing(hash)).toMatchObject({ cause: 'freeze' });
});

test('one button answers for chain, rows, files and a head from paper, to whoever reads the whole history', async () => {
  // The stage's papers have rows and no bytes: files are asked as well.
  const head = await headNow();
  expect(head?.count).toBe(await db().history.count());
  const asked = async (typed: string) => {
    const { differing, anchored } = await verifyHistory(s.organiser, typed);
    return { kinds: differing.map(({ kind }) => kind), anchored: anchored?.kind ?? null };
  };
  expect(await asked('')).toEqual({ kinds: ['file'], anchored: null });
  expect(await asked(`${head?.count}:${head?.hash}`)).toEqual({ kinds: ['file'], anchored: 'held' });
  expect(await asked(`${(head?.count ?? 0) + 1}:${head?.hash}`)).toEqual({
    kinds: ['file'],
    anchored: 'moved',
  });
  expect(await asked('f'.repeat(64))).toEqual({ kinds: ['file'], anchored: 'lost' });
  expect(await asked('không phải mã')).toEqual({ kinds: ['file'], anchored: 'unreadable' });
  await expect(verifyHistory(s.first, '')).rejects.toThrow('needsOrganiser');
  await testDatabase().sql(`UPDATE "Contest" SET name = name || ' khác' WHERE id = '${s.contestId}'`);
  expect((await asked('')).kinds).toEqual(['state', 'file']);
});
