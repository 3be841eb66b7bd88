import type { Acting } from '@/domain/actor';
import {
  canAnswer,
  type ConflictAnswer,
  type SettledStatus,
  settledStatus,
  type ConflictStatus,
  conflictStatusOf,
} from '@/domain/contest/jury/conflict';
import { type Relation, closestRelation as relationAmong } from '@/domain/relation';
import { must } from '@/domain/verdict';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { throughSeats } from '../../visible/judging';
import { isFrozen } from '../frozen';
import { found, transact } from '../../write';

export async function conflictStatus(
  tx: Tx,
  entry: { id: string; unitId: string },
  personId: string,
): Promise<ConflictStatus> {
  const key = { entryId_personId: { entryId: entry.id, personId } };
  const answered = await tx.conflict.findUnique({ where: key });
  return conflictStatusOf(answered?.answer ?? null, await relationOf(tx, entry.unitId, personId));
}

export async function relationOf(tx: Tx, unitId: string, personId: string): Promise<Relation | null> {
  return relationAmong((await tiesBetween(tx, unitId, personId)).map(({ tie }) => tie));
}

export const tiesBetween = (tx: Tx, unitId: string, personId: string) =>
  tx.personTie.findMany({ where: { unitId, personId, ...throughSeats } });

export async function settleConflict(
  tx: Tx,
  entry: { id: string; unitId: string },
  { personId, now }: { personId: string; now: Date },
): Promise<SettledStatus> {
  const key = { entryId_personId: { entryId: entry.id, personId } };
  const answered = await tx.conflict.findUnique({ where: key });
  const ties = await tiesBetween(tx, entry.unitId, personId);
  return settledStatus(answered?.answer ?? null, ties, now);
}

export type ConflictStatuses = (entryId: string, personId: string) => ConflictStatus;

export async function conflictStatusesOf(tx: Tx, contestId: string): Promise<ConflictStatuses> {
  const answers = await tx.conflict.findMany({ where: { entry: { contestId } } });
  const units = await tx.unit.findMany({
    where: { entries: { some: { contestId } } },
    select: {
      ties: { where: throughSeats, select: { personId: true, tie: true } },
      entries: { where: { contestId }, select: { id: true } },
    },
  });
  const key = (entryId: string, personId: string) => `${entryId} ${personId}`;
  const answered = new Map(answers.map((one) => [key(one.entryId, one.personId), one.answer]));
  const behind = new Map<string, string[]>();
  for (const { ties, entries } of units)
    for (const { personId, tie } of ties)
      for (const { id } of entries)
        behind.set(key(id, personId), [...(behind.get(key(id, personId)) ?? []), tie]);
  return (entryId, personId) =>
    conflictStatusOf(
      answered.get(key(entryId, personId)) ?? null,
      relationAmong(behind.get(key(entryId, personId)) ?? []),
    );
}

export const answer = (
  acting: Acting,
  { entryId, given, reason }: { entryId: string; given: ConflictAnswer; reason: string },
): Promise<void> => transact((tx) => put(tx, acting, { entryId, given, reason }));

export const answerNone = (acting: Acting, entryIds: readonly string[]): Promise<void> =>
  transact(async (tx) => {
    for (const entryId of entryIds.toSorted()) await put(tx, acting, { entryId, given: 'none', reason: '' });
  });

type Given = { entryId: string; given: ConflictAnswer; reason: string };

async function put(tx: Tx, { by, now }: Acting, { entryId, given, reason }: Given): Promise<void> {
  const personId = by.personId ?? '';
  const key = { entryId_personId: { entryId, personId } };
  const assigned = await tx.assignment.findUnique({ where: key, include: { entry: true } });
  const entry = found(assigned && !assigned.endedAt ? assigned.entry : null);
  await tx.$queryRaw`SELECT id FROM "Contest" WHERE id = ${entry.contestId} FOR UPDATE`;
  const before = await tx.conflict.findUnique({ where: key });
  const related = await relationOf(tx, entry.unitId, personId);
  const settled = await isFrozen(tx, entry.contestId);
  const allowed = must(
    canAnswer(given, { before: before?.answer ?? null, relation: related, settled, reason }),
  );
  // The judge's own answer replaces one typed from paper.
  const hands = { typedById: null, confirmedById: null };
  const facts = { answer: given, reason: given === 'none' ? '' : reason.trim(), at: now, ...hands };
  await tx.conflict.upsert({ where: key, create: { entryId, personId, ...facts }, update: facts });
  record(tx, allowed, {
    noun: 'conflict',
    subjectId: entry.id,
    event: 'answer',
    from: before?.answer ?? '',
    to: given,
    reason: facts.reason,
    by,
    now,
  });
}
