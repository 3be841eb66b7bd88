import type { DueRule } from '@/domain/obligation/due';
import {
  type Asked,
  askedIn,
  askedOf,
  isConsolidated,
  isOwedBy,
  type Obligation,
  type OwingUnit,
  type SetDay,
} from '@/domain/obligation/obligation';
import type { Forebear } from '@/domain/unit/succession';
import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../io/db';

type ObligationRow = Prisma.ObligationGetPayload<object>;

export const asObligation = ({ due, ...row }: ObligationRow): Obligation & ObligationRow => ({
  ...row,
  due: due as unknown as DueRule,
});

export type KnownObligation = ReturnType<typeof asObligation>;

/** What is asked in a year, with the rows that it stands on. */
export type AskedOfYear = {
  year: number;
  scheme: Prisma.SchemeGetPayload<object> | null;
  obligations: KnownObligation[];
  asked: Asked[];
  days: SetDay[];
};

type Reads = Pick<Tx, 'scheme' | 'setDay'>;

export async function askedOfYear(tx: Reads, year: number): Promise<AskedOfYear> {
  const covering = await tx.scheme.findFirst({
    where: { firstYear: { lte: year }, lastYear: { gte: year } },
    include: { obligations: { orderBy: { place: 'asc' } } },
  });
  if (!covering) return { year, scheme: null, obligations: [], asked: [], days: [] };
  const { obligations: rows, ...scheme } = covering;
  const set = await tx.setDay.findMany({
    where: { year, obligation: { schemeId: scheme.id } },
    include: { obligation: { select: { code: true } } },
  });
  const days = set.map(({ obligation, unitId, on }) => ({ code: obligation.code, year, unitId, on }));
  const obligations = rows.map(asObligation);
  return { year, scheme, obligations, asked: askedIn({ all: obligations, year, days }), days };
}

/** What the organiser answers with reports of its own. */
export const consolidatedOf = ({ obligations, year, days }: AskedOfYear): Asked[] =>
  askedIn({ all: obligations, year, days, meant: isConsolidated });

/** What one unit owes of it, each with the day that holds for this unit. */
export const owedOf = (
  { asked, days }: Pick<AskedOfYear, 'asked' | 'days'>,
  unit: OwingUnit,
  line: readonly Forebear[],
): Asked[] => asked.map((one) => askedOf(one, unit.id, days)).filter((one) => isOwedBy(one, unit, line));

/** Its row, for an obligation that the domain answered with. */
export const rowOf = ({ obligation }: Pick<Asked, 'obligation'>): KnownObligation =>
  obligation as KnownObligation;
