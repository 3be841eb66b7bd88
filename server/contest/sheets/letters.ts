import { deskPage } from '@/domain/addresses';
import { DAY, dayOf, instantWords, startOf } from '@/domain/date/calendar';
import { entryName } from '@/domain/contest/entry/number';
import { must, yes } from '@/domain/verdict';
import { conflictStatusesOf } from '../conflicts/conflicts';
import { type ContestRow, withRules } from '../row';
import { portal, record } from '../../history/history';
import { env } from '../../io/env';
import { db, type Tx } from '../../io/db';
import { partsToJudge } from './queries';
import { type NewMail, postAll } from '../../mail/mails';
import { transact } from '../../write';

const REMINDED = [3, 1];

type Given = { entry: number | null; judge: string };

export async function tellAssigned(
  tx: Tx,
  contest: ContestRow,
  { given, now }: { given: readonly Given[]; now: Date },
) {
  const judges = await tx.person.findMany({
    where: { id: { in: given.map(({ judge }) => judge) }, endedAt: null },
    select: { id: true, email: true, name: true },
    orderBy: { id: 'asc' },
  });
  const letters = judges.map(({ id, email, name }): NewMail => {
    const entries = given.flatMap(({ entry, judge }) => (judge === id ? [entryName(entry)] : [])).sort();
    const text = [
      `Kính gửi: Ông/Bà ${name}`,
      `Ông/Bà được phân công chấm ${entries.length} bài dự thi của ${contest.name}: ${entries.join(', ')}.`,
      `Thời gian chấm: từ ${instantWords(contest.judgingFrom)} đến ${instantWords(contest.judgingUntil)}.`,
      'Trước khi chấm mỗi bài, đề nghị khai báo xung đột lợi ích.',
      `Mở danh sách bài: ${judgingDesk()}`,
    ].join('\n');
    return {
      to: email,
      personId: id,
      ...about(contest),
      subject: `Phân công chấm thi – ${contest.name}`,
      text,
    };
  });
  await postAll(tx, letters, now);
}

const about = ({ id }: ContestRow) => ({ noun: 'assignment', subjectId: id }) as const;

const judgingDesk = (): string => `${env().PUBLIC_URL}${deskPage.judging}`;

/** At most one letter a day, however often the job runs. */
export async function remindJudges(now: Date): Promise<void> {
  const contests = await db().contest.findMany({
    where: { announcedAt: { not: null }, publishedAt: null, judgingUntil: { gt: now } },
    select: { id: true, judgingUntil: true },
  });
  const daysTo = (end: Date) => (dayOf(end).getTime() - dayOf(now).getTime()) / DAY;
  for (const { id, judgingUntil } of contests)
    if (REMINDED.includes(daysTo(judgingUntil))) await remindIn(id, now);
}

const remindIn = (contestId: string, now: Date): Promise<void> =>
  transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Contest" WHERE id = ${contestId} FOR UPDATE`;
    const contest = withRules(await tx.contest.findUniqueOrThrow({ where: { id: contestId } }));
    const today = { gte: startOf(dayOf(now)) };
    const before = { noun: 'contest', subjectId: contestId, event: 'remindJudges', at: today };
    if ((await tx.history.count({ where: before })) > 0) return;
    const owing = await owingIn(tx, contest);
    if (owing.length === 0) return;
    const letters = owing.map(({ email, id, name, sheets }): NewMail => {
      const text = [
        `Kính gửi: Ông/Bà ${name}`,
        `Ông/Bà còn ${sheets} phiếu chấm chưa nộp của ${contest.name}.`,
        `Hết thời gian chấm: ${instantWords(contest.judgingUntil)}.`,
        `Mở danh sách bài: ${judgingDesk()}`,
      ].join('\n');
      const subject = `Sắp hết thời gian chấm – ${contest.name}`;
      return { to: email, personId: id, ...about(contest), subject, text };
    });
    await postAll(tx, letters, now);
    const detail = { judges: owing.length, sheets: owing.reduce((sum, { sheets }) => sum + sheets, 0) };
    record(tx, must(yes), {
      noun: 'contest',
      subjectId: contestId,
      event: 'remindJudges',
      detail,
      by: portal,
      now,
    });
  });

/** Skips entries with which the judge is conflicted. */
async function owingIn(tx: Tx, contest: ContestRow) {
  const assignments = await tx.assignment.findMany({
    where: { endedAt: null, entry: { contestId: contest.id, status: 'accepted' } },
    select: {
      entryId: true,
      onlyParts: true,
      person: { select: { id: true, email: true, name: true, endedAt: true } },
    },
    orderBy: { personId: 'asc' },
  });
  const submitted = await tx.scoreSheet.findMany({
    where: { status: 'submitted', entry: { contestId: contest.id } },
    select: { entryId: true, part: true, personId: true },
  });
  const done = new Set(submitted.map(({ entryId, part, personId }) => `${entryId} ${part} ${personId}`));
  const conflictOf = await conflictStatusesOf(tx, contest.id);
  const owing = new Map<string, { id: string; email: string; name: string; sheets: number }>();
  for (const { entryId, onlyParts, person } of assignments) {
    if (person.endedAt || conflictOf(entryId, person.id).kind === 'conflicted') continue;
    const parts = partsToJudge(contest, onlyParts);
    const missing = parts.filter(({ key }) => !done.has(`${entryId} ${key} ${person.id}`)).length;
    if (missing === 0) continue;
    const { id, email, name } = person;
    owing.set(id, { id, email, name, sheets: (owing.get(id)?.sheets ?? 0) + missing });
  }
  return [...owing.values()];
}
