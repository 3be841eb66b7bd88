import { type Acting, juryKinds } from '@/domain/actor';
import type { Pair } from '@/domain/contest/jury/assignment';
import type { ConflictStatus, SettledStatus } from '@/domain/contest/jury/conflict';
import type { Receipt } from '../entries/receipts';
import { closeModels } from '../blind/closures';
import { conflictStatusesOf } from '../conflicts/conflicts';
import { tellAssigned } from '../sheets/letters';
import type { ContestRow } from '../row';
import type { Tx } from '../../io/db';

export type AssignmentGround = {
  entries: { id: string; number: number; receipt: Receipt | null }[];
  judges: string[];
  barred: Pair[];
  there: Pair[];
};

export async function groundIn(tx: Tx, contest: ContestRow, block: string | null): Promise<AssignmentGround> {
  const rows = await tx.entry.findMany({
    where: { contestId: contest.id, status: 'accepted', ...(block && { block }) },
    select: {
      id: true,
      number: true,
      receipt: true,
      assignments: { select: { personId: true, endedAt: true, onlyParts: true } },
    },
    orderBy: { number: 'asc' },
  });
  const judges = await judgesOf(tx, contest.id);
  const conflictOf = await conflictStatusesOf(tx, contest.id);
  const known = rows.flatMap(({ id, assignments }) =>
    assignments.map(({ personId, ...one }) => ({ ...one, entry: id, judge: personId })),
  );
  // Judges removed, recused or marking a third time fill no place and are not drawn again.
  const there = known.filter(
    ({ endedAt, onlyParts, entry, judge }) =>
      !endedAt && onlyParts.length === 0 && conflictOf(entry, judge).kind !== 'conflicted',
  );
  const conflicted = rows.flatMap(({ id: entry }) =>
    judges
      .filter((judge) => conflictOf(entry, judge).kind === 'conflicted')
      .map((judge) => ({ entry, judge })),
  );
  const pairOf = ({ entry, judge }: Pair): Pair => ({ entry, judge });
  return {
    entries: rows.map(({ id, number, receipt }) => ({
      id,
      number: number ?? 0,
      receipt: receipt as unknown as Receipt | null,
    })),
    judges,
    barred: [...conflicted, ...known.filter((pair) => !there.includes(pair)).map(pairOf)],
    there: there.map(pairOf),
  };
}

export const judgesOf = async (tx: Tx, contestId: string): Promise<string[]> => {
  const seats = await tx.seat.findMany({
    where: { contestId, kind: { in: [...juryKinds] }, endedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return seats.map((seat) => seat.personId);
};

export async function putPairs(
  tx: Tx,
  { by, now }: Acting,
  { contest, pairs }: { contest: ContestRow; pairs: readonly Pair[] },
): Promise<number> {
  const conflictOf = await conflictStatusesOf(tx, contest.id);
  const put = await tx.assignment.createManyAndReturn({
    data: pairs.map(({ entry, judge }) => ({
      entryId: entry,
      personId: judge,
      createdAt: now,
      conflictStatus: drawnStatus(conflictOf(entry, judge), now),
    })),
    skipDuplicates: true,
    select: { personId: true, entry: { select: { number: true } } },
  });
  await closeModels(tx, { by, now }, { contest, entryIds: [...new Set(pairs.map(({ entry }) => entry))] });
  const given = put.map(({ personId, entry }) => ({ judge: personId, entry: entry.number }));
  await tellAssigned(tx, contest, { given, now });
  return put.length;
}

/** A drawn judge has no conflict, so there is no relation to record. */
const drawnStatus = ({ kind }: ConflictStatus, now: Date): SettledStatus => ({
  kind,
  answer: kind === 'clear' ? 'none' : null,
  relation: null,
  units: [],
  at: now.toISOString(),
});
