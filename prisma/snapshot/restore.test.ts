import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { command, ensureDatabase, query } from '@/scripts/start/database.mjs';
import { ownerRole } from '@/scripts/start/rights.mjs';
import { node } from '@/scripts/start/run.mjs';
import { openTestCluster, testMoment, testSettings } from '@/scripts/start/testbed.mjs';
import { PORTAL, readSnapshot, sha256, type SnapshotName, sourceDigest, textOf } from './file';
import { isOf } from './restore';

const cluster = await openTestCluster();
const made: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'minh-hoa-'));

afterAll(async () => {
  for (const name of made) await command(cluster, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

const kept = (name: SnapshotName) => readSnapshot(name) ?? expect.fail(`prisma/snapshot has no ${name}`);

test('both snapshots were made of the stories, the schema and the migrations that are here', () => {
  for (const name of ['sample', 'whole'] as const)
    expect(kept(name).header.digest, 'run: npm run demonstration').toBe(sourceDigest());
  expect(kept('whole').header.sample, 'run: npm run demonstration').toBe(sha256(textOf(kept('sample'))));
});

test('a snapshot is of its moment, until the story would go on', () => {
  const { header } = kept('whole');
  const at = (moment: string) => isOf(header, new Date(moment));
  expect(at(testMoment)).toBe(true);
  expect(at('2022-06-20T07:59:59+07:00')).toBe(false);
  expect(isOf(header, new Date(Date.parse(header.until) - 1))).toBe(true);
  expect(at(header.until)).toBe(false);
  expect(isOf({ ...header, digest: 'other' }, new Date(testMoment))).toBe(false);
});

async function restored(word: string, address: string) {
  const name = `thu_${Date.now()}_${word}`;
  made.push(name);
  const storage = join(folder, word);
  const env = testSettings({ STORAGE_DIR: storage, PUBLIC_URL: address });
  const url = await ensureDatabase(cluster, { name, env, storage, stages: ['sample'] });
  return { url, ownerUrl: cluster.url(name, ownerRole), storage, env: { ...env, DATABASE_URL: url } };
}

test('two installations have the same stories, each its own key and address, and nothing to report', async () => {
  const [one, other] = [
    await restored('mot', 'http://localhost:3000'),
    await restored('hai', 'https://cong.example'),
  ];
  const told = (url: string) =>
    query(url, 'SELECT max(id)::int AS count, max(hash) AS hash FROM "History"').then(([row]) => row);
  const { tables } = kept('sample');
  const rows = tables.find(({ name }) => name === 'History')?.rows.split('\n').length;
  expect(await told(one.url)).toEqual(await told(other.url));
  expect(await told(one.url)).toMatchObject({ count: rows });
  const keys = (url: string) => query(url, 'SELECT DISTINCT key, fingerprint FROM "ChainHead", "SigningKey"');
  const [[first], [second]] = [await keys(one.url), await keys(other.url)];
  expect(first.key).toBe(first.fingerprint);
  expect(second.key).toBe(second.fingerprint);
  expect(first.key).not.toBe(second.key);
  const letters = (url: string) => query(url, `SELECT text FROM "Mail" WHERE text LIKE '%http%'`);
  expect((await letters(other.url)).every(({ text }) => text.includes('https://cong.example/'))).toBe(true);
  expect(JSON.stringify(await letters(one.url))).not.toContain(PORTAL);
  for (const { env } of [one, other])
    await node(['--import', 'tsx', 'scripts/verify.ts'], {
      env: { ...process.env, ...env },
      sentence: 'verify',
    });
});

test('what comes after a restored demonstration goes on from it', async () => {
  const { url, storage } = await restored('ba', 'http://localhost:3000');
  const [{ last }] = await query(url, 'SELECT max(id)::int AS last FROM "History"');
  const [{ next }] = await query(
    url,
    `SELECT nextval(pg_get_serial_sequence('"History"', 'id'))::int AS next`,
  );
  expect(next).toBe(last + 1);
  expect(await query(url, 'SELECT 1 FROM "Touched"')).toEqual([]);
  expect(await query(url, 'SELECT 1 FROM "Mail" WHERE "sentAt" IS NULL AND "heldAt" IS NULL')).toEqual([]);
  const files = await query(url, 'SELECT "storeKey", "previewKey" FROM "StoredFile"');
  for (const key of files.flatMap((file) => [file.storeKey, file.previewKey]).filter(Boolean))
    expect(existsSync(join(storage, key)), key).toBe(true);
  expect(readFileSync(join(storage, 'khoa-ky.pem'), 'utf8')).toContain('PRIVATE KEY');
});
