import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '@/prisma/generated/client';
import { env } from './env';

/** The open transaction in which a verb does all its writing. */
export type Tx = Prisma.TransactionClient;

/** @param url a postgresql:// address */
export const connect = (url: string, max = 10): PrismaClient =>
  new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max }),
    // A slow machine seeds 500 units in more than the usual five seconds.
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  });

// One client for the process, kept over hot reloads in development.
const kept = globalThis as { portalDb?: PrismaClient };

export function db(): PrismaClient {
  kept.portalDb ??= connect(env().DATABASE_URL, env().DATABASE_POOL);
  return kept.portalDb;
}

/** For tests: every verb that follows works on this database. */
export function use(client: PrismaClient): void {
  kept.portalDb = client;
}
