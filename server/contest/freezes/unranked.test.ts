import { expect, test } from 'vitest';
import { hands, marks, stage, when } from '../../testing/contest';
import { freeze } from '../results/results';

test('entries without a rank are frozen only by whoever says to have seen them', async () => {
  const s = await stage(2);
  for (const judge of [s.chief, s.deputy, s.first]) await marks(judge, { entryId: s.entries[0]?.id ?? '' });
  const attempt = ({ seen }: { seen: boolean }) =>
    freeze(
      { by: s.organiser, now: when.deciding },
      { ...hands(s), contestId: s.contestId, unrankedSeen: seen },
    );
  await expect(attempt({ seen: false })).rejects.toThrow('unrankedUnseen');
  expect((await attempt({ seen: true })).hash).toMatch(/^[0-9a-f]{64}$/u);
}, 180_000);
