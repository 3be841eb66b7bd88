import { expect, test } from 'vitest';
import { marks, stage, when } from './contest-testing';
import { freeze } from './results';

test('entries without a rank are frozen only by whoever says to have seen them', async () => {
  const s = await stage(2);
  for (const judge of [s.chief, s.deputy, s.first]) await marks(judge, s.entries[0]?.id ?? '');
  const attempt = (seen: boolean) => freeze(s.contestId, '', s.organiser, when.deciding, seen);
  await expect(attempt(false)).rejects.toThrow('unrankedUnseen');
  expect((await attempt(true)).hash).toMatch(/^[0-9a-f]{64}$/u);
}, 180_000);
