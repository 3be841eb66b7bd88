import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { rulesShape } from '@/domain/contest/rules-shape';
import { seated, unit } from '@/prisma/factories';
import { announce, copy, extend, setRules, setUp, told } from './contests';
import { contest, cast, at, drafted, seatOrganiser, when } from './entry-testing';
import { submitEntry } from './entry-submission';
import { marks, stage, when as judged } from './contest-testing';
import { db } from './io/db';
import { openSheet, saveSheet } from './judging';
import { confirmResults, seenOf, toConfirm, typeResults } from './part-results';
import { freeze } from './results';
import { seat, unseat } from './seating';

// Two organisers at once, and dates that move under a running contest.

beforeAll(seatOrganiser);

const row = async (id: string) => told(await db().contest.findUniqueOrThrow({ where: { id } }));

test('two organisers at once: one save stands, the other gets its text and loses nothing', async () => {
  const id = await contest();
  const second = await seated('organiser');
  const { revision } = await row(id);
  const saves = await Promise.all([
    setUp(id, revision, { rulesText: 'Điều 1 của người thứ nhất' }, cast.organiser, when.open),
    setUp(id, revision, { rulesText: 'Điều 1 của người thứ hai' }, second, when.open),
  ]);
  const stood = await row(id);
  expect(stood.revision).toBe(revision + 1);
  expect(saves.filter(({ stale }) => stale)).toHaveLength(1);
  expect(saves.find(({ stale }) => stale)?.stale).toMatchObject({
    revision: revision + 1,
    theirs: { rulesText: stood.rulesText },
  });
  expect(await db().history.count({ where: { subjectId: id, event: 'setUp' } })).toBe(1);
});

test('rules and set-up are one revision: neither overwrites what the other has not read', async () => {
  const id = await contest();
  const { revision, rules } = await row(id);
  await setUp(id, revision, { rulesNumber: '12/TL' }, cast.organiser, when.open);
  const changed = { ...rules, returnsAllowed: 3 };
  expect(await setRules(id, revision, changed, cast.organiser, when.open)).toEqual({
    stale: { revision: revision + 1 },
  });
  expect((await row(id)).rules.returnsAllowed).toBe(rules.returnsAllowed);
  expect(await setRules(id, revision + 1, changed, cast.organiser, when.open)).toEqual({
    revision: revision + 2,
  });
});

test('what was not read is not announced', async () => {
  const id = await contest();
  await db().contest.update({ where: { id }, data: { announcedAt: null } });
  const { revision } = await row(id);
  await setUp(id, revision, { rulesText: 'Sửa sau khi đồng nghiệp đã đọc' }, cast.organiser, when.prepared);
  await expect(announce(id, cast.organiser, when.prepared, revision)).rejects.toThrow('changedMeanwhile');
  await announce(id, cast.organiser, when.prepared, revision + 1);
});

test('after the first score prizes may change with a reason, the rubric not, in whatever order keys come', async () => {
  const s = await stage(1);
  await marks(s.first, s.entries[0]?.id ?? '');
  const { revision, rules } = await row(s.contestId);
  const sorted = rulesShape.parse(rules);
  const prizes = rules.prizes.map((prize) => ({ ...prize, count: prize.count + 1 }));
  const [first, ...rest] = sorted.parts;
  const dearer = { ...sorted, parts: first ? [{ ...first, points: first.points + 100 }, ...rest] : [] };
  await expect(
    setRules(s.contestId, revision, dearer, s.organiser, judged.judging, 'đổi thang'),
  ).rejects.toThrow('rulesLocked');
  const more = { ...sorted, prizes };
  expect(await setRules(s.contestId, revision, more, s.organiser, judged.judging, 'thêm giải')).toEqual({
    revision: revision + 1,
  });
}, 60_000);

test('a result that the secretary typed locks the rubric like a sheet; frozen, the dates stand too', async () => {
  const s = await stage(1);
  const entryId = s.entries[0]?.id ?? '';
  const typed = [{ entryId, part: 'kien-thuc', points: 3_000, seconds: 60, known: null }];
  await typeResults(s.contestId, typed, 'typed', s.secretary, judged.judging);
  const { revision, rules } = await row(s.contestId);
  const aggregation = { ...rules.aggregation, outlier: 200 };
  await expect(
    setRules(s.contestId, revision, { ...rules, aggregation }, s.organiser, judged.judging, 'đổi cách tính'),
  ).rejects.toThrow('rulesLocked');
  const seen = seenOf(await toConfirm(db(), s.contestId, 'kien-thuc', s.organiser));
  await confirmResults(s.contestId, 'kien-thuc', seen, s.organiser, judged.judging);
  await freeze(s.contestId, '', s.organiser, judged.deciding);
  const later = { judgingUntil: at('2020-10-15T17:00:00') };
  await expect(setUp(s.contestId, revision, later, s.organiser, judged.deciding, 'kéo dài')).rejects.toThrow(
    'resultsFrozen',
  );
}, 60_000);

test('a copy takes no unit along that a decision admitted to the past contest', async () => {
  const id = await contest();
  const { revision, rules, ...past } = await row(id);
  const home = await unit({ kind: 'commune' });
  const blocks = rules.blocks.map((block, n) =>
    n === 0 ? { ...block, admitted: [{ unitId: home.id, decision: 'QĐ 5' }] } : block,
  );
  await setRules(id, revision, { ...rules, blocks }, cast.organiser, when.open);
  const { opensAt, closesAt, graceMinutes, judgingFrom, judgingUntil, showcaseAt } = past;
  const dates = { opensAt, closesAt, graceMinutes, judgingFrom, judgingUntil, showcaseAt };
  const founding = { id: randomUUID(), year: 2021, name: 'Hội thi sau', organiser: 'Sở Nội vụ', dates };
  const next = await copy(id, founding, cast.organiser, when.open);
  expect((await row(next.id)).rules.blocks.map(({ admitted }) => admitted)).toEqual([[], []]);
});

test('two seat the same person, or two chairs, at once: one does', async () => {
  const id = await contest();
  const [one, other] = [await seated('viewer'), await seated('viewer')];
  const same = await Promise.allSettled([
    seat(id, one.personId, 'judge', cast.organiser, when.open),
    seat(id, one.personId, 'secretary', cast.organiser, when.open),
  ]);
  expect(same.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await unseat(id, one.personId, 'xếp lại', cast.organiser, when.open);
  const chairs = await Promise.allSettled([
    seat(id, one.personId, 'chiefJudge', cast.organiser, when.open),
    seat(id, other.personId, 'chiefJudge', cast.organiser, when.open),
  ]);
  expect(chairs.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('the close is moved: what came in stands, and the new second decides for the others', async () => {
  const id = await contest();
  const [early, late] = [await drafted(id), await drafted(id)];
  await submitEntry(early.id, early.leader, when.open);
  const closesAt = at('2020-08-01T17:00:00');
  const { revision } = await row(id);
  await expect(setUp(id, revision, { closesAt }, cast.organiser, when.open)).rejects.toThrow('reasonMissing');
  await setUp(id, revision, { closesAt, graceMinutes: 0 }, cast.organiser, when.open, 'họp Ban Tổ chức');
  await expect(submitEntry(late.id, late.leader, closesAt)).rejects.toThrow('lateNoted');
  await extend(id, late.home.id, at('2020-08-01T17:00:01'), 'đường truyền', cast.organiser, when.open);
  expect(await submitEntry(late.id, late.leader, closesAt)).toMatchObject({ number: 2 });
  expect(await db().entry.count({ where: { contestId: id, status: 'submitted' } })).toBe(2);
});

test('the end of judging is moved: a submitted sheet stands, an open one follows the new second', async () => {
  const s = await stage(2);
  const [first, second] = s.entries.map(({ id }) => id);
  await marks(s.first, first ?? '');
  const judgingUntil = at('2020-08-25T12:00:00');
  const { revision } = await row(s.contestId);
  await setUp(s.contestId, revision, { judgingUntil }, s.organiser, judged.judging, 'rút ngắn');
  const { id } = await openSheet(second ?? '', 'ho-so', s.first.personId, judged.judging);
  const last = new Date(judgingUntil.getTime() - 1_000);
  await db().conflict.create({
    data: { entryId: second ?? '', personId: s.first.personId, answer: 'none', at: judged.judging },
  });
  expect(await saveSheet(id, 0, { comment: 'giây cuối' }, s.first, last)).toEqual({ revision: 1 });
  await expect(saveSheet(id, 1, { comment: 'muộn' }, s.first, judgingUntil)).rejects.toThrow('notJudging');
  await setUp(s.contestId, revision + 1, { judgingUntil: judged.deciding }, s.organiser, last, 'kéo dài');
  expect(await saveSheet(id, 1, { comment: 'kịp' }, s.first, judgingUntil)).toEqual({ revision: 2 });
  expect(await db().scoreSheet.count({ where: { entryId: first ?? '', status: 'submitted' } })).toBe(1);
}, 60_000);
