import pg from 'pg';
import { expect, inject } from 'vitest';
import { settled } from '../io/address.mjs';
import { cloneTemplate, openTestCluster, testSettings } from '../../scripts/start/testbed.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    template: { name: string; storage: string };
  }
}

// Set up before each file of server tests: the file's own database, so files never see each other's
// rows.
const cluster = await openTestCluster();
const clone = await cloneTemplate(cluster, inject('template'));

Object.assign(process.env, testSettings({ DATABASE_URL: clone.url, STORAGE_DIR: clone.storage }));

/**
 * The file's own database, for a second connection. `sql` has the portal's own rights: races, what
 * a constraint refuses. `ownerSql` is the role's that owns the tables. `forge` and `adminUrl` are
 * the superuser's, for whom no right holds; `forge` passes by every trigger and key as well, so
 * nothing notes what it does.
 */
export function testDatabase() {
  const adminUrl = cluster.url(clone.name);
  const { url, ownerUrl, storage } = clone;
  const ownerSql = <Row>(text: string): Promise<Row[]> => ask<Row>(ownerUrl, text);
  const forge = async (text: string) =>
    void (await ask(adminUrl, `SET session_replication_role = replica; ${text}`));
  return { url, adminUrl, ownerSql, storage, sql, forge };
}

const sql = <Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]> =>
  ask<Row>(clone.url, text, values);

async function ask<Row>(url: string, text: string, values?: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: settled(url) });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** Until another transaction of this file's database waits for a lock that somebody holds. */
export const someoneWaits = () =>
  expect
    .poll(async () => {
      const { sql } = testDatabase();
      const [row] = await sql<{ count: number }>(
        `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return row?.count;
    })
    .toBeGreaterThan(0);
