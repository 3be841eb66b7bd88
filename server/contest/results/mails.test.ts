import { beforeAll, expect, test } from 'vitest';
import { confirmFrozen, hands, marks, type Stage, stage, when } from '../../testing/contest';
import { resultShown } from './of-entry';
import { withRules } from '../row';
import { db } from '../../io/db';
import { approve, freeze, sign } from './results';

let s: Stage;
const entryRow = async (n: number) => {
  const row = await db().entry.findUniqueOrThrow({
    where: { id: s.entries[n]?.id ?? '' },
    include: { contest: true },
  });
  return { ...row, contest: withRules(row.contest) };
};
const mailsOf = (personId: string) =>
  db().mail.findMany({ where: { personId, subject: { startsWith: 'Kết quả' } } });

beforeAll(async () => {
  s = await stage(2);
  for (const judge of [s.chief, s.deputy, s.first, s.other])
    for (const [n, { id }] of s.entries.entries()) await marks(judge, { entryId: id, more: n * 100 });
});

test('each unit hears of its result at the publication and not before, and finds its certificate', async () => {
  const { id } = await freeze(
    { by: s.organiser, now: when.deciding },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  await approve({ by: s.auditor, now: when.deciding }, id);
  await sign({ by: s.signer, now: when.deciding }, id);
  const [second, first] = s.entries;
  if (!first || !second) throw new Error('no entries');
  expect(await mailsOf(first.leader.personId)).toEqual([]);
  expect(await resultShown(await entryRow(1), when.deciding)).toBeNull();

  await confirmFrozen(id);
  await sign({ by: s.second, now: when.deciding }, id);
  const result = await resultShown(await entryRow(1), when.deciding);
  expect(result).toMatchObject({ rank: 1, prizes: [{ name: expect.stringMatching(/^Giải Nhất/) }] });
  const [mail] = await mailsOf(first.leader.personId);
  expect(mail?.text).toContain('hạng 1');
  expect(mail?.text).toContain(`/xac-minh/${result?.prizes[0]?.code}`);
  expect((await mailsOf(second.leader.personId))[0]?.text).toContain('hạng 2');
});
