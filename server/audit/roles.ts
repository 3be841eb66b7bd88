import { db } from '../io/db';

/** If so, append-only protects against accidents only. */
export async function ownsHistory(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ owns: boolean }[]>`
    SELECT has_table_privilege('public."History"', 'UPDATE') OR has_table_privilege('public."History"', 'DELETE')
        OR has_table_privilege('public."History"', 'TRUNCATE') OR has_schema_privilege('public', 'CREATE')
        OR EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND pg_has_role(relowner, 'MEMBER'))
        OR EXISTS (SELECT FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND pg_has_role(proowner, 'MEMBER'))
        OR EXISTS (SELECT FROM pg_database WHERE datname = current_database() AND pg_has_role(datdba, 'MEMBER')) AS owns`;
  return row?.owns ?? true;
}
