import { juryKinds } from '@/domain/actor';
import { isBlank } from '@/domain/text/text';
import { Denied, no } from '@/domain/verdict';
import { db, type Tx } from '../io/db';

declare module '@/domain/verdict' {
  interface Reasons {
    sitsInJury: true;
  }
}

export async function juriesOf(personId: string, tx: Tx = db()): Promise<string[]> {
  const contest = { publishedAt: null };
  const seats = await tx.seat.findMany({
    where: { personId, endedAt: null, kind: { in: [...juryKinds] }, contest },
    select: { contestId: true },
    orderBy: { contestId: 'asc' },
  });
  return seats.flatMap(({ contestId }) => contestId ?? []);
}

/** A unit seat changes a judge's conflicts, so the contest's history records it.
 * @throws Denied sitsInJury without a reason */
export async function juriesConcerned(
  tx: Tx,
  personId: string,
  { unitId, reason }: { unitId: string | null; reason: string },
): Promise<string[]> {
  if (unitId === null) return [];
  const contests = await juriesOf(personId, tx);
  if (contests.length > 0 && isBlank(reason)) throw new Denied(no('sitsInJury'));
  return contests;
}
