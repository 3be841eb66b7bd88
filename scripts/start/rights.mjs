import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { query } from './query.mjs';
import { Refusal } from './say.mjs';

/** The role that the portal serves with: reads and writes rows, and owns nothing but the queue of jobs. */
export const portalRole = 'cong';

/** The role that owns tables, triggers and functions. The starter migrates with it; the serving process never has it. */
export const ownerRole = 'cong_chu';

/** Both roles of a cluster of ours, each with a password of its own in a file beside the cluster. */
export async function ensureRoles(cluster) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(2019)');
    for (const role of [ownerRole, portalRole]) await ensureRole(client, role, cluster.passwordFile(role));
    await client.query(`GRANT ${portalRole} TO ${ownerRole}`);
  } finally {
    await client.end();
  }
}

/** A role without a file of its own comes from a version that gave it the superuser's password, or from a backup. */
async function ensureRole(client, role, file) {
  const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (rows.length > 0 && existsSync(file)) return;
  const password = randomBytes(24).toString('base64url');
  const verb = rows.length > 0 ? 'ALTER' : 'CREATE';
  await client.query(`${verb} ROLE ${role} LOGIN PASSWORD '${password}'`);
  writeFileSync(file, password, { mode: 0o600 });
}

/** Takes a database of an earlier version, in which the portal's role owned everything, over to the owner. */
export async function takeOver(cluster, name) {
  const [{ old }] = await query(
    cluster.url(name),
    `SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relowner = to_regrole('${portalRole}')) AS old`,
  );
  if (old) await query(cluster.url(name), `REASSIGN OWNED BY ${portalRole} TO ${ownerRole}`);
  await query(cluster.url('postgres'), `ALTER DATABASE "${name}" OWNER TO ${ownerRole}`);
}

/**
 * Gives the portal's role what it needs and no more, after each migration: rows of append-only tables may be read and
 * added; nothing can be altered, emptied or replaced. Append-only is what has a trigger `<table>_append_only`.
 * @param ownerUrl the address of the owner
 * @param role the role that the portal serves with
 */
export async function giveRights(ownerUrl, role) {
  try {
    await query(ownerUrl, rights(role));
  } catch (fault) {
    throw new Refusal(
      `Không trao được quyền cho "${role}": ${fault.message}. Xem README, mục "Two roles in the database".`,
    );
  }
}

const rights = (role) => `DO $$
DECLARE one RECORD;
BEGIN
  IF has_schema_privilege('${role}', 'public', 'CREATE') THEN
    REVOKE CREATE ON SCHEMA public FROM PUBLIC, "${role}";
  END IF;
  GRANT USAGE ON SCHEMA public TO "${role}";
  REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, "${role}";
  REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, "${role}";
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO "${role}";
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO "${role}";
  FOR one IN SELECT t.tgrelid::regclass AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE t.tgname = c.relname || '_append_only' AND c.relnamespace = 'public'::regnamespace
  LOOP
    EXECUTE format('REVOKE UPDATE, DELETE ON %s FROM %I', one.name, '${role}');
  END LOOP;
  -- The moment at which another receipt took the place of one is told later.
  GRANT UPDATE ("replacedAt") ON "SheetReceipt" TO "${role}";
  -- The portal notes what changed. Only the owner says that a migration did it, which the next start believes.
  REVOKE INSERT, UPDATE ON "Touched" FROM "${role}";
  GRANT INSERT ("table", key, digest) ON "Touched" TO "${role}";
  REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM "${role}";
  -- The queue brings its own schema up to date; nothing of it proves anything.
  IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'graphile_worker' AND nspowner <> '"${role}"'::regrole) THEN
    ALTER SCHEMA graphile_worker OWNER TO "${role}";
  END IF;
  FOR one IN SELECT oid::regclass AS name, relkind FROM pg_class c
    WHERE relnamespace = to_regnamespace('graphile_worker') AND relowner <> '"${role}"'::regrole AND relkind IN ('r', 'p', 'v', 'S')
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = c.oid AND classid = 'pg_class'::regclass AND deptype IN ('a', 'i') AND refobjsubid > 0)
  LOOP
    EXECUTE format('ALTER %s %s OWNER TO %I',
      CASE one.relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, one.name, '${role}');
  END LOOP;
  FOR one IN SELECT oid::regprocedure AS name FROM pg_proc
    WHERE pronamespace = to_regnamespace('graphile_worker') AND proowner <> '"${role}"'::regrole
  LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO %I', one.name, '${role}');
  END LOOP;
  FOR one IN SELECT oid::regtype AS name FROM pg_type t
    WHERE typnamespace = to_regnamespace('graphile_worker') AND typowner <> '"${role}"'::regrole AND typelem = 0
      AND (typrelid = 0 OR EXISTS (SELECT FROM pg_class WHERE oid = typrelid AND relkind = 'c'))
  LOOP
    EXECUTE format('ALTER TYPE %s OWNER TO %I', one.name, '${role}');
  END LOOP;
END $$`;

/** Whether the tables are there and belong to somebody else. */
export async function isServedOnly(url) {
  const [{ known }] = await query(url, `SELECT to_regclass('public."History"') IS NOT NULL AS known`);
  return known && !(await ownsTables(url));
}

/** Whether the portal's address has a role that owns the tables itself, or could become their owner. */
export async function ownsTables(url) {
  const [{ owns }] = await query(
    url,
    `SELECT coalesce(bool_or(pg_has_role(current_user, relowner, 'MEMBER')), false) AS owns FROM pg_class
     WHERE oid = to_regclass('public."History"')`,
  );
  return owns;
}

/** Two addresses of two databases would migrate the one and serve the other. */
export async function expectSameDatabase(url, ownerUrl) {
  const place = 'SELECT current_database() AS name, pg_postmaster_start_time()::text AS since';
  const [[a], [b]] = [await query(url, place), await query(ownerUrl, place)];
  if (a.name === b.name && a.since === b.since) return;
  throw new Refusal('DATABASE_URL và DATABASE_OWNER_URL phải trỏ tới cùng một cơ sở dữ liệu.');
}
