import { firstWithoutDistricts } from '@/domain/unit/unit';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../../io/db';

/** Where the models of these units stand in each year that is not locked (domain/unit/group.ts):
 * whoever is placed later in the year moves with everything of the year. */
export const stampGroups = (tx: Tx, unitIds: readonly string[]): Promise<number> =>
  stamp(tx, Prisma.sql`m."unitId" = ANY(${[...unitIds]}::text[])`);

/** After the day that binds the year has moved. */
export const stampGroupsOf = (tx: Tx, year: number): Promise<number> =>
  stamp(tx, Prisma.sql`m.year = ${year}::int`);

const stamp = (tx: Tx, models: Prisma.Sql): Promise<number> => tx.$executeRaw`
  UPDATE "Model" m SET "groupId" = told."groupId" FROM (
    SELECT m.id, g."groupId" FROM "Model" m
    JOIN "Season" s ON s.year = m.year AND s."lockedAt" IS NULL
    JOIN "Unit" u ON u.id = m."unitId"
    LEFT JOIN "GroupMember" g ON g."unitId" = u.id
      AND greatest(s."registrationDue", u."validFrom") >= ${firstWithoutDistricts}::date
      AND daterange(g."from", g."until") @> greatest(s."registrationDue", u."validFrom")
    WHERE ${models}) told
  WHERE told.id = m.id AND m."groupId" IS DISTINCT FROM told."groupId"`;
