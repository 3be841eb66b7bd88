import type { Actor } from '@/domain/actor';
import {
  canAnswer,
  type ConflictAnswer,
  type Relation,
  relationTo,
  type Standing,
  standingOf,
} from '@/domain/contest/conflict';
import { must } from '@/domain/verdict';
import { familyOf, unitsBehind } from './family';
import { record } from './history';
import type { Tx } from './io/db';
import { isFrozen } from './frozen';
import { found, transact } from './write';

/** How a person stands to an entry: what was answered, and what the family of units says. */
export async function standing(
  tx: Tx,
  entry: { id: string; unitId: string },
  personId: string,
): Promise<Standing> {
  const key = { entryId_personId: { entryId: entry.id, personId } };
  const answered = await tx.conflict.findUnique({ where: key });
  return standingOf(answered?.answer ?? null, await relationOf(tx, entry.unitId, personId));
}

export const relationOf = async (tx: Tx, unitId: string, personId: string): Promise<Relation | null> =>
  relationTo(await familyOf(tx, unitId), await unitsBehind(tx, personId));

export type Standings = (entryId: string, personId: string) => Standing;

/** The same for all entries of a contest and everybody with a task in it, in two queries. */
export async function standingsOf(tx: Tx, contestId: string): Promise<Standings> {
  const answers = await tx.conflict.findMany({ where: { entry: { contestId } } });
  const kin = await tx.$queryRaw<{ entryId: string; personId: string; nearest: number }[]>`
    SELECT e.id AS "entryId", s."personId", min(near.rank)::int AS nearest
    FROM "Entry" e JOIN "Unit" u ON u.id = e."unitId"
    CROSS JOIN LATERAL (
      SELECT u.id AS unit, 0 AS rank
      UNION ALL SELECT u."parentId", 1
      UNION ALL SELECT c.id, 2 FROM "Unit" c WHERE c."parentId" = u.id
      UNION ALL SELECT p."predecessorId", 3 FROM "UnitSuccession" p WHERE p."successorId" = u.id
      UNION ALL SELECT n."successorId", 4 FROM "UnitSuccession" n WHERE n."predecessorId" = u.id
    ) near
    JOIN "Seat" s ON s."unitId" = near.unit
    WHERE e."contestId" = ${contestId}
    GROUP BY e.id, s."personId"`;
  const key = (entryId: string, personId: string) => `${entryId} ${personId}`;
  const answered = new Map(answers.map((one) => [key(one.entryId, one.personId), one.answer]));
  const related = new Map(kin.map((one) => [key(one.entryId, one.personId), nearest[one.nearest] ?? null]));
  return (entryId, personId) =>
    standingOf(answered.get(key(entryId, personId)) ?? null, related.get(key(entryId, personId)) ?? null);
}

// In the order of relationTo: the nearest relation is the one that is told.
const nearest: Relation[] = ['ownUnit', 'superiorUnit', 'subordinateUnit', 'formerUnit', 'successorUnit'];

/** The judge's answer for one entry: no conflict, a conflict (why), or recusal. */
export const answer = (
  entryId: string,
  given: ConflictAnswer,
  reason: string,
  by: Actor,
  now: Date,
): Promise<void> =>
  transact(async (tx) => {
    const personId = by.personId ?? '';
    const key = { entryId_personId: { entryId, personId } };
    const assigned = await tx.assignment.findUnique({ where: key, include: { entry: true } });
    const entry = found(assigned && !assigned.endedAt ? assigned.entry : null);
    await tx.$queryRaw`SELECT id FROM "Contest" WHERE id = ${entry.contestId} FOR UPDATE`;
    const before = await tx.conflict.findUnique({ where: key });
    const related = await relationOf(tx, entry.unitId, personId);
    const settled = await isFrozen(tx, entry.contestId);
    const allowed = must(canAnswer(given, before?.answer ?? null, related, settled, reason));
    const facts = { answer: given, reason: given === 'none' ? '' : reason.trim(), at: now };
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
  });
