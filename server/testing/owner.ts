import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordsOfHead } from '@/domain/proof/chain-head';
import { Prisma } from '@/prisma/generated/client';
import { wholeHistory } from '../history/whole-history';
import { connect, type Tx } from '../io/db';
import { keysAsPem } from '../audit/keys';
import { headsAsText } from '../audit/published';
import { replay } from '../audit/replay';
import { differingRows } from '../audit/rows';
import { rowHashOf } from '../history/row-hash';
import { testDatabase } from './database';

// For tests: an owner of the database whose deeds stay until they are taken back from a copy of the
// tables.

const touched = [
  'Unit',
  'Person',
  'Seat',
  'Contest',
  'Entry',
  'ScoreSheet',
  'Score',
  'SheetReceipt',
  'Commitment',
  'Freeze',
  'Award',
  'History',
  'ChainHead',
  'SigningKey',
] as const;

/** Every statement as the superuser, with no trigger, key or right in the way. */
export async function asOwner(work: (tx: Tx, run: (sql: string) => Promise<number>) => Promise<void>) {
  const client = connect(testDatabase().adminUrl, 1);
  try {
    await client.$transaction(
      async (tx) => {
        const run = (sql: string) => tx.$executeRaw(Prisma.raw(sql));
        await run('SET LOCAL session_replication_role = replica');
        await work(tx, run);
      },
      { timeout: 120_000 },
    );
  } finally {
    await client.$disconnect();
  }
}

export const backUp = () =>
  asOwner(async (_tx, run) => {
    await run('CREATE SCHEMA kept');
    for (const table of touched) await run(`CREATE TABLE kept."${table}" AS TABLE "${table}"`);
  });

export const restore = () =>
  asOwner(async (_tx, run) => {
    for (const table of touched) {
      await run(`DELETE FROM "${table}"`);
      await run(`INSERT INTO "${table}" OVERRIDING SYSTEM VALUE SELECT * FROM kept."${table}"`);
    }
  });

type Row = { detail: Record<string, unknown>; states: Record<string, Record<string, string | null>> };

/**
 * Makes the history agree with the rows as they are now: every digest that differs, then every hash
 * of the chain, and a head signed with a key of the owner's own in the place of all others.
 * @param tells changes what a row of the history says
 */
export async function rewriteHistory(
  tx: Tx,
  tells: (row: Row & { event: string; subjectId: string }) => void,
) {
  const differing = await differingRows(await replay(new Set(), tx), tx);
  let previous = '';
  let count = 0;
  for await (const found of wholeHistory(tx)) {
    const row = structuredClone(found) as Omit<typeof found, keyof Row> & Row;
    tells(row);
    for (const { table, id, found: digest, historyRow } of differing)
      if (historyRow === String(row.id))
        row.states = { ...row.states, [table]: { ...row.states[table], [id]: digest } };
    const { detail, states } = row as { detail: object; states: object };
    const hash = rowHashOf({ ...row, previous });
    await tx.history.update({ where: { id: row.id }, data: { detail, states, previous, hash } });
    previous = hash;
    count += 1;
  }
  await tx.chainHead.deleteMany();
  await signWithOwnKey(tx, { hash: previous, count });
}

/** A head signed with a fresh key, which is listed as if it had always been the portal's. */
export async function signWithOwnKey(tx: Tx, { hash, count }: { hash: string; count: number }) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const fingerprint = createHash('sha256').update(der).digest('hex');
  const last = await tx.history.findFirstOrThrow({ orderBy: { id: 'desc' } });
  const head = { at: last.at, count, hash, subject: '' };
  const signature = sign(null, Buffer.from(wordsOfHead(head)), privateKey).toString('base64');
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  await tx.signingKey.create({ data: { fingerprint, publicKey: pem, since: last.at } });
  await tx.chainHead.create({
    data: { ...head, lastId: last.id, cause: 'daily', key: fingerprint, signature },
  });
}

/** The stranger's other program on the two public files. @returns whether it is content */
export async function headsAgree(...onPaper: string[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'nguoi-la-'));
  const [list, keys] = [join(folder, 'nhat-ky.txt'), join(folder, 'khoa.pem')];
  writeFileSync(list, await headsAsText());
  writeFileSync(keys, await keysAsPem());
  const words = ['public/kiem-tra/kiem-tra-nhat-ky.mjs', list, keys, ...onPaper];
  return spawnSync(process.execPath, words).status === 0;
}
