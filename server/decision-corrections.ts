import type { Actor } from '@/domain/actor';
import { canCorrect, type DecisionFacts } from '@/domain/decision';
import { Denied, must, no } from '@/domain/verdict';
import { record } from './history';
import { db, type Tx } from './io/db';
import * as visible from './visible';
import { found, transact } from './write';

/** Corrects what was typed of a decision; the history keeps both texts, the public pages tell the new one. */
export const correct = (
  id: string,
  facts: DecisionFacts,
  reason: string,
  by: Actor,
  now: Date,
): Promise<void> =>
  transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Decision" WHERE id = ${id} FOR UPDATE`;
    const where = { AND: [visible.decisions(by), { id }] };
    const decision = found(await tx.decision.findFirst({ where }));
    const allowed = must(canCorrect(decision, facts, by, reason, now));
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

/** A number and day stand for one decision. @throws Denied decisionEntered */
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

/** How a decision that the actor has seen was corrected, newest first. */
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
