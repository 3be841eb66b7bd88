import { beforeAll, expect, test } from 'vitest';
import { marks, type Stage, stage, when } from './contest-testing';
import { resultShown } from './entry-result';
import { told } from './contests';
import { db } from './io/db';
import { approve, freeze, sign } from './results';

let s: Stage;
const entryRow = async (n: number) => {
  const row = await db().entry.findUniqueOrThrow({
    where: { id: s.entries[n]?.id ?? '' },
    include: { contest: true },
  });
  return { ...row, contest: told(row.contest) };
};
const mailsOf = (personId: string) =>
  db().mail.findMany({ where: { personId, subject: { startsWith: 'Kết quả' } } });

beforeAll(async () => {
  s = await stage(2);
  for (const judge of [s.chief, s.deputy, s.first, s.other])
    for (const [n, { id }] of s.entries.entries()) await marks(judge, id, n * 100);
});

test('each unit hears of its result at the publication and not before, and finds its certificate', async () => {
  const { id } = await freeze(s.contestId, '', s.organiser, when.deciding);
  await approve(id, s.auditor, when.deciding);
  await sign(id, s.organiser, when.deciding);
  const [second, first] = s.entries;
  if (!first || !second) throw new Error('no entries');
  expect(await mailsOf(first.leader.personId)).toEqual([]);
  expect(await resultShown(await entryRow(1), when.deciding)).toBeNull();

  await sign(id, s.second, when.deciding);
  const result = await resultShown(await entryRow(1), when.deciding);
  expect(result).toMatchObject({ rank: 1, prizes: [{ name: 'Giải Nhất' }] });
  const [mail] = await mailsOf(first.leader.personId);
  expect(mail?.text).toContain('hạng 1');
  expect(mail?.text).toContain(`/xac-minh/${result?.prizes[0]?.code}`);
  expect((await mailsOf(second.leader.personId))[0]?.text).toContain('hạng 2');
});
