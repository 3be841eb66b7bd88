import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { clientOn, db, useDatabase } from '../io/db';
import { settled } from '../io/address.mjs';
import { testDatabase } from './database';

/** What the portal asks of PostgreSQL while a piece of work runs, BEGIN and COMMIT included. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const usual = db();
  const asked: string[] = [];
  const pool = new pg.Pool({ connectionString: settled(testDatabase().url), max: 10 });
  pool.on('connect', (client) => listen(client, asked));
  const client = clientOn(new PrismaPg(pool));
  useDatabase(client);
  try {
    await work();
  } finally {
    useDatabase(usual);
    await client.$disconnect();
    await pool.end();
  }
  return asked;
}

function listen(client: pg.PoolClient, asked: string[]): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const told = (first: unknown) => (typeof first === 'string' ? first : (first as { text: string }).text);
  Object.assign(client, {
    query: (...args: unknown[]) => {
      asked.push(told(args[0]));
      return query(...args);
    },
  });
}
