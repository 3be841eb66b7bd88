import type { Cell } from '@/domain/showcase/facets';
import { db } from '../../io/db';
import { everything, matching } from './match';

/** Scans the whole table, so it is cached until the next publication. */
export const allCells = (): Promise<Cell[]> => db().$queryRaw<Cell[]>`
  SELECT year, field, "districtId", "groupId", "unitKind" AS kind, coalesce(tags, ARRAY[]::text[]) AS tags, count(*)::int AS count
  FROM "Model" WHERE ${matching(everything, 'words')}
  GROUP BY year, field, "districtId", "groupId", "unitKind", tags`;
