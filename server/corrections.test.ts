import { beforeAll, expect, test } from 'vitest';
import { change } from './awards';
import { marks, type Stage, stage, when } from './contest-testing';
import { setRules, told } from './contests';
import { screen, withdrawEntry } from './entry-submission';
import { db } from './io/db';
import { certificateOf } from './contest-public/certificates';
import { newsOfContests } from './contest-public/feed';
import { shownResults } from './contest-public/results';
import { needsCorrection, rankingOf } from './results-desk';
import { approve, bundleOf, freeze, giveBack, sign } from './results';

// What happens to prizes and frozen results when entries leave, and when published results are corrected.

let s: Stage;
const entry = (n: number) => s.entries[n]?.id ?? '';
const leader = (n: number) => s.entries[n]?.leader ?? s.organiser;
const prizesOf = async (id: string) =>
  Object.fromEntries(
    bundleOf(await db().freeze.findUniqueOrThrow({ where: { id } })).awards.map((one) => [
      one.entry,
      one.prize,
    ]),
  );
const rules = async () => told(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));

beforeAll(async () => {
  s = await stage(5, ({ aggregation }) => ({ ties: [], aggregation: { ...aggregation, thirdMarking: 200 } }));
  for (const n of [0, 1, 2, 3]) for (const judge of [s.chief, s.first]) await marks(judge, entry(n), 25 * n);
  await marks(s.chief, entry(4));
  await marks(s.first, entry(4), 400);
}, 180_000);

test('a prize is given from the table of the entry’s own block', async () => {
  await expect(change(s.contestId, entry(0), 'so-nhat', 'thử', s.chief, when.deciding)).rejects.toThrow(
    'entryLocked',
  );
});

test('a block with entries is not taken out of the rules', async () => {
  const { revision, rules: stood } = await rules();
  const fewer = {
    ...stood,
    blocks: stood.blocks.filter(({ key }) => key !== 'huyen'),
    prizes: stood.prizes.filter(({ block }) => block !== 'huyen'),
  };
  await expect(
    setRules(s.contestId, revision, fewer, s.organiser, when.deciding, 'gộp khối'),
  ).rejects.toThrow('blockInUse');
});

test('a prize set back to what the ranking gives is no change any more, and follows the ranking again', async () => {
  const open = () => db().award.count({ where: { entryId: entry(1), endedAt: null } });
  const ranking = await rankingOf(await rules(), s.organiser, when.deciding);
  if ('refusal' in ranking) throw new Error('refused');
  const row = ranking.blocks.flatMap(({ rows }) => rows).find(({ id }) => id === entry(1));
  const ranked = row?.line?.prize ?? null;
  const other = ranked === 'huyen-nhat' ? null : 'huyen-nhat';
  await change(s.contestId, entry(1), other, 'thử', s.chief, when.deciding);
  expect(await open()).toBe(1);
  await change(s.contestId, entry(1), ranked, 'theo xếp hạng', s.chief, when.deciding);
  expect(await open()).toBe(0);
});

test('a prize that somebody is to get is not taken out of the rules', async () => {
  await change(s.contestId, entry(0), 'huyen-nhat', 'thử', s.chief, when.deciding);
  const { revision, rules: stood } = await rules();
  const fewer = { ...stood, prizes: stood.prizes.filter(({ key }) => key !== 'huyen-nhat') };
  const setting = () => setRules(s.contestId, revision, fewer, s.organiser, when.deciding, 'bớt giải');
  await expect(setting()).rejects.toThrow('prizeInUse');
  await db().award.updateMany({ where: { entryId: entry(0) }, data: { endedAt: when.deciding } });
});

test('a withdrawn entry waits for no third marking and keeps no prize', async () => {
  await expect(freeze(s.contestId, '', s.organiser, when.deciding)).rejects.toThrow('sheetsOpen');
  await change(s.contestId, entry(4), 'huyen-nhat', 'sáng tạo', s.chief, when.deciding);
  await withdrawEntry(entry(4), 'đơn vị xin rút', leader(4), when.deciding);
  const { id } = await freeze(s.contestId, '', s.organiser, when.deciding);
  expect(await prizesOf(id)).toEqual({
    'BDT-004': 'huyen-nhat',
    'BDT-003': 'huyen-nhi',
    'BDT-002': 'huyen-nhi',
    'BDT-001': 'huyen-ba',
  });
  await giveBack(id, 'xét lại giải', s.auditor, when.deciding);
});

test('results are not signed after an entry in them has gone, nor do the rules change under them', async () => {
  await change(s.contestId, entry(0), 'huyen-nhi', 'vượt khó', s.chief, when.deciding);
  await change(s.contestId, entry(1), null, 'chưa đạt', s.chief, when.deciding);
  const { id } = await freeze(s.contestId, 'xét lại giải', s.organiser, when.deciding);
  const { revision, rules: stood } = await rules();
  const more = { ...stood, returnsAllowed: 2 };
  await expect(setRules(s.contestId, revision, more, s.organiser, when.deciding, 'đổi ý')).rejects.toThrow(
    'resultsFrozen',
  );
  await approve(id, s.auditor, when.deciding);
  await sign(id, s.organiser, when.deciding);
  await screen(entry(3), 'disqualify', 'sao chép', s.organiser, when.deciding);
  await expect(sign(id, s.second, when.deciding)).rejects.toThrow('entriesChanged');
  await giveBack(id, 'có bài bị loại', s.auditor, when.deciding);
});

const publish = async (reason: string) => {
  const { id } = await freeze(s.contestId, reason, s.organiser, when.deciding);
  await approve(id, s.auditor, when.deciding);
  await sign(id, s.organiser, when.deciding);
  expect(await sign(id, s.second, when.deciding)).toEqual({ published: true });
  return id;
};

test('a correction keeps the prizes as the deliberation changed them, and the codes of those that stand', async () => {
  const first = await publish('bỏ bài bị loại');
  const prizes = { 'BDT-003': 'huyen-nhat', 'BDT-001': 'huyen-nhi' };
  expect(await prizesOf(first)).toEqual(prizes);
  await change(s.contestId, entry(0), 'huyen-nhi', 'giữ nguyên sau phúc tra', s.chief, when.deciding);
  const second = await publish('đính chính');
  expect(await prizesOf(second)).toEqual(prizes);
  const codes = await db().award.findMany({ where: { freezeId: { not: null } } });
  expect(codes.map(({ freezeId, endedAt }) => ({ freezeId, endedAt }))).toEqual([
    { freezeId: second, endedAt: null },
    { freezeId: second, endedAt: null },
  ]);
});

test('the first results that anybody saw correct nothing, whatever was given back before them', async () => {
  const [newest, oldest] = (await shownResults(s.contestId, when.deciding))?.versions ?? [];
  expect(oldest).toMatchObject({ reason: '' });
  expect(newest).toMatchObject({ reason: 'đính chính' });
  const titles = (await newsOfContests(when.deciding)).map(({ title }) => title.split(' ')[0]);
  expect(titles.filter((word) => word === 'Đính')).toHaveLength(1);
  expect(titles.filter((word) => word === 'Kết')).toHaveLength(1);
});

test('who is disqualified after the publication stands in it until the correction, and then loses prize and code', async () => {
  const { code } = await db().award.findFirstOrThrow({ where: { prize: 'huyen-nhat', code: { not: null } } });
  expect(await needsCorrection(await rules())).toBe(false);
  await screen(entry(2), 'disqualify', 'sao chép bài khác', s.organiser, when.deciding);
  expect(await needsCorrection(await rules())).toBe(true);
  const shown = await shownResults(s.contestId, when.deciding);
  expect(shown?.names.get('BDT-003')).toMatchObject({ title: 'Bài 2', status: 'disqualified' });
  expect(await certificateOf(code ?? '', when.deciding)).toMatchObject({ matches: true, endedAt: null });

  const kept = await db().award.findFirstOrThrow({ where: { prize: 'huyen-nhi', code: { not: null } } });
  const third = await publish('loại bài sao chép');
  expect(await prizesOf(third)).toEqual({ 'BDT-001': 'huyen-nhi' });
  expect(await certificateOf(code ?? '', when.deciding)).toMatchObject({ endedAt: when.deciding });
  expect(await db().award.findUniqueOrThrow({ where: { id: kept.id } })).toMatchObject({
    code: kept.code,
    freezeId: third,
    endedAt: null,
  });
  expect(await needsCorrection(await rules())).toBe(false);
});

test('a sheet that no longer counts since the publication asks for a correction', async () => {
  const key = { entryId: entry(0), personId: s.first.personId };
  await db().conflict.update({
    where: { entryId_personId: key },
    data: { answer: 'declared', reason: 'họ hàng' },
  });
  expect(await needsCorrection(await rules())).toBe(true);
  await db().conflict.update({ where: { entryId_personId: key }, data: { answer: 'none', reason: '' } });
  expect(await needsCorrection(await rules())).toBe(false);
});

test('an altered version is not signed', async () => {
  const { id } = await freeze(s.contestId, 'thử', s.organiser, when.deciding);
  await approve(id, s.auditor, when.deciding);
  const { hash } = await db().freeze.findUniqueOrThrow({ where: { id } });
  await db().freeze.update({ where: { id }, data: { hash: '0'.repeat(64) } });
  await expect(sign(id, s.organiser, when.deciding)).rejects.toThrow('changedMeanwhile');
  await db().freeze.update({ where: { id }, data: { hash } });
  await sign(id, s.organiser, when.deciding);
  await db().freeze.update({ where: { id }, data: { hash: '0'.repeat(64) } });
  await expect(sign(id, s.second, when.deciding)).rejects.toThrow('changedMeanwhile');
  await giveBack(id, 'dữ liệu bị sửa', s.auditor, when.deciding);
});

test('a prize written past the portal is not called what was published', async () => {
  const award = await db().award.findFirstOrThrow({ where: { prize: 'huyen-nhi', endedAt: null } });
  const asked = () => certificateOf(award.code ?? '', when.deciding);
  expect(await asked()).toMatchObject({ matches: true, endedAt: null });
  await db().award.update({ where: { id: award.id }, data: { prize: 'huyen-ba' } });
  expect(await asked()).toMatchObject({ matches: false });
});
