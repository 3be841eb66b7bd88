import { db } from '../../io/db';
import { testDatabase } from '../database';

/** The province as if it had begun with the government of two levels: whatever is said of
 * districts then is said by the program. */
export async function forgetPast(): Promise<void> {
  const { forge } = testDatabase();
  const { id } = await db().unit.findFirstOrThrow({ where: { kind: 'province' } });
  await forge(`
    DELETE FROM "UnitSuccession"; DELETE FROM "FormerName";
    DELETE FROM "Obligation"; DELETE FROM "Scheme"; DELETE FROM "Season" WHERE year < 2026;
    DELETE FROM "Unit" WHERE "validTo" IS NOT NULL;
    UPDATE "Unit" SET "parentId" = '${id}' WHERE "parentId" NOT IN (SELECT id FROM "Unit");
    UPDATE "Unit" SET "altNames" = '{}'`);
}
