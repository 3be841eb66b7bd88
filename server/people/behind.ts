import type { Tx } from '../io/db';

const seating = [
  { noun: 'person', event: { in: ['invite', 'inviteAgain', 'reopenPerson', 'correctAddress'] } },
  { noun: 'seat', event: { in: ['seat', 'giveSeat'] } },
  { noun: 'account', event: { in: ['readLink', 'giveCode'] } },
];

type Given = { kind: string; contestId: string | null };

/** Decided by history, not by seat: earlier, one person gave these seats alone. */
export async function isGivenByTwo(tx: Tx, personId: string, { kind, contestId }: Given): Promise<boolean> {
  const rows = await tx.history.findMany({
    where: { subjectId: personId, noun: 'seat', event: { in: ['seat', 'giveSeat'] }, to: kind },
    orderBy: { id: 'desc' },
    select: { personId: true, detail: true },
  });
  const told = rows.map((row) => ({ by: row.personId, ...(row.detail as Partial<Told>) }));
  const given = told.find((one) => contestId === null || one.contestId === contestId);
  return given?.proposedById !== undefined && !given.alone && given.proposedById !== given.by;
}

type Told = { contestId: string; proposedById: string; alone: true };

/** Anybody who opened the account, gave its seats or passed on its link could act as this
 * person. */
export async function handsBehind(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.history.findMany({
    where: { subjectId: personId, OR: seating },
    select: { personId: true, detail: true },
  });
  const hands = rows.flatMap((row) => [row.personId, (row.detail as { proposedById?: string }).proposedById]);
  return [...new Set(hands.flatMap((id) => (id && id !== personId ? [id] : [])))];
}
