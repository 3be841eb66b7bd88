import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { canonical } from '@/domain/proof/canonical';
import vectors from '@/docs/commitment-vectors.json';
import { newsOfContests } from '../../public/contest/feed';
import { hands, marks, points, type Stage, stage, when } from '../../testing/contest';
import { type ContestRow, withRules } from '../row';
import { setClock } from '../../io/clock';
import { db } from '../../io/db';
import { reopenSheet, saveSheet, submitSheet } from '../sheets/sheets';
import { pseudonyms } from '../conflicts/pseudonyms';
import { freeze } from '../results/results';
import { rankingOf } from '../results/queries';
import { inputOf } from '../tally/input';
import { testDatabase } from '../../testing/database';
import { mails } from '../../visible/registry';
import { commitEnded, commitmentsOf } from './commit';
import { leafHash, rootOf } from './merkle';
import { commitmentOf } from './opening';
import { receiptsOf } from './receipts';

let s: Stage;
let contest: ContestRow;
let sheet: string;

beforeAll(async () => {
  setClock(when.judging);
  s = await stage(2);
  contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
}, 120_000);

const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest('hex');
const published = () => commitmentsOf(s.contestId, when.deciding);

test('vectors: leaves and roots as they are written down', () => {
  for (const { text, leaf } of vectors.leaves) {
    expect(leafHash(text)).toBe(leaf);
    expect(sha(Buffer.from(text))).toBe(leaf);
    expect(canonical(JSON.parse(text))).toBe(text);
  }
  for (const { leaves, root } of vectors.roots) expect(rootOf(leaves)).toBe(root);
  const [a = '', b = ''] = vectors.leaves.map(({ leaf }) => leaf).sort();
  const lowest = (leaf: string) => Buffer.from(sha(Buffer.from([0]), Buffer.from(leaf, 'hex')), 'hex');
  expect(rootOf([b, a])).toBe(sha(Buffer.from([1]), lowest(a), lowest(b)));
});

test('a submitted sheet gives a receipt that the judge can recompute, and a mail without points or salt', async () => {
  sheet = await marks(s.first, { entryId: s.entries[0]?.id ?? '' });
  const [receipt, ...more] = await receiptsOf(s.first, sheet);
  expect(more).toEqual([]);
  const name = await pseudonyms(db(), s.contestId);
  const text = JSON.parse(receipt?.text ?? '');
  expect(text).toMatchObject({
    entry: 'BDT-001',
    part: 'ho-so',
    points: points(),
    third: false,
    judge: name(s.entries[0]?.id ?? '', s.first.personId),
  });
  expect(sha(Buffer.from(receipt?.text ?? ''))).toBe(receipt?.hash);
  const letter = await db().mail.findFirstOrThrow({
    where: { personId: s.first.personId, text: { contains: receipt?.hash ?? '' } },
  });
  expect(letter.text).not.toContain(text.salt);
  expect(letter.text).not.toMatch(/8,00|800|12,00/u);
  expect(await receiptsOf(s.other, sheet)).toEqual([]);
  const keeper = { ...s.other, seats: [...s.other.seats, { kind: 'administrator' as const }] };
  expect(await db().mail.count({ where: { AND: [mails(keeper), { id: letter.id }] } })).toBe(0);
});

test('opened again and submitted: a new receipt, the old one stays as replaced', async () => {
  await reopenSheet({ by: s.chief, now: when.judging }, { id: sheet, reason: 'Nhầm tiêu chí 2' });
  expect((await receiptsOf(s.first, sheet)).map(({ replacedAt }) => replacedAt)).toEqual([when.judging]);
  await saveSheet({ by: s.first, now: when.judging }, { id: sheet, base: 1, text: { points: points(25) } });
  await submitSheet({ by: s.first, now: when.judging }, { id: sheet });
  const receipts = await receiptsOf(s.first, sheet);
  expect(receipts.map(({ replacedAt }) => replacedAt)).toEqual([null, when.judging]);
  expect(new Set(receipts.map(({ hash }) => hash)).size).toBe(2);
});

test('nobody reads a ranking before the sheets are committed to in public', async () => {
  expect(await rankingOf({ by: s.organiser, now: when.judging }, contest)).toHaveProperty('refusal');
  expect(await commitEnded(when.judging)).toBe(0);
  expect(await published()).toEqual([]);
  for (const judge of [s.chief, s.deputy, s.first, s.other])
    for (const { id } of s.entries)
      if (judge !== s.first || id !== s.entries[0]?.id) await marks(judge, { entryId: id });
  expect(await published()).toEqual([]);
  expect(await rankingOf({ by: s.organiser, now: when.judging }, contest)).toHaveProperty('blocks');
  const [one, ...more] = await published();
  expect(more).toEqual([]);
  expect(one).toMatchObject({ version: 1, count: 8, reason: '', at: when.judging });
  const live = await db().sheetReceipt.findMany({
    where: { replacedAt: null, sheet: { entry: { contestId: s.contestId } } },
  });
  expect(one?.root).toBe(rootOf(live.map(({ hash }) => hash)));
  const news = await newsOfContests(when.deciding);
  expect(news.find(({ id }) => id === one?.id)?.summary).toContain(one?.root);
  // Read again, nothing has changed.
  await rankingOf({ by: s.chief, now: when.judging }, contest);
  expect(await published()).toHaveLength(1);
});

test('a sheet that changes afterwards: a second commitment beside the first, with the reason', async () => {
  await reopenSheet({ by: s.chief, now: when.deciding }, { id: sheet, reason: 'Cộng nhầm điểm' });
  await rankingOf({ by: s.organiser, now: when.deciding }, contest);
  expect(await published()).toHaveLength(1);
  await saveSheet({ by: s.first, now: when.deciding }, { id: sheet, base: 2, text: { points: points(50) } });
  await submitSheet({ by: s.first, now: when.deciding }, { id: sheet });
  await freeze(
    { by: s.organiser, now: when.deciding },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  const [first, second] = await published();
  expect(second?.root).not.toBe(first?.root);
  expect(second?.reason).toBe(
    'Sau cam kết trước: thêm 1 phiếu, bớt 1 phiếu. Lý do mở lại phiếu: Cộng nhầm điểm',
  );
  await expect(db().commitment.deleteMany()).rejects.toThrow('permission denied');
});

test('the frozen text opens every leaf, and the leaves give the root', async () => {
  const input = await inputOf(db(), contest);
  const told = await commitmentOf(db(), s.contestId, input);
  const hashes = told?.leaves.map((leaf) => {
    if ('hash' in leaf) return leaf.hash;
    const { salt, ...named } = leaf;
    const found = input.sheets.find(
      (one) => one.entry === named.entry && one.part === named.part && one.judge === named.judge,
    );
    return leafHash(canonical({ ...found, salt }));
  });
  expect(hashes).toHaveLength(8);
  expect(rootOf(hashes ?? [])).toBe(told?.root);
  // A sheet that does not count shows only its hash.
  const [out, ...rest] = input.sheets;
  const without = await commitmentOf(db(), s.contestId, { ...input, sheets: rest });
  const hidden = without?.leaves.filter((leaf) => 'hash' in leaf);
  expect(hidden).toEqual([
    { entry: out?.entry, part: out?.part, judge: out?.judge, hash: expect.any(String) as string },
  ]);
});

test('sheets from before there were receipts get theirs with the commitment', async () => {
  const old = await stage(1);
  for (const judge of [old.chief, old.deputy, old.first, old.other])
    await marks(judge, { entryId: old.entries[0]?.id ?? '' });
  await testDatabase().forge(
    `DELETE FROM "SheetReceipt" USING "ScoreSheet" s, "Entry" e
     WHERE s.id = "sheetId" AND e.id = s."entryId" AND e."contestId" = '${old.contestId}'`,
  );
  expect(await commitEnded(when.deciding)).toBe(1);
  expect(await commitmentsOf(old.contestId, when.deciding)).toMatchObject([{ count: 4, version: 1 }]);
});
