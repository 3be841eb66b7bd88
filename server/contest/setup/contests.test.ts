import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Caution } from '@/domain/contest/setup/flaws';
import { rulesShape } from '@/domain/contest/setup/rules-shape';
import { seated, unit } from '@/prisma/factories';
import { seatByTwo } from '@/prisma/seating';
import { discardUnannounced } from './discarding';
import { announce, copy, setRules, setUp } from './contests';
import { contestsFor, withRules } from '../row';
import { contest, cast, at, seatOrganiser, when } from '../../testing/entry';
import { acting, hands, marks, stage, when as judged } from '../../testing/contest';
import { db } from '../../io/db';
import { confirmResults, seenOf, toConfirm, typeResults } from '../sheets/part-results';
import { freeze } from '../results/results';
import { seat, unseat } from '../jury/seating';

// Two organisers at once, and dates that move under a running contest.

const asOrganiser = () => acting(cast.organiser, when.prepared);
const asOrganiserOpen = () => acting(cast.organiser, when.open);

beforeAll(seatOrganiser);

const row = async (id: string) => withRules(await db().contest.findUniqueOrThrow({ where: { id } }));

test('two organisers at once: one save stands, the other gets its text and loses nothing', async () => {
  const id = await contest();
  const second = await seated('organiser');
  const { revision } = await row(id);
  const saves = await Promise.all([
    setUp(asOrganiserOpen(), { id, base: revision, facts: { rulesText: 'Điều 1 của người thứ nhất' } }),
    setUp(acting(second, when.open), {
      id,
      base: revision,
      facts: { rulesText: 'Điều 1 của người thứ hai' },
    }),
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
  await setUp(asOrganiserOpen(), { id, base: revision, facts: { rulesNumber: '12/TL' } });
  const changed = { ...rules, returnsAllowed: 3 };
  expect(await setRules(asOrganiserOpen(), { id, base: revision, rules: changed })).toEqual({
    stale: { revision: revision + 1 },
  });
  expect((await row(id)).rules.returnsAllowed).toBe(rules.returnsAllowed);
  expect(await setRules(asOrganiserOpen(), { id, base: revision + 1, rules: changed })).toEqual({
    revision: revision + 2,
  });
});

test('what was not read is not announced', async () => {
  const id = await contest();
  await db().contest.update({ where: { id }, data: { announcedAt: null } });
  const { revision } = await row(id);
  await setUp(asOrganiser(), { id, base: revision, facts: { rulesText: 'Sửa sau khi đồng nghiệp đã đọc' } });
  await expect(announce(asOrganiser(), { id, seen: revision })).rejects.toThrow('changedMeanwhile');
  await announce(asOrganiser(), { id, seen: revision + 1 });
});

test('what may surprise in the rules is read before the announcement, or the verb refuses', async () => {
  const id = await contest();
  await db().contest.update({ where: { id }, data: { announcedAt: null } });
  const { revision, rules } = await row(id);
  const surprising = { ...rules, aggregation: { ...rules.aggregation, outlier: 200 } };
  await setRules(asOrganiser(), { id, base: revision, rules: surprising });
  const seen = revision + 1;
  const tell = (cautions: Caution[]) => announce(asOrganiser(), { id, seen, cautions });
  await expect(announce(asOrganiser(), { id, seen })).rejects.toThrow('cautionsUnread');
  await expect(tell(['outlierLowers'])).rejects.toThrow('cautionsUnread');
  await tell(['outlierLowers', 'outlierLeavesOne']);
  expect((await row(id)).announcedAt).toEqual(when.prepared);

  // Announced, a caution that comes new is read as well; one that was read stays read.
  const wide = { ...rules, aggregation: { ...rules.aggregation, outlier: 600 } };
  const save = (base: number, next: typeof rules, cautions: Caution[] = []) =>
    setRules(asOrganiser(), { id, base, rules: next, reason: 'x', cautions });
  await save(seen, wide);
  await expect(save(seen + 1, surprising)).rejects.toThrow('cautionsUnread');
  await expect(save(seen + 1, surprising, ['outlierLowers'])).rejects.toThrow('cautionsUnread');
  await save(seen + 1, surprising, ['outlierLeavesOne']);
  await save(seen + 2, { ...surprising, passMark: 100 });
});

test('after the first score prizes may change with a reason, the rubric not, in whatever order keys come', async () => {
  const s = await stage(1);
  await marks(s.first, { entryId: s.entries[0]?.id ?? '' });
  const { revision, rules } = await row(s.contestId);
  const sorted = rulesShape.parse(rules);
  const prizes = rules.prizes.map((prize) => ({ ...prize, count: prize.count + 1 }));
  const [first, ...rest] = sorted.parts;
  const dearer = { ...sorted, parts: first ? [{ ...first, points: first.points + 100 }, ...rest] : [] };
  await expect(
    setRules(acting(s.organiser, judged.judging), {
      id: s.contestId,
      base: revision,
      rules: dearer,
      reason: 'đổi thang',
    }),
  ).rejects.toThrow('rulesLocked');
  const more = { ...sorted, prizes };
  expect(
    await setRules(acting(s.organiser, judged.judging), {
      id: s.contestId,
      base: revision,
      rules: more,
      reason: 'thêm giải',
    }),
  ).toEqual({ revision: revision + 1 });
}, 60_000);

test('a result that the secretary typed locks the rubric like a sheet; frozen, the dates stand too', async () => {
  const s = await stage(1);
  const entryId = s.entries[0]?.id ?? '';
  const typed = [{ entryId, part: 'kien-thuc', points: 3_000, seconds: 60, known: null }];
  await typeResults(acting(s.secretary, judged.judging), {
    contestId: s.contestId,
    rows: typed,
    source: 'typed',
  });
  const { revision, rules } = await row(s.contestId);
  const aggregation = { ...rules.aggregation, outlier: 200 };
  await expect(
    setRules(acting(s.organiser, judged.judging), {
      id: s.contestId,
      base: revision,
      rules: { ...rules, aggregation },
      reason: 'đổi cách tính',
    }),
  ).rejects.toThrow('rulesLocked');
  const seen = seenOf(await toConfirm(db(), s.organiser, { contestId: s.contestId, part: 'kien-thuc' }));
  await confirmResults(acting(s.organiser, judged.judging), {
    contestId: s.contestId,
    part: 'kien-thuc',
    seen,
  });
  await freeze(acting(s.organiser, judged.deciding), {
    ...hands(s),
    contestId: s.contestId,
    unrankedSeen: true,
  });
  const later = { judgingUntil: at('2020-10-15T17:00:00') };
  await expect(
    setUp(acting(s.organiser, judged.deciding), {
      id: s.contestId,
      base: revision,
      facts: later,
      reason: 'kéo dài',
    }),
  ).rejects.toThrow('resultsFrozen');
}, 60_000);

test('a year typed by mistake follows into address and rules until the announcement, and no further', async () => {
  const id = await contest();
  await db().contest.update({ where: { id }, data: { announcedAt: null } });
  const { revision, rules, slug } = await row(id);
  const duty = { ...rules, eligibility: { ...rules.eligibility, dutyYear: 2020 } };
  await setRules(asOrganiser(), { id, base: revision, rules: duty });
  const next = {
    year: 2021,
    opensAt: at('2021-07-01T07:00:00'),
    closesAt: at('2021-08-15T22:00:00'),
    judgingFrom: at('2021-08-20T00:00:00'),
    judgingUntil: at('2021-09-15T17:00:00'),
  };
  const off = { ...next, year: 2020 };
  const save = (base: number, facts: Partial<typeof next> & { name?: string }) =>
    setUp(asOrganiser(), { id, base, facts });
  await expect(save(revision + 1, off)).rejects.toThrow('datesOutOfOrder');
  const saved = await save(revision + 1, next);
  const moved = await row(id);
  expect(moved).toMatchObject({ year: 2021, rules: { eligibility: { dutyYear: 2021 } } });
  expect(moved.slug).toBe(slug.replace('2020', '2021'));
  expect(saved).toMatchObject({ slug: moved.slug });
  await announce(asOrganiser(), { id });
  await expect(save(moved.revision, { ...next, year: 2022 })).rejects.toThrow('yearAnnounced');
  await save(moved.revision, { ...next, name: 'Tên khác' });
  expect((await row(id)).slug).toBe(moved.slug);
});

test('what was not announced is taken away: in no list, nobody has a task in it, its history says why', async () => {
  const id = await contest();
  await db().contest.update({ where: { id }, data: { announcedAt: null } });
  const judge = await seated('viewer');
  await seat(asOrganiser(), { contestId: id, personId: judge.personId, kind: 'judge' });
  await expect(discardUnannounced(asOrganiser(), { id, reason: ' ' })).rejects.toThrow('reasonMissing');
  await discardUnannounced(asOrganiser(), { id, reason: 'lập nhầm năm' });
  expect((await contestsFor(cast.organiser)).some((one) => one.id === id)).toBe(false);
  await expect(announce(asOrganiser(), { id })).rejects.toThrow();
  expect(await db().seat.count({ where: { contestId: id, endedAt: null } })).toBe(0);
  expect(await db().history.findFirst({ where: { subjectId: id, event: 'discard' } })).toMatchObject({
    reason: 'lập nhầm năm',
  });
  const announced = await contest();
  await expect(discardUnannounced(asOrganiserOpen(), { id: announced, reason: 'x' })).rejects.toThrow(
    'contestAnnounced',
  );
});

test('a copy takes no unit along that a decision admitted to the past contest', async () => {
  const id = await contest();
  const { revision, rules, ...past } = await row(id);
  const home = await unit({ kind: 'commune' });
  const blocks = rules.blocks.map((block, n) =>
    n === 0 ? { ...block, admitted: [{ unitId: home.id, decision: 'QĐ 5' }] } : block,
  );
  await setRules(asOrganiserOpen(), { id, base: revision, rules: { ...rules, blocks } });
  const { opensAt, closesAt, graceMinutes, judgingFrom, judgingUntil, showcaseAt } = past;
  const dates = { opensAt, closesAt, graceMinutes, judgingFrom, judgingUntil, showcaseAt };
  const founding = { id: randomUUID(), year: 2020, name: 'Hội thi sau', organiser: 'Sở Nội vụ', dates };
  const next = await copy(asOrganiserOpen(), { fromId: id, founding });
  expect((await row(next.id)).rules.blocks.map(({ admitted }) => admitted)).toEqual([[], []]);
});

test('two seat the same person, or two chairs, at once: one does', async () => {
  const id = await contest();
  const [one, other] = [await seated('viewer'), await seated('viewer')];
  const same = await Promise.allSettled([
    seat(asOrganiserOpen(), { contestId: id, personId: one.personId, kind: 'judge' }),
    seat(asOrganiserOpen(), { contestId: id, personId: one.personId, kind: 'secretary' }),
  ]);
  expect(same.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await unseat(asOrganiserOpen(), { contestId: id, personId: one.personId, reason: 'xếp lại' });
  const hands = [cast.organiser, await seated('organiser')] as const;
  const chairs = await Promise.allSettled([
    seatByTwo({ contestId: id, personId: one.personId, kind: 'chiefJudge' }, hands, when.open),
    seatByTwo({ contestId: id, personId: other.personId, kind: 'chiefJudge' }, hands, when.open),
  ]);
  expect(chairs.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
