import type { How } from '@/domain/showcase/ask';
import { type Cell, sum } from '@/domain/showcase/facets';
import { Prisma } from '@/prisma/generated/client';
import { db } from '../io/db';
import { everything, matching, type Wanted } from './match';

/** Counts look at this many results at most; a wider question gets the counts of that many. */
export const CANDIDATES = 1_000;

/** Every public model, counted. As long as the whole table, so it is kept until the next publication. */
export const allCells = (): Promise<Cell[]> => cells(matching(everything, 'words'), null);

export type Candidates = { cells: Cell[] /** All of them, and not only the first. */; whole: boolean };

/** What the words alone find; where that is too much, what words and filters find together. */
export async function candidates(wanted: Wanted, how: How): Promise<Candidates> {
  const byWords = await cells(matching({ ...everything, q: wanted.q }, how), CANDIDATES + 1);
  if (sum(byWords) <= CANDIDATES) return { cells: byWords, whole: true };
  return { cells: await cells(matching(wanted, how), CANDIDATES), whole: false };
}

const cells = (where: Prisma.Sql, limit: number | null): Promise<Cell[]> =>
  db().$queryRaw<Cell[]>`
    SELECT year, field, "districtId", "unitKind" AS kind, coalesce(tags, ARRAY[]::text[]) AS tags, count(*)::int AS count
    FROM (SELECT year, field, "districtId", "unitKind", tags FROM "Model" WHERE ${where}
          ${limit === null ? Prisma.empty : Prisma.sql`LIMIT ${limit}::int`}) found
    GROUP BY year, field, "districtId", "unitKind", tags`;
