import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backupForeign, restoreForeign } from './backup-foreign.mjs';
import { prepareForeign, query } from './database.mjs';
import { ownPostgres, startOwn } from './own-postgres-testing';
import { node } from './run.mjs';
import { testSettings } from './testbed.mjs';

// In production the database is the operator's own: with it, and with two roles, what was saved comes back.

const bin = ownPostgres();
if (!bin) console.warn('This machine has no PostgreSQL of its own: backup with one is not tried.');

describe.skipIf(!bin)('a PostgreSQL of one’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sao-luu-'));
  let own: Awaited<ReturnType<typeof startOwn>>;

  beforeAll(async () => {
    own = await startOwn(bin ?? '');
    const admin = own.url('postgres');
    await query(admin, 'CREATE ROLE cong LOGIN');
    await query(admin, 'CREATE ROLE cong_chu LOGIN IN ROLE cong');
    for (const name of ['truoc', 'sau'])
      await query(admin, `CREATE DATABASE ${name} OWNER cong_chu ENCODING 'UTF8' TEMPLATE template0`);
    for (const name of ['truoc', 'sau']) await query(own.url(name), 'ALTER SCHEMA public OWNER TO cong_chu');
  }, 180_000);
  afterAll(() => {
    own.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const addresses = (name: string) => ({ url: own.url(name, 'cong'), ownerUrl: own.url(name, 'cong_chu') });
  const settings = (name: string) => {
    const storage = join(folder, name);
    mkdirSync(storage, { recursive: true });
    return testSettings({ STORAGE_DIR: storage, DATABASE_URL: addresses(name).url });
  };

  test('is saved whole, and restored into an empty database nothing differs', async () => {
    const before = settings('truoc');
    const { url, ownerUrl } = addresses('truoc');
    await prepareForeign(url, { env: before, stages: ['demo'], ownerUrl });
    const target = join(folder, 'ban-luu');
    const beside = (env: Record<string, string>) => [
      env.SIGNING_KEY_FILE ?? '',
      `${env.SIGNING_KEY_FILE}.da-ky.json`,
    ];
    await backupForeign(ownerUrl, target, { storage: before.STORAGE_DIR, beside: beside(before) });
    const after = settings('sau');
    rmSync(after.STORAGE_DIR ?? '', { recursive: true });
    const places = { ...addresses('sau'), storage: after.STORAGE_DIR, beside: beside(after) };
    await restoreForeign(target, places);
    const count = (name: string) =>
      query(addresses(name).url, 'SELECT count(*) AS models, (SELECT max(hash) FROM "History") FROM "Model"');
    expect(await count('sau')).toEqual(await count('truoc'));
    await node(['--import', 'tsx', 'scripts/verify.ts'], {
      env: { ...process.env, ...after },
      sentence: 'verify',
    });
    await expect(query(places.url, 'DELETE FROM "History"')).rejects.toThrow('permission denied');
    await expect(restoreForeign(target, { ...places, storage: join(folder, 'trong') })).rejects.toThrow(
      'không trống',
    );
  });

  test('half a backup, or one of the embedded database, is refused with a sentence', async () => {
    const half = join(folder, 'do-dang');
    mkdirSync(half);
    await expect(restoreForeign(half, addresses('sau'))).rejects.toThrow('trọn vẹn');
    writeFileSync(join(half, 'hoan-tat.json'), '{}');
    await expect(restoreForeign(half, addresses('sau'))).rejects.toThrow('bỏ DATABASE_URL');
  });

  test('a server that cannot be reached leaves no backup that looks whole', async () => {
    const target = join(folder, 'khong-toi');
    await expect(backupForeign('postgresql://cong:mat-khau@127.0.0.1:9/x', target)).rejects.toThrow(
      'pg_dump',
    );
    expect(existsSync(join(target, 'hoan-tat.json'))).toBe(false);
  });
});
