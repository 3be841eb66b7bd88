import type { Tx } from '../io/db';

/** A version that is frozen, and neither published nor given back. */
export const pending = { publishedAt: null, withdrawnAt: null } as const;

export const isFrozen = async (tx: Tx, contestId: string): Promise<boolean> =>
  (await tx.freeze.count({ where: { contestId, ...pending } })) > 0;
