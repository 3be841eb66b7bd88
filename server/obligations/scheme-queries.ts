import type { DueRule } from '@/domain/obligation/due';
import { db } from '../io/db';

export const schemeList = () =>
  db().scheme.findMany({
    orderBy: { firstYear: 'desc' },
    include: { _count: { select: { obligations: true } } },
  });

export const schemeById = async (id: string) => {
  const row = await db().scheme.findUnique({
    where: { id },
    include: { obligations: { orderBy: { place: 'asc' }, include: { unit: { select: { name: true } } } } },
  });
  return (
    row && {
      ...row,
      obligations: row.obligations.map((one) => ({ ...one, due: one.due as unknown as DueRule })),
    }
  );
};

/** Of every plan, the later first: "2018-2022". */
export const schemePeriods = async (): Promise<string[]> =>
  (await schemeList()).map(({ firstYear, lastYear }) => `${firstYear}-${lastYear}`);

/** Under which things are done now: the last that has begun, also after its end. */
export const schemeInForce = (year: number) =>
  db().scheme.findFirst({
    where: { firstYear: { lte: year } },
    orderBy: { firstYear: 'desc' },
    include: { obligations: { where: { duty: 'registration' }, select: { clause: true } } },
  });
