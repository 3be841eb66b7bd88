import type { LateAct, LateWish } from '@/domain/contest/results/late-act';
import type { LateAct as Row, Prisma } from '@/prisma/generated/client';
import type { Tx } from '../io/db';

export type LateRow = Omit<Row, 'act' | 'wish'> & { act: LateAct; wish: LateWish };

// server/contest/second-hand/late.ts validates both before writing.
export const lateOf = <R extends Row>(
  row: R,
): Omit<R, 'act' | 'wish'> & { act: LateAct; wish: LateWish } => ({
  ...row,
  act: row.act as LateAct,
  wish: row.wish as LateWish,
});

export const lateOpen = { confirmedAt: null, droppedAt: null } as const satisfies Prisma.LateActWhereInput;

export const entriesOfAct = (
  tx: Tx,
  { contestId, entryId, wish }: Pick<LateRow, 'contestId' | 'entryId' | 'wish'>,
) =>
  tx.entry.findMany({
    where: { contestId, id: { in: entryId ? [entryId] : [...(wish.order ?? [])] } },
    select: {
      id: true,
      number: true,
      title: true,
      block: true,
      unitId: true,
      unit: { select: { name: true } },
    },
    orderBy: { number: 'asc' },
  });
