import { isSetAside } from '@/domain/contest/jury/set-aside';
import type { Prisma } from '@/prisma/generated/client';

export const newestSetAside = {
  setAsides: { orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }], take: 1 },
} satisfies Prisma.ScoreSheetInclude;

export type WithSetAside = { setAsides: readonly Parameters<typeof isSetAside>[0][] };

export const isOut = ({ setAsides }: WithSetAside): boolean => isSetAside(setAsides[0] ?? null);

export const outOfResults = {
  confirmedAt: { not: null },
  restoredAt: null,
} satisfies Prisma.SheetSetAsideWhereInput;
