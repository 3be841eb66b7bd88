import { Denied, no } from '@/domain/verdict';
import type { Tx } from '../io/db';

declare module '@/domain/verdict' {
  interface Reasons {
    drawListClosed: true;
  }
}

/** A closed list must stay true until its draw.
 * @param block null for any block
 * @throws Denied drawListClosed */
export async function refuseWhileClosed(tx: Tx, contestId: string, block: string | null): Promise<void> {
  const overlapping = block === null ? {} : { OR: [{ block }, { block: null }] };
  const closed = { closedAt: { not: null }, drawnAt: null, cancelledAt: null };
  const count = await tx.assignmentDraw.count({ where: { contestId, ...closed, ...overlapping } });
  if (count > 0) throw new Denied(no('drawListClosed'));
}
