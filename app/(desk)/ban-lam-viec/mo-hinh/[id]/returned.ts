import type { Actor } from '@/domain/actor';
import { type Dossier, historyOf } from '@/server/dossier';

/** The last time the model, or its proposal, came back to the unit. */
export async function lastReturn(model: Pick<Dossier, 'id'>, by: Actor) {
  const rows = await historyOf(model, by);
  return rows.findLast((row) => row.event === 'return' || row.event === 'returnProposal') ?? null;
}
