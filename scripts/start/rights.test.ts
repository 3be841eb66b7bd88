import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { command, ensureDatabase, prepareForeign, query } from './database.mjs';
import { migrate } from './migrate.mjs';
import { openTestCluster } from './testbed.mjs';

// Two roles in the database: the owner of the tables, and the portal's, which reads and adds rows of the history.

const room = mkdtempSync(join(tmpdir(), 'hai-vai-'));
let cluster: Awaited<ReturnType<typeof openTestCluster>>;

beforeAll(async () => {
  chmodSync(room, 0o711);
  // A cluster of its own: what is printed for the operator makes roles that others have already.
  cluster = await openTestCluster(room);
  await command(cluster, `CREATE ROLE cong LOGIN PASSWORD '${adminPassword()}'`);
}, 120_000);

afterAll(async () => {
  await cluster.stop();
  rmSync(room, { recursive: true, force: true });
});

const adminPassword = () => new URL(cluster.url('postgres')).password;
const as = (role: string, password: string, name: string) =>
  cluster.url(name).replace(/\/\/[^@]+@/u, `//${role}:${password}@`);
const old = async (name: string) => {
  await command(cluster, `CREATE DATABASE "${name}" OWNER cong`);
  await migrate(as('cong', adminPassword(), name));
  await query(as('cong', adminPassword(), name), write);
};

const write = `INSERT INTO "History" (at, person, noun, "subjectId", event, "from", "to", reason, detail, previous, hash)
  VALUES (now(), '', 'unit', 'x', 'add', '', '', '', '{}', '', gen_random_uuid())`;

async function expectTwoRoles(url: string) {
  await query(url, write);
  expect((await query(url, 'SELECT count(*)::int AS n FROM "History"'))[0].n).toBe(2);
  for (const deed of [
    'UPDATE "History" SET reason = \'khác\'',
    'ALTER TABLE "History" DISABLE TRIGGER USER',
    'DROP TABLE "History"',
    'CREATE TABLE another (id int)',
    'DROP SCHEMA public CASCADE',
  ])
    await expect(query(url, deed)).rejects.toThrow(/permission denied|must be owner/u);
  await query(url, `SELECT graphile_worker.add_job('thu')`);
  await query(url, 'ALTER TABLE graphile_worker._private_jobs ADD COLUMN IF NOT EXISTS khac int');
}

function printed(): string {
  const readme = readFileSync('README.md', 'utf8');
  const [, sql = ''] =
    /\*\*Two roles in the database\*\*[\s\S]*?```sql\n(?<sql>[\s\S]*?)```/u.exec(readme) ?? [];
  return sql;
}

test('the SQL of the README, exactly as it is printed, takes the tables away from the role that the portal serves with', async () => {
  await old('dan_van_kheo');
  const one = as('cong', adminPassword(), 'dan_van_kheo');
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await prepareForeign(one, { env: {}, stages: [] });
  expect(said.mock.calls.flat().join('\n')).toContain('Nhật ký cùng chủ với ứng dụng');
  said.mockClear();
  const [, password = ''] = /LOGIN PASSWORD '(?<password>[^']+)'/u.exec(printed()) ?? [];
  await query(cluster.url('dan_van_kheo'), printed());
  const ownerUrl = as('cong_chu', password, 'dan_van_kheo');
  await prepareForeign(one, { env: {}, stages: [], ownerUrl });
  await expectTwoRoles(one);
  // Later starts need the owner only when there is something to migrate.
  await prepareForeign(one, { env: {}, stages: [] });
  expect(said.mock.calls.flat().join('\n')).not.toContain('cùng chủ');
  await query(
    ownerUrl,
    'DELETE FROM _prisma_migrations WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)',
  );
  await expect(prepareForeign(one, { env: {}, stages: [] })).rejects.toThrow('DATABASE_OWNER_URL');
  await expect(
    prepareForeign(one, { env: {}, stages: [], ownerUrl: cluster.url('postgres') }),
  ).rejects.toThrow('cùng một cơ sở dữ liệu');
  said.mockRestore();
  await command(cluster, 'DROP DATABASE dan_van_kheo');
  await command(cluster, 'DROP ROLE cong_chu');
}, 120_000);

test('a data folder of an earlier version is taken over at its start, with passwords of its own', async () => {
  await old('cu');
  const url = await ensureDatabase(cluster, { name: 'cu', env: {}, storage: join(room, 'tep'), stages: [] });
  const { username, password } = new URL(url);
  expect(username).toBe('cong');
  expect(password).not.toBe(adminPassword());
  await expect(query(as('cong', adminPassword(), 'cu'), 'SELECT 1')).rejects.toThrow('password');
  await expect(query(as('quantri', password, 'cu'), 'SELECT 1')).rejects.toThrow('password');
  await expectTwoRoles(url);
  for (const role of ['cong', 'cong_chu'])
    expect(statSync(cluster.passwordFile(role)).mode & 0o777).toBe(0o600);
  const again = await ensureDatabase(cluster, {
    name: 'cu',
    env: {},
    storage: join(room, 'tep'),
    stages: [],
  });
  expect(again).toBe(url);
}, 120_000);
