import type { Cell } from '@/domain/showcase/facets';
import { db } from '../io/db';
import { everything, matching } from './match';

/** Every public model, counted. As long as the whole table, so it is kept until the next publication. */
export const allCells = (): Promise<Cell[]> => db().$queryRaw<Cell[]>`
  SELECT year, field, "districtId", "unitKind" AS kind, coalesce(tags, ARRAY[]::text[]) AS tags, count(*)::int AS count
  FROM "Model" WHERE ${matching(everything, 'words')}
  GROUP BY year, field, "districtId", "unitKind", tags`;
