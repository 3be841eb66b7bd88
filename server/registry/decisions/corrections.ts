import type { Acting } from '@/domain/actor';
import { canCorrect, type DecisionFacts } from '@/domain/registry/model/decision';
import { Denied, must, no } from '@/domain/verdict';
import { deciderOnDecision } from '../../deciding/deciders';
import { record } from '../../history/history';
import { db, type Tx } from '../../io/db';
import * as visible from '../../visible/registry';
import { found, transact } from '../../write';

/** History keeps both texts; public pages show the new one. */
export const correct = (
  { by, now }: Acting,
  { id, facts, reason }: { id: string; facts: DecisionFacts; reason: string },
): Promise<void> =>
  transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Decision" WHERE id = ${id} FOR UPDATE`;
    const where = { AND: [visible.decisions(by), { id }] };
    const decision = found(await tx.decision.findFirst({ where }));
    const allowed = must(
      canCorrect({ by: await deciderOnDecision(tx, by, decision), now }, decision, { facts, reason }),
    );
    await free(tx, id, facts);
    await tx.decision.update({ where: { id }, data: facts });
    record(tx, allowed, {
      noun: 'decision',
      subjectId: id,
      event: 'correct',
      from: decision.number,
      to: facts.number,
      reason: reason.trim(),
      detail: { before: worded(decision), after: worded(facts) },
      by,
      now,
    });
  });

/** @throws Denied decisionEntered if another decision has this number and day */
async function free(tx: Tx, id: string, { number, issuedOn }: DecisionFacts): Promise<void> {
  const other = await tx.decision.findFirst({
    where: { number, issuedOn, id: { not: id } },
    select: { id: true },
  });
  if (other) throw new Denied(no('decisionEntered'));
}

const worded = ({ number, issuedOn, authority, summary }: DecisionFacts) => ({
  number,
  issuedOn: issuedOn.toISOString().slice(0, 10),
  authority,
  summary,
});

export type Correction = {
  id: string;
  at: Date;
  person: string;
  reason: string;
  before: Record<string, string>;
  after: Record<string, string>;
};

export async function correctionsOf(id: string): Promise<Correction[]> {
  const rows = await db().history.findMany({
    where: { noun: 'decision', subjectId: id, event: 'correct' },
    orderBy: { id: 'desc' },
  });
  return rows.map(({ id: row, at, person, reason, detail }) => {
    const { before, after } = detail as Pick<Correction, 'before' | 'after'>;
    return { id: String(row), at, person, reason, before, after };
  });
}
