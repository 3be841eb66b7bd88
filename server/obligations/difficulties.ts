import { type Acting, type Actor, overseesAll, unitsOf } from '@/domain/actor';
import { canAnswerDifficulty, canReportDifficulty } from '@/domain/obligation/difficulty';
import { dayOf } from '@/domain/date/calendar';
import { hasEnded } from '@/domain/unit/unit';
import { must } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { deciderOnModel } from '../deciding/deciders';
import { record } from '../history/history';
import { db, type Tx } from '../io/db';
import { difficulties } from '../visible/obligations';
import { found, transact } from '../write';
import { tellAnswered } from './notices';

export const reportDifficulty = (
  { by, now }: Acting,
  { unitId, words }: { unitId: string; words: string },
): Promise<{ id: string }> =>
  transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Unit" WHERE id = ${unitId} FOR UPDATE`;
    const unit = found(await tx.unit.findUnique({ where: { id: unitId } }));
    const same = await tx.difficulty.count({ where: { unitId, words, answeredAt: null } });
    const allowed = must(
      canReportDifficulty(by, unitId, { same: same > 0, ended: hasEnded(unit, dayOf(now)) }),
    );
    const { id } = await tx.difficulty.create({
      data: { unitId, words, reportedAt: now, reportedById: by.personId ?? '' },
      select: { id: true },
    });
    record(tx, allowed, {
      noun: 'difficulty',
      subjectId: id,
      event: 'reportDifficulty',
      detail: { unitId, words },
      by,
      now,
    });
    return { id };
  });

/** It stays open until it is answered. */
export const forwardDifficulty = (
  { by, now }: Acting,
  { id, to }: { id: string; to: string },
): Promise<void> =>
  transact(async (tx) => {
    const row = await holdDifficulty(tx, by, id);
    const allowed = must(canAnswerDifficulty(await deciderOf(tx, by, row), row));
    await tx.difficulty.update({ where: { id }, data: { forwardedTo: to, forwardedAt: now } });
    record(tx, allowed, { noun: 'difficulty', subjectId: id, event: 'forward', detail: { to }, by, now });
  });

export const answerDifficulty = (
  { by, now }: Acting,
  { id, answer }: { id: string; answer: string },
): Promise<void> =>
  transact(async (tx) => {
    const row = await holdDifficulty(tx, by, id);
    const allowed = must(canAnswerDifficulty(await deciderOf(tx, by, row), row));
    const data = { answer, answeredAt: now, answeredById: by.personId ?? '' };
    await tx.difficulty.update({ where: { id }, data });
    record(tx, allowed, { noun: 'difficulty', subjectId: id, event: 'answer', detail: { answer }, by, now });
    await tellAnswered(tx, { by, now }, { ...row, answer });
  });

type Row = Prisma.DifficultyGetPayload<object>;

async function holdDifficulty(tx: Tx, by: Actor, id: string): Promise<Row> {
  await tx.$queryRaw`SELECT id FROM "Difficulty" WHERE id = ${id} FOR UPDATE`;
  return found(await tx.difficulty.findFirst({ where: { AND: [difficulties(by), { id }] } }));
}

const deciderOf = (tx: Tx, by: Actor, { unitId, reportedAt }: Row) =>
  deciderOnModel(tx, by, { unitId, year: reportedAt.getUTCFullYear() });

/** What waits first, the oldest first; then what was answered, the latest first. */
export async function difficultyList(by: Actor) {
  const rows = await db().difficulty.findMany({
    where: difficulties(by),
    orderBy: { reportedAt: 'asc' },
    include: { unit: { select: { id: true, name: true } } },
  });
  const [open, done] = [rows.filter((row) => !row.answeredAt), rows.filter((row) => row.answeredAt)];
  return { open, done: done.toReversed() };
}

export type DifficultyRow = Awaited<ReturnType<typeof difficultyList>>['open'][number];

/** The units for which the actor may tell one. */
export const tellingUnits = async (by: Actor, today: Date) =>
  overseesAll(by)
    ? []
    : db().unit.findMany({
        where: { id: { in: unitsOf(by) }, OR: [{ validTo: null }, { validTo: { gt: today } }] },
        select: { id: true, name: true },
        orderBy: { name: 'asc' },
      });
