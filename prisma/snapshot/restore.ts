import { copyFile } from 'node:fs/promises';
import pg from 'pg';
import { type ChainHead, wordsOfHead } from '@/domain/proof/chain-head';
import { keepBeside } from '@/server/history/beside-key';
import { signed, signingKey } from '@/server/history/signing';
import { settled } from '@/server/io/address.mjs';
import { env } from '@/server/io/env';
import { inStorage, makeFolderOf } from '@/server/io/files/places';
import type { StoredFile } from '@/prisma/generated/client';
import { sampleSent } from '../seed/samples';
import {
  type Header,
  PORTAL,
  readSnapshot,
  type Snapshot,
  type SnapshotName,
  sourceDigest,
  type TableText,
} from './file';

/**
 * Puts the demonstration into an empty, migrated database as it was once played, with heads signed by the key of this installation.
 * @returns false when the snapshot is of another moment or of other sources: then the stories are to be played
 */
export async function restore(name: SnapshotName, now: Date): Promise<boolean> {
  const snapshot = readSnapshot(name);
  if (!snapshot || !isOf(snapshot.header, now)) return false;
  const client = new pg.Client({ connectionString: settled(env().DATABASE_URL) });
  await client.connect();
  try {
    if (((await client.query('SELECT 1 FROM "Unit" LIMIT 1')).rowCount ?? 0) > 0) return false;
    await putFiles(snapshot);
    await client.query('BEGIN');
    for (const table of snapshot.tables) await insert(client, told(table));
    const heads = snapshot.tables.filter((table) => table.name === 'ChainHead').flatMap(headsIn);
    await settle(client, heads, now);
    await client.query('COMMIT');
    for (const head of heads) keepBeside(head, signingKey().fingerprint);
  } finally {
    await client.end();
  }
  return true;
}

export function isOf({ moment, until, digest }: Header, now: Date): boolean {
  const at = now.toISOString();
  return moment <= at && at < until && digest === sourceDigest();
}

function told(table: TableText): TableText {
  // In JSON an address has no character that is written otherwise.
  if (table.name === 'Mail') return { ...table, rows: table.rows.replaceAll(PORTAL, env().PUBLIC_URL) };
  if (table.name === 'ChainHead')
    return {
      ...table,
      rows: headsIn(table)
        .map((head) => JSON.stringify(sealed(head)))
        .join('\n'),
    };
  return table;
}

type Head = Omit<ChainHead, 'at'> & { at: string; key: string; signature: string };

const headsIn = ({ rows }: TableText): Head[] => rows.split('\n').map((row) => JSON.parse(row) as Head);

function sealed(head: Head): Head {
  const words = wordsOfHead({ ...head, at: new Date(head.at) });
  return { ...head, key: signingKey().fingerprint, signature: signed(words) };
}

async function insert(client: pg.Client, { name, columns, rows }: TableText): Promise<void> {
  const list = columns.map((column) => `"${column}"`).join(', ');
  await client.query(
    `INSERT INTO "${name}" (${list}) OVERRIDING SYSTEM VALUE
     SELECT ${list} FROM json_populate_recordset(NULL::"${name}", $1::json)`,
    [`[${rows.replaceAll('\n', ',')}]`],
  );
}

/** What rows alone do not bring: the key that signed, the counters, and letters that wait. */
async function settle(client: pg.Client, heads: readonly Head[], now: Date): Promise<void> {
  const { fingerprint, publicKey } = signingKey();
  const since = heads[0]?.at;
  if (since)
    await client.query('INSERT INTO "SigningKey" (fingerprint, "publicKey", since) VALUES ($1, $2, $3)', [
      fingerprint,
      publicKey,
      since,
    ]);
  // The portal's role may draw numbers, not set them.
  for (const table of ['History', 'ChainHead'])
    await client.query(`SELECT count(nextval(pg_get_serial_sequence('"${table}"', 'id'))) FROM "${table}"`);
  await client.query('DELETE FROM "Touched"');
  if (env().SMTP_URL === undefined)
    return void (await client.query('UPDATE "Mail" SET "heldAt" = $1 WHERE "sentAt" IS NULL', [now]));
  const { TRIES } = await import('@/server/mail/mails');
  await client.query(`SELECT count(graphile_worker.add_job('sendMail', json_build_object('id', id),
      max_attempts => ${TRIES}, job_key => 'mail:' || id)) FROM "Mail" WHERE "sentAt" IS NULL`);
}

/** Rows that share a sample name the same bytes. */
async function putFiles({ tables }: Snapshot): Promise<void> {
  const rows = tables.find(({ name }) => name === 'StoredFile')?.rows.split('\n') ?? [];
  const files = rows.map((row) => JSON.parse(row) as StoredFile);
  const byKey = new Map(files.map((file) => [file.storeKey, file]));
  for (const { name, kind, storeKey, previewKey } of byKey.values()) {
    const { file, small } = sampleSent(name, kind);
    await put(file, storeKey);
    if (small) await put(small, previewKey);
  }
}

async function put(from: URL, key: string): Promise<void> {
  await makeFolderOf(inStorage(key));
  await copyFile(from, inStorage(key));
}
