import { sha256 } from '@/server/history/row-hash';
import { randomBytes } from 'node:crypto';
import type { Pair } from '@/domain/contest/jury/assignment';
import { canonical } from '@/domain/proof/canonical';
import { type ClosedList, DRAW_FORMAT, type DrawnPair } from '@/domain/contest/jury/draw';
import { groundIn, judgesOf } from '../assignments/ground';
import { conflictStatusesOf } from '../conflicts/conflicts';
import type { ContestRow } from '../row';
import type { Tx } from '../../io/db';

const labelOf = (salt: string, personId: string): string => sha256(`${salt}:${personId}`);

type Asked = { block: string | null; each: number };

export async function listNow(tx: Tx, contest: ContestRow, { block, each }: Asked): Promise<ClosedList> {
  const { entries, judges, barred, there } = await groundIn(tx, contest, block);
  const salt = randomBytes(32).toString('hex');
  const numbers = new Map(entries.map(({ id, number }) => [id, number]));
  const seated = new Set(judges);
  const named = (pairs: readonly Pair[]): DrawnPair[] =>
    entries
      .flatMap(({ id }) =>
        [...new Set(pairs.filter(({ entry }) => entry === id).map(({ judge }) => judge))].map((judge) => ({
          entry: id,
          judge,
        })),
      )
      .filter(({ judge }) => seated.has(judge))
      .map(({ entry, judge }) => ({ entry: numbers.get(entry) ?? 0, judge: labelOf(salt, judge) }))
      .toSorted((a, b) => a.entry - b.entry || (a.judge < b.judge ? -1 : 1));
  return {
    format: DRAW_FORMAT,
    contest: contest.id,
    block,
    each,
    salt,
    entries: entries.map(({ number, receipt }) => ({ number, receipt: sha256(canonical(receipt)) })),
    judges: judges.map((judge) => labelOf(salt, judge)),
    barred: named(barred),
    assigned: named(there),
  };
}

/** Drops pairs invalid since the closing; another draw fills the gap. */
export async function bindingPairs(
  tx: Tx,
  contest: ContestRow,
  { list, drawn }: { list: ClosedList; drawn: readonly DrawnPair[] },
) {
  const accepted = await tx.entry.findMany({
    where: { contestId: contest.id, status: 'accepted' },
    select: { id: true, number: true },
  });
  const ids = new Map(accepted.map(({ id, number }) => [number, id]));
  const people = new Map((await judgesOf(tx, contest.id)).map((id) => [labelOf(list.salt, id), id]));
  const conflictOf = await conflictStatusesOf(tx, contest.id);
  return drawn.flatMap((pair): Pair[] => {
    const [entry, judge] = [ids.get(pair.entry), people.get(pair.judge)];
    return entry && judge && conflictOf(entry, judge).kind !== 'conflicted' ? [{ entry, judge }] : [];
  });
}
