import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { command, query } from './database.mjs';
import { migrate } from './migrate.mjs';
import { openTestCluster } from './testbed.mjs';

const cluster = await openTestCluster();
const name = `thu_${Date.now()}_migrate`;
const url = cluster.url(name);
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  await command(cluster, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await command(cluster, `CREATE DATABASE "${name}"`);
});

afterAll(async () => {
  await command(cluster, `DROP DATABASE "${name}" WITH (FORCE)`);
  await cluster.stop();
});

function write(step: string, sql: string) {
  mkdirSync(join(folder, step), { recursive: true });
  writeFileSync(join(folder, step, 'migration.sql'), sql);
}

const tables = async () =>
  (await query(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)).map(
    ({ tablename }) => tablename,
  );

test('each step is applied once, in the order of the names', async () => {
  write('2_second', 'ALTER TABLE a ADD COLUMN y int;');
  write(
    '1_first',
    `CREATE TABLE a (x int); CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT 'a;b' $$;`,
  );
  expect(await migrate(url, folder)).toEqual(['1_first', '2_second']);
  expect(await migrate(url, folder)).toEqual([]);
});

test('a step that fails leaves nothing behind and can be tried again', async () => {
  write('1_first', 'CREATE TABLE a (x int);\nCREATE TABLE b (x int);\nSELECT 1/0;');
  await expect(migrate(url, folder)).rejects.toThrow('1_first');
  expect(await tables()).toEqual(['_prisma_migrations']);
  write('1_first', 'CREATE TABLE a (x int);');
  expect(await migrate(url, folder)).toEqual(['1_first']);
});

test('an applied step that was edited is refused; other line ends are no edit', async () => {
  write('1_first', 'CREATE TABLE a (x int);\n-- end\n');
  await migrate(url, folder);
  write('1_first', 'CREATE TABLE a (x int);\r\n-- end\r\n');
  expect(await migrate(url, folder)).toEqual([]);
  write('1_first', 'CREATE TABLE a (x bigint);\n');
  await expect(migrate(url, folder)).rejects.toThrow('bị sửa');
});

test('a database that is newer than the code is refused', async () => {
  write('1_first', 'CREATE TABLE a (x int);');
  write('2_second', 'CREATE TABLE b (x int);');
  await migrate(url, folder);
  rmSync(join(folder, '2_second'), { recursive: true });
  await expect(migrate(url, folder)).rejects.toThrow('2_second');
});

test('two starters at once apply each step once', async () => {
  write('1_first', 'CREATE TABLE a (x int); SELECT pg_sleep(0.2);');
  const applied = await Promise.all([migrate(url, folder), migrate(url, folder)]);
  expect(applied.flat()).toEqual(['1_first']);
});
