import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import type { SetAsideAct } from '@/domain/contest/jury/set-aside';
import { changeAward } from '../prizes/awards';
import { answer } from '../conflicts/conflicts';
import {
  acting,
  freezing,
  byTwo,
  confirmFrozen,
  marks,
  type Stage,
  stage,
  when,
} from '../../testing/contest';
import { setRules } from '../setup/contests';
import { withRules } from '../row';
import { screen, withdrawEntry } from '../entries/submission';
import { db } from '../../io/db';
import { certificateOf } from '../../public/contest/certificates';
import { newsOfContests } from '../../public/contest/feed';
import { shownResults } from '../../public/contest/results';
import { needsCorrection } from './needs-correction';
import { rankingOf } from './queries';
import { setAside } from '../set-aside/acts';
import { bundleOf } from '../freezes/read';
import { approve, freeze, returnFreeze, sign } from './results';

// Prizes and frozen results when entries leave, and corrections of published results.

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
const rules = async () => withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));

const asOrganiser = () => acting(s.organiser, when.deciding);
const asChief = () => acting(s.chief, when.deciding);
const asAuditor = () => acting(s.auditor, when.deciding);
const asSigner = () => acting(s.signer, when.deciding);
const asSecond = () => acting(s.second, when.deciding);
const asOrganiserJudging = () => acting(s.organiser, when.judging);

const award = (n: number, prize: string | null, reason: string) =>
  changeAward(asChief(), { contestId: s.contestId, entryId: entry(n), prize, reason });

beforeAll(async () => {
  s = await stage(5, ({ aggregation }) => ({ ties: [], aggregation: { ...aggregation, thirdMarking: 200 } }));
  for (const n of [0, 1, 2, 3])
    for (const judge of [s.chief, s.first]) await marks(judge, { entryId: entry(n), more: 25 * n });
  await marks(s.chief, { entryId: entry(4) });
  await marks(s.first, { entryId: entry(4), more: 400 });
}, 180_000);

test('a prize is given from the table of the entry’s own block', async () => {
  await expect(award(0, 'so-nhat', 'thử')).rejects.toThrow('entryLocked');
});

test('a block with entries is not taken out of the rules', async () => {
  const { revision, rules: stood } = await rules();
  const fewer = {
    ...stood,
    blocks: stood.blocks.filter(({ key }) => key !== 'huyen'),
    prizes: stood.prizes.filter(({ block }) => block !== 'huyen'),
  };
  await expect(
    setRules(asOrganiserJudging(), { id: s.contestId, base: revision, rules: fewer, reason: 'gộp khối' }),
  ).rejects.toThrow('blockInUse');
});

test('a prize set back to what the ranking gives is no change any more, and follows the ranking again', async () => {
  const open = () => db().award.count({ where: { entryId: entry(1), endedAt: null } });
  const ranking = await rankingOf(asOrganiser(), await rules());
  if ('refusal' in ranking) throw new Error('refused');
  const row = ranking.blocks.flatMap(({ rows }) => rows).find(({ id }) => id === entry(1));
  const ranked = row?.line?.prize ?? null;
  const other = ranked === 'huyen-nhat' ? null : 'huyen-nhat';
  await byTwo(s.second, award(1, other, 'thử'));
  expect(await open()).toBe(1);
  await byTwo(s.second, award(1, ranked, 'theo xếp hạng'));
  expect(await open()).toBe(0);
});

test('a prize that somebody is to get is not taken out of the rules', async () => {
  await byTwo(s.second, award(0, 'huyen-nhat', 'thử'));
  const { revision, rules: stood } = await rules();
  const fewer = { ...stood, prizes: stood.prizes.filter(({ key }) => key !== 'huyen-nhat') };
  const setting = () =>
    setRules(asOrganiserJudging(), { id: s.contestId, base: revision, rules: fewer, reason: 'bớt giải' });
  await db().contest.update({ where: { id: s.contestId }, data: { rankingOpenedAt: null } });
  await expect(setting()).rejects.toThrow('prizeInUse');
  await db().award.updateMany({ where: { entryId: entry(0) }, data: { endedAt: when.deciding } });
});

test('a withdrawn entry waits for no third marking and keeps no prize', async () => {
  await expect(freeze(asOrganiser(), freezing(s))).rejects.toThrow('sheetsOpen');
  await byTwo(s.second, award(4, 'huyen-nhat', 'sáng tạo'));
  await byTwo(
    s.second,
    withdrawEntry(acting(leader(4), when.deciding), { id: entry(4), reason: 'đơn vị xin rút' }),
  );
  const { id } = await freeze(asOrganiser(), freezing(s));
  expect(await prizesOf(id)).toEqual({
    'BDT-004': 'huyen-nhat',
    'BDT-003': 'huyen-nhi',
    'BDT-002': 'huyen-nhi',
    'BDT-001': 'huyen-ba',
  });
  await returnFreeze(asAuditor(), { id, reason: 'xét lại giải' });
});

test('results are not signed after an entry in them has gone, nor do the rules change under them', async () => {
  await byTwo(s.second, award(0, 'huyen-nhi', 'vượt khó'));
  await byTwo(s.second, award(1, null, 'chưa đạt'));
  const { id } = await freeze(asOrganiser(), freezing(s, 'xét lại giải'));
  const { revision, rules: stood } = await rules();
  const more = { ...stood, returnsAllowed: 2 };
  await expect(
    setRules(asOrganiser(), { id: s.contestId, base: revision, rules: more, reason: 'đổi ý' }),
  ).rejects.toThrow('resultsFrozen');
  await approve(asAuditor(), id);
  await sign(asSigner(), id);
  await expect(
    screen(asOrganiser(), { id: entry(3), event: 'disqualify', reason: 'sao chép' }),
  ).rejects.toThrow('resultsFrozen');
  await confirmFrozen(id);
  const waiting = withdrawEntry(acting(leader(3), when.deciding), { id: entry(3), reason: 'đơn vị xin rút' });
  await waiting;
  await expect(sign(asSecond(), id)).rejects.toThrow('lateActsOpen');
  await byTwo(s.second, waiting);
  await expect(sign(asSecond(), id)).rejects.toThrow('entriesChanged');
  await returnFreeze(asAuditor(), { id, reason: 'có bài bị loại' });
});

const publish = async (reason: string) => {
  const { id } = await freeze(asOrganiser(), freezing(s, reason));
  await approve(asAuditor(), id);
  await sign(asSigner(), id);
  await confirmFrozen(id);
  expect(await sign(asSecond(), id)).toEqual({ published: true });
  return id;
};

test('a correction keeps the prizes as the deliberation changed them, and the codes of those that stand', async () => {
  const first = await publish('bỏ bài bị loại');
  // The withheld one stays in the text, so that it is not missing without a reason.
  const prizes = { 'BDT-003': 'huyen-nhat', 'BDT-002': '', 'BDT-001': 'huyen-nhi' };
  expect(await prizesOf(first)).toEqual(prizes);
  await byTwo(s.second, award(0, 'huyen-nhi', 'giữ nguyên sau phúc tra'));
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
  await byTwo(
    s.second,
    screen(asOrganiser(), { id: entry(2), event: 'disqualify', reason: 'sao chép bài khác' }),
  );
  expect(await needsCorrection(await rules())).toBe(true);
  const shown = await shownResults(s.contestId, when.deciding);
  expect(shown?.names.get('BDT-003')).toMatchObject({ title: 'Bài 2' });
  expect(shown?.pages.has('BDT-003')).toBe(false);
  expect(await certificateOf(code ?? '', when.deciding)).toMatchObject({ matches: true, endedAt: null });

  const kept = await db().award.findFirstOrThrow({ where: { prize: 'huyen-nhi', code: { not: null } } });
  const third = await publish('loại bài sao chép');
  expect(await prizesOf(third)).toEqual({ 'BDT-002': '', 'BDT-001': 'huyen-nhi' });
  expect(await certificateOf(code ?? '', when.deciding)).toMatchObject({ endedAt: when.deciding });
  expect(await db().award.findUniqueOrThrow({ where: { id: kept.id } })).toMatchObject({
    code: kept.code,
    freezeId: third,
    endedAt: null,
  });
  expect(await needsCorrection(await rules())).toBe(false);
});

test('a conflict declared after the publication changes nothing; a sheet that two set aside asks for a correction', async () => {
  const key = { entryId: entry(0), personId: s.first.personId };
  await answer(acting(s.first, when.deciding), { entryId: entry(0), given: 'declared', reason: 'họ hàng' });
  expect(await needsCorrection(await rules())).toBe(false);
  const { id: sheetId } = await db().scoreSheet.findFirstOrThrow({ where: key });
  const step = (act: SetAsideAct, by: Actor, reason = '') =>
    setAside(acting(by, when.deciding), { sheetId, act, reason, seen: null });
  await step('propose', s.organiser, 'họ hàng');
  await step('confirm', s.second);
  expect(await needsCorrection(await rules())).toBe(true);
  await step('proposeRestore', s.organiser, 'đã xác minh');
  await step('restore', s.second);
  expect(await needsCorrection(await rules())).toBe(false);
});

test('an altered version is not signed', async () => {
  const { id } = await freeze(asOrganiser(), freezing(s, 'thử'));
  await approve(asAuditor(), id);
  const { hash } = await db().freeze.findUniqueOrThrow({ where: { id } });
  await db().freeze.update({ where: { id }, data: { hash: '0'.repeat(64) } });
  await expect(sign(asSigner(), id)).rejects.toThrow('changedMeanwhile');
  await db().freeze.update({ where: { id }, data: { hash } });
  await sign(asSigner(), id);
  await confirmFrozen(id);
  await db().freeze.update({ where: { id }, data: { hash: '0'.repeat(64) } });
  await expect(sign(asSecond(), id)).rejects.toThrow('changedMeanwhile');
  await returnFreeze(asAuditor(), { id, reason: 'dữ liệu bị sửa' });
});

test('a prize written past the portal is not called what was published', async () => {
  const given = await db().award.findFirstOrThrow({ where: { prize: 'huyen-nhi', endedAt: null } });
  const asked = () => certificateOf(given.code ?? '', when.deciding);
  expect(await asked()).toMatchObject({ matches: true, endedAt: null });
  await db().award.update({ where: { id: given.id }, data: { prize: 'huyen-ba' } });
  expect(await asked()).toMatchObject({ matches: false });
});
