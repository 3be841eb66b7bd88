import pg from 'pg';
import { expect, inject } from 'vitest';
import { cloneTemplate, openTestCluster, testSettings } from '../scripts/start/testbed.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    template: { name: string; storage: string };
  }
}

// Set up before each file of server tests: the file's own database, so files never see each other's rows.
const cluster = await openTestCluster();
const clone = await cloneTemplate(cluster, inject('template'));

Object.assign(process.env, testSettings({ DATABASE_URL: clone.url, STORAGE_DIR: clone.storage }));

/** The file's own database, for a second connection: races, direct SQL, what a constraint refuses. */
export function testDatabase() {
  return { url: clone.url, storage: clone.storage, sql };
}

async function sql<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: clone.url });
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
