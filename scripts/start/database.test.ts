import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { command, ensureDatabase, exists, prepareForeign, query } from './database.mjs';
import { migrate } from './migrate.mjs';
import { inData } from './places.mjs';
import { openTestCluster } from './testbed.mjs';

const cluster = await openTestCluster();
const name = `thu_${Date.now()}_database`;
const url = cluster.url(name);

beforeEach(async () => command(cluster, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));

afterAll(async () => {
  await command(cluster, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await cluster.stop();
});

const made = (storage: string) => ensureDatabase(cluster, { name, env: {}, storage, stages: [] });

function folderWith(parent: string) {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'tep-'));
  writeFileSync(join(folder, 'anh-cua-toi.jpg'), 'x');
  return folder;
}

test('a new database does not empty a folder that the operator named', async () => {
  const folder = folderWith(tmpdir());
  await expect(made(folder)).rejects.toThrow('STORAGE_DIR');
  expect(readFileSync(join(folder, 'anh-cua-toi.jpg'), 'utf8')).toBe('x');
  expect(await exists(cluster, name)).toBe(false);
  await made(join(folder, 'trong'));
  expect(await exists(cluster, name)).toBe(true);
});

test('a new database sets the head aside that was signed in another one; a database that is there goes on from it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'khoa-'));
  const key = join(folder, 'khoa-ky.pem');
  const env = { SIGNING_KEY_FILE: key };
  const begun = () => ensureDatabase(cluster, { name, env, storage: join(folder, 'tep'), stages: [] });
  writeFileSync(`${key}.da-ky.json`, '{}');
  await begun();
  const kept = () => readdirSync(folder).filter((file) => file.includes('da-ky'));
  expect(kept()).toEqual([expect.stringMatching(/^khoa-ky\.pem\.da-ky\.json\.cu-\d+$/u)]);
  writeFileSync(`${key}.da-ky.json`, '{}');
  await begun();
  expect(kept()).toContain('khoa-ky.pem.da-ky.json');
});

test('what a start left in a folder of ours goes with its database', async () => {
  const folder = folderWith(inData('test'));
  await made(folder);
  expect(existsSync(join(folder, 'anh-cua-toi.jpg'))).toBe(false);
});

async function foreignWith(email: string) {
  await command(cluster, `CREATE DATABASE "${name}"`);
  await migrate(url);
  await query(
    url,
    `INSERT INTO "Person" (id, email, name, folded) VALUES (gen_random_uuid(), $1, 'A', 'a')`,
    [email],
  );
}

const prepared = (...stages: string[]) => prepareForeign(url, { env: {}, stages });

test('no production stands on the published passwords of the demonstration', async () => {
  await foreignWith('sonoivu@sonla.example');
  await expect(prepared('reference')).rejects.toThrow(
    /sonoivu@sonla\.example.*DATABASE_URL tới một cơ sở dữ liệu trống/u,
  );
});

test('no demonstration stands on the data of real people', async () => {
  await foreignWith('ten@sonla.gov.vn');
  await expect(prepared('demo')).rejects.toThrow('APP_ENV=production');
});

test('each goes on with what is its own, and begins in an empty database', async () => {
  await foreignWith('ten@sonla.gov.vn');
  await prepared();
  await query(url, `UPDATE "Person" SET email = 'sonoivu@sonla.example'`);
  await prepared('demo');
  await command(cluster, `DROP DATABASE "${name}" WITH (FORCE)`);
  await command(cluster, `CREATE DATABASE "${name}"`);
  await prepared();
});
