import { type Actor, organises } from '@/domain/actor';
import { canClear } from '@/domain/contest/conflict';
import { chairs } from '@/domain/contest/judging';
import { must, type Verdict } from '@/domain/verdict';
import { relationOf } from './conflicts';
import { isFrozen } from './frozen';
import { record } from './history';
import { db, type Tx } from './io/db';
import { officeOf } from './judging';
import { entriesRanked } from './visible-judging';
import { found, transact } from './write';

/** A declared conflict as the desk reads it, and whether the actor may take it away. Null: none, or not to be seen. */
export async function declaredConflict(entryId: string, personId: string, by: Actor) {
  const seen = await db().entry.findFirst({ where: { AND: [entriesRanked(by), { id: entryId }] } });
  const key = { entryId_personId: { entryId, personId } };
  const conflict =
    seen && (await db().conflict.findUnique({ where: key, include: { person: true, entry: true } }));
  if (!conflict) return null;
  return { ...conflict, verdict: await verdictOn(db(), conflict.entry, personId, '…', by) };
}

/** Takes a wrongly declared conflict away: the judge is asked again. The declaration stays in the history. */
export const clear = (
  entryId: string,
  personId: string,
  reason: string,
  by: Actor,
  now: Date,
): Promise<void> =>
  transact(async (tx) => {
    const entry = found(await tx.entry.findFirst({ where: { AND: [entriesRanked(by), { id: entryId }] } }));
    await tx.$queryRaw`SELECT id FROM "Contest" WHERE id = ${entry.contestId} FOR UPDATE`;
    const allowed = must(await verdictOn(tx, entry, personId, reason, by));
    const declared = await tx.conflict.delete({ where: { entryId_personId: { entryId, personId } } });
    record(tx, allowed, {
      noun: 'conflict',
      subjectId: entryId,
      event: 'clear',
      from: declared.answer,
      reason: reason.trim(),
      detail: { judge: personId, declared: declared.reason },
      by,
      now,
    });
  });

type Row = { id: string; unitId: string; contestId: string };

async function verdictOn(tx: Tx, entry: Row, personId: string, reason: string, by: Actor): Promise<Verdict> {
  const key = { entryId_personId: { entryId: entry.id, personId } };
  const before = await tx.conflict.findUnique({ where: key });
  const office = await officeOf(tx, entry.contestId, [entry], by);
  const may = organises(by).ok ? organises(by) : chairs(by, entry.contestId, office);
  const asked = {
    settled: await isFrozen(tx, entry.contestId),
    own: personId === by.personId,
    may,
  };
  return canClear(before?.answer ?? null, await relationOf(tx, entry.unitId, personId), asked, reason);
}
