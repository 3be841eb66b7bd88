import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '@/prisma/generated/client';
import { settled } from './address.mjs';
import { env } from './env';

export type Tx = Prisma.TransactionClient;

export const connect = (url: string, max = 10): PrismaClient =>
  clientOn(new PrismaPg({ connectionString: settled(url), max }));

export const clientOn = (adapter: PrismaPg): PrismaClient =>
  new PrismaClient({
    adapter,
    // Megabytes of digests that only verify reads.
    omit: { history: { states: true } },
    // Seeding 500 units on a slow machine exceeds the default five seconds.
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  });

const kept = globalThis as { portalDb?: PrismaClient };

export function db(): PrismaClient {
  kept.portalDb ??= connect(env().DATABASE_URL, env().DATABASE_POOL);
  return kept.portalDb;
}

export function useDatabase(client: PrismaClient): void {
  kept.portalDb = client;
}
