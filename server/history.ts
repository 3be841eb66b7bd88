import { createHash } from 'node:crypto';
import type { Actor } from '@/domain/actor';
import { publicStatuses } from '@/domain/model/lifecycle';
import { nfc } from '@/domain/text';
import type { Allowed } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { db, type Tx } from './io/db';

/** What happened: one row of the append-only history. */
export type Change = {
  noun:
    | 'model'
    | 'paper'
    | 'decision'
    | 'season'
    | 'unit'
    | 'person'
    | 'seat'
    | 'account'
    | 'contest'
    | 'entry'
    | 'conflict'
    | 'assignment'
    | 'sheet'
    | 'result';
  subjectId: string;
  event: string;
  from?: string;
  to?: string;
  reason?: string;
  detail?: Prisma.InputJsonObject;
  by: Actor;
  now: Date;
};

/** What each transaction has done so far. */
const kept = new WeakMap<Tx, Change[]>();

/** From here on the transaction keeps what is recorded in it; `transact` (write.ts) begins with this. */
export const keepHistory = (tx: Tx): void => void kept.set(tx, []);

/** Keeps the change for the end of its transaction: no cause, no row. */
export function record(tx: Tx, _allowed: Allowed, change: Change): void {
  const changes = kept.get(tx);
  if (!changes) throw new Error('Recorded outside of transact');
  changes.push(change);
  if (isPublic(change)) noticed.add(tx);
}

/**
 * Writes what was recorded, in two statements and last of all: from here until the commit everybody else who writes
 * waits for the chain's lock, also behind an import of hundreds of lines.
 */
export async function writeHistory(tx: Tx): Promise<void> {
  const changes = kept.get(tx) ?? [];
  if (changes.length === 0) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('History'))`;
  const last = await tx.history.findFirst({ orderBy: { id: 'desc' }, select: { hash: true } });
  let previous = last?.hash ?? '';
  const rows = changes.map((change) => {
    const row = rowOf(change, previous);
    previous = hashOf(row);
    return { ...row, hash: previous };
  });
  await tx.history.createMany({ data: rows });
}

const rowOf = (change: Change, previous: string) => ({
  at: change.now,
  personId: change.by.personId,
  person: change.by.name,
  noun: change.noun,
  subjectId: change.subjectId,
  event: change.event,
  from: change.from ?? '',
  to: change.to ?? '',
  // What the database would keep otherwise than it is hashed would break the chain for good.
  reason: nfc(change.reason ?? ''),
  detail: change.detail ?? {},
  previous,
});

const noticed = new WeakSet<Tx>();

/** Whether the transaction has written something that a public page may show. */
export const publicMayNotice = (tx: Tx): boolean => noticed.has(tx);

/** A model that becomes public or stops being so, words of a paper or a decision, anything about a unit. */
function isPublic({ noun, event, from = '', to = '' }: Change): boolean {
  if (noun === 'model')
    return [from, to].some((status) => (publicStatuses as readonly string[]).includes(status));
  if (noun === 'paper') return event === 'show' || event === 'describe' || event === 'remove';
  if (noun === 'result') return event === 'publish';
  if (noun === 'decision') return event === 'correct';
  return noun === 'unit' && event !== 'remind';
}

type Row = {
  at: Date;
  personId: string | null;
  person: string;
  noun: string;
  subjectId: string;
  event: string;
  from: string;
  to: string;
  reason: string;
  detail: unknown;
  previous: string;
};

/** sha256 over the row's fields in this order and the hash of the row before. */
export const hashOf = (row: Row): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        row.previous,
        row.at.toISOString(),
        row.personId,
        row.person,
        row.noun,
        row.subjectId,
        row.event,
        row.from,
        row.to,
        row.reason,
        sorted(row.detail),
      ]),
    )
    .digest('hex');

/** The database does not keep the order of keys, so the hash must not depend on it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return pairs.map(([key, inner]) => [key, sorted(inner)]);
}

/** Walks the whole chain; the id of the first row that does not follow from the one before, or null. */
export async function firstBroken(): Promise<bigint | null> {
  let previous = '';
  let after = 0n;
  for (;;) {
    const rows = await db().history.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: 1000,
    });
    for (const row of rows) {
      if (row.previous !== previous || hashOf(row) !== row.hash) return row.id;
      previous = row.hash;
      after = row.id;
    }
    if (rows.length < 1000) return null;
  }
}
