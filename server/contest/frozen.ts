import type { Tx } from '../io/db';

export const pending = (contestId: string) => ({ contestId, publishedAt: null, withdrawnAt: null });

export const isFrozen = async (tx: Tx, contestId: string): Promise<boolean> =>
  (await tx.freeze.count({ where: pending(contestId) })) > 0;
