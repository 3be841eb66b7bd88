import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { unit } from '@/prisma/factories';
import { settled } from '../io/address.mjs';
import { db } from '../io/db';
import { testDatabase } from '../testing/database';
import { layBaseline } from './baseline';
import { ownsHistory } from './roles';

// The portal's database role must not be able to do these.

const { sql, ownerSql, forge, url } = testDatabase();
const now = new Date('2020-03-01T01:00:00Z');

let tables: string[];
let appendOnly: string[];
let functions: string[];

beforeAll(async () => {
  await layBaseline(now);
  await unit();
  const names = await sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  tables = names.map(({ name }) => name);
  const guarded = await sql<{ name: string }>(
    `SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname ~ '_(append_only|never_emptied)$'`,
  );
  appendOnly = guarded.map(({ name }) => name.replaceAll('"', ''));
  const all = await sql<{ name: string }>(
    `SELECT oid::regprocedure::text AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'`,
  );
  functions = all.map(({ name }) => name);
});

/** The deeds that the database does not refuse. Each is taken back, were it done. */
async function allowed(deeds: readonly string[]): Promise<string[]> {
  const done: string[] = [];
  const client = new pg.Client({ connectionString: settled(url) });
  await client.connect();
  for (const deed of deeds) {
    const words = await client.query(`BEGIN; ${deed}`).then(
      () => 'done',
      (fault: Error) => fault.message,
    );
    await client.query('ROLLBACK');
    if (!/permission denied|must be (?:owner|superuser|able)/iu.test(words)) done.push(`${deed}: ${words}`);
  }
  await client.end();
  return done;
}

test('the role is neither superuser nor member of another, and may make nothing', async () => {
  const [role] = await sql(
    `SELECT rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
            (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships
     FROM pg_roles r WHERE rolname = current_user`,
  );
  expect(role).toEqual({
    rolsuper: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
    rolbypassrls: false,
    memberships: 0,
  });
  expect(appendOnly).toEqual(
    expect.arrayContaining(['History', 'ChainHead', 'SigningKey', 'Commitment', 'SheetReceipt']),
  );
});

test('no append-only table takes a change, a removal or an emptying', async () => {
  const deeds = await Promise.all(
    appendOnly.map(async (table) => {
      const columns = await sql<{ name: string }>(
        `SELECT attname AS name FROM pg_attribute WHERE attrelid = '"${table}"'::regclass AND attnum > 0 AND NOT attisdropped`,
      );
      return [
        ...columns
          .filter(({ name }) => `${table}.${name}` !== 'SheetReceipt.replacedAt')
          .map(({ name }) => `UPDATE "${table}" SET "${name}" = "${name}"`),
        `DELETE FROM "${table}"`,
        `MERGE INTO "${table}" t USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE`,
      ];
    }),
  );
  expect(deeds.flat().length).toBeGreaterThan(appendOnly.length * 3);
  expect(await allowed(deeds.flat())).toEqual([]);
});

test('no table is altered, emptied, dropped, renamed, moved or freed of its triggers', async () => {
  const deeds = tables.flatMap((table) => [
    `TRUNCATE "${table}"`,
    `DROP TABLE "${table}" CASCADE`,
    `ALTER TABLE "${table}" DISABLE TRIGGER USER`,
    `ALTER TABLE "${table}" ADD COLUMN khac text`,
    `ALTER TABLE "${table}" RENAME TO khac`,
    `ALTER TABLE "${table}" SET SCHEMA graphile_worker`,
    `ALTER TABLE "${table}" OWNER TO cong`,
    `ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`,
    `CREATE TRIGGER khac BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
    `CREATE RULE khac AS ON INSERT TO "${table}" DO INSTEAD NOTHING`,
  ]);
  expect(await allowed(deeds)).toEqual([]);
}, 60_000);

test('no function that guards or notes is replaced, altered or dropped', async () => {
  expect(functions).toContain('history_is_append_only()');
  const deeds = functions.flatMap((name) => [
    `DROP FUNCTION ${name} CASCADE`,
    `ALTER FUNCTION ${name} RENAME TO khac`,
    `ALTER FUNCTION ${name} OWNER TO cong`,
    `ALTER FUNCTION ${name} SET search_path = graphile_worker`,
  ]);
  for (const name of ['history_is_append_only', 'note_state', 'note_score'])
    deeds.push(
      `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
    );
  expect(await allowed(deeds)).toEqual([]);
});

test.each([
  [`SET session_replication_role = replica`],
  [`SET ROLE cong_chu`],
  [`SET SESSION AUTHORIZATION cong_chu`],
  [`ALTER ROLE cong SUPERUSER`],
  [`ALTER ROLE cong_chu PASSWORD 'x'`],
  [`GRANT cong_chu TO cong`],
  [`REASSIGN OWNED BY cong_chu TO cong`],
  [`DROP OWNED BY cong_chu`],
  [`CREATE ROLE khac`],
  [`CREATE TABLE public.khac (id int)`],
  [`CREATE VIEW public.khac AS SELECT 1`],
  [`CREATE FUNCTION public.khac() RETURNS int LANGUAGE sql AS 'SELECT 1'`],
  [`CREATE SCHEMA khac`],
  [`CREATE EVENT TRIGGER khac ON ddl_command_start EXECUTE FUNCTION history_is_append_only()`],
  [`ALTER SCHEMA public RENAME TO khac`],
  [`ALTER SCHEMA public OWNER TO cong`],
  [`DROP SCHEMA public CASCADE`],
  [`SELECT setval('"History_id_seq"', 1)`],
  [`ALTER SEQUENCE "History_id_seq" RESTART`],
  [`COPY "History" TO PROGRAM 'true'`],
  [`SELECT pg_read_file('PG_VERSION')`],
  [`INSERT INTO "Touched" ("table", key, cause) VALUES ('Unit', 'x', '20261127')`],
  [`UPDATE "Touched" SET cause = '20261127'`],
  [`UPDATE _prisma_migrations SET checksum = 'x'`],
  [`ALTER DATABASE "{database}" RENAME TO khac`],
  [`ALTER DATABASE "{database}" OWNER TO cong`],
  [`ALTER DATABASE "{database}" SET search_path = graphile_worker`],
])('%s is refused', async (deed) => {
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  expect(await allowed([deed.replace('{database}', database)])).toEqual([]);
});

test('what the role may do by itself does not blind the portal', async () => {
  // The queue of jobs is its own: a table of the same name there, and a path that finds it first.
  await sql('CREATE TABLE graphile_worker."History" AS SELECT * FROM public."History" WHERE false');
  await sql('ALTER ROLE cong SET search_path = graphile_worker, public');
  try {
    const [row] = await sql<{ count: number }>('SELECT count(*)::int AS count FROM "History"');
    expect(row?.count).toBeGreaterThan(0);
    expect(await db().history.count()).toBe(row?.count);
  } finally {
    await sql('ALTER ROLE cong RESET search_path');
  }
});

test('a receipt tells later only that another took its place, and once', async () => {
  await forge(
    `INSERT INTO "SheetReceipt" (id, "sheetId", judge, salt, hash, "issuedAt")
     VALUES ('r', 'phiếu', 'GK-1', repeat('a', 32), repeat('b', 64), now())`,
  );
  const replace = `UPDATE "SheetReceipt" SET "replacedAt" = now()`;
  await expect(ownerSql(`UPDATE "SheetReceipt" SET judge = 'GK-2'`)).rejects.toThrow('append-only');
  await expect(ownerSql(`${replace}, judge = 'GK-2'`)).rejects.toThrow('append-only');
  await expect(ownerSql('DELETE FROM "SheetReceipt"')).rejects.toThrow('append-only');
  await sql(replace);
  await expect(sql(replace)).rejects.toThrow('append-only');
});

test('the portal says when its role owns the history, and does not say it otherwise', async () => {
  expect(await ownsHistory()).toBe(false);
  await ownerSql('GRANT DELETE ON "History" TO cong');
  expect(await ownsHistory()).toBe(true);
  await ownerSql('REVOKE DELETE ON "History" FROM cong');
});
