import { beforeAll, beforeEach, expect, test } from 'vitest';
import { instantWords } from '@/domain/date/calendar';
import { reassign } from '../assignments/assignments';
import { answer } from '../conflicts/conflicts';
import { marks, type Stage, stage, when } from '../../testing/contest';
import { db } from '../../io/db';
import { remindJudges } from './letters';

let s: Stage;
let end: Date;
/** Letters that the first judge got before the test. */
let first: { text: string; subject: string }[];
const hours = (count: number) => new Date(end.getTime() - count * 3_600_000);
const to = (personId: string) => db().mail.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } });

beforeAll(async () => {
  s = await stage(2);
  ({ judgingUntil: end } = await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
}, 120_000);

beforeEach(async () => {
  first = (await to(s.first.personId)).filter(({ subject }) => subject.startsWith('Phân công'));
  await db().mail.deleteMany({});
  await db().contest.update({ where: { id: s.contestId }, data: { publishedAt: null } });
});

test('whoever an entry is assigned to is told which, until when, and where', async () => {
  const [letter, ...more] = first;
  expect(more).toEqual([]);
  expect(letter?.text).toContain('chấm 2 bài dự thi của Hội thi thử: BDT-001, BDT-002.');
  expect(letter?.text).toContain(instantWords(end));
  expect(letter?.text).toMatch(/:\/\/[^/]+\/ban-lam-viec\/cham-diem$/u);
});

test('only who still owes sheets is reminded, three days and one day before the end, once a day', async () => {
  const entry = s.entries[0]?.id ?? '';
  await marks(s.first, { entryId: entry, more: 0 });
  await marks(s.first, { entryId: s.entries[1]?.id ?? '', more: 25 });
  await answer(
    { by: s.other, now: when.judging },
    { entryId: entry, given: 'declared', reason: 'quen đội trưởng' },
  );
  // Receipts of what was submitted.
  await db().mail.deleteMany({});
  await remindJudges(hours(2 * 24));
  expect(await db().mail.count()).toBe(0);
  await remindJudges(hours(3 * 24));
  await remindJudges(hours(3 * 24 - 1));
  expect(await to(s.first.personId)).toEqual([]);
  const owing = async () => (await to(s.other.personId)).map(({ text }) => /còn \d+ phiếu/u.exec(text)?.[0]);
  expect(await owing()).toEqual(['còn 1 phiếu']);
  expect((await to(s.chief.personId))[0]?.text).toContain('còn 2 phiếu chấm chưa nộp của Hội thi thử');
  await remindJudges(hours(24));
  expect(await owing()).toHaveLength(2);
  await remindJudges(new Date(end.getTime() + 1));
  expect(await owing()).toHaveLength(2);
  expect(await db().history.count({ where: { subjectId: s.contestId, event: 'remindJudges' } })).toBe(2);
});

test('nobody is reminded of a contest whose results are public', async () => {
  await db().contest.update({ where: { id: s.contestId }, data: { publishedAt: when.judging } });
  await db().history.count();
  await remindJudges(hours(3 * 24));
  expect(await db().mail.count()).toBe(0);
});

test('an entry that changes hands is told to the new one alone', async () => {
  const from = { entry: s.entries[1]?.id ?? '', judge: s.deputy.personId };
  await reassign(
    { by: s.organiser, now: when.judging },
    { contestId: s.contestId, from, to: null, reason: 'bận' },
  );
  expect(await db().mail.count()).toBe(0);
  const again = { entry: s.entries[1]?.id ?? '', judge: s.chief.personId };
  await reassign(
    { by: s.organiser, now: when.judging },
    { contestId: s.contestId, from: again, to: s.deputy.personId, reason: 'trả lại' },
  );
  expect((await to(s.deputy.personId)).map(({ text }) => text)).toEqual([
    expect.stringContaining('chấm 1 bài dự thi của Hội thi thử: BDT-002.'),
  ]);
  expect(await to(s.chief.personId)).toEqual([]);
});
