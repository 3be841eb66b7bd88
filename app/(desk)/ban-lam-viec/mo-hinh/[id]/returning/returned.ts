import type { Actor } from '@/domain/actor';
import { type Dossier, historyOf } from '@/server/registry/models/queries';

/** The last time the model, or its proposal, came back to the unit. */
export async function lastReturn(by: Actor, model: Pick<Dossier, 'id'>) {
  const rows = await historyOf(by, model);
  return rows.findLast((row) => row.event === 'return' || row.event === 'returnProposal') ?? null;
}
