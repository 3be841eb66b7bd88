import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allIn, commandOf, until } from './alive.mjs';
import { backup, restore } from './backup.mjs';
import { openCluster } from './postgres.mjs';

// The database is killed in every way that we know of; what was acknowledged must be there afterwards.

const room = mkdtempSync(join(tmpdir(), 'phuc-hoi-'));
const folder = join(room, 'postgres');
const data = join(folder, 'cluster');
let keeper: ChildProcess;

beforeAll(async () => {
  chmodSync(room, 0o711);
  await opened(async (client) => client.query('CREATE TABLE kept (id int)'));
});

afterAll(() => rmSync(room, { recursive: true, force: true }));

test('kill -9 of the starter: the watchdog stops PostgreSQL cleanly', async () => {
  await startInAnother();
  keeper.kill('SIGKILL');
  expect(await until(() => allIn(data).length === 0, 20_000)).toBe(true);
  expect(() => readFileSync(join(data, 'postmaster.pid'))).toThrow('ENOENT');
});

test('kill -9 of everything under commits: no acknowledged row is lost', async () => {
  const acknowledged = await killEverythingWhileWriting();
  const rows = await opened(async (client) => client.query('SELECT count(*)::int AS n FROM kept'));
  expect(acknowledged).toBeGreaterThan(0);
  expect(rows.rows[0].n).toBeGreaterThanOrEqual(acknowledged);
});

test('kill -9 of starter and watchdog: the orphan is found, stopped and replaced', async () => {
  const { postgres, watchdog } = await startInAnother();
  process.kill(watchdog, 'SIGKILL');
  keeper.kill('SIGKILL');
  const found = await opened(async (client) => client.query('SELECT count(*)::int AS n FROM kept'));
  expect(found.rows[0].n).toBeGreaterThan(0);
  expect(allIn(data)).not.toContain(postgres);
});

test('a stale pid file that names a living stranger is set aside', async () => {
  writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n1\n5432\n\n127.0.0.1\n\nready   \n`);
  const found = await opened(async (client) => client.query('SELECT 1 AS one'));
  expect(found.rows[0].one).toBe(1);
});

test('a backup taken under writes opens elsewhere with every row committed before it', async () => {
  const copy = join(room, 'sao-luu');
  const before = await opened(async (client, cluster) => {
    await client.query('INSERT INTO kept SELECT generate_series(1, 50000)');
    const { rows } = await client.query('SELECT count(*)::int AS n FROM kept');
    const writing = insertForever(cluster.admin);
    await backup(cluster, copy);
    await writing.stop();
    return rows[0].n;
  });
  const other = join(room, 'noi-khac', 'postgres');
  restore(copy, { folder: other });
  const after = await opened(async (client) => client.query('SELECT count(*)::int AS n FROM kept'), other);
  expect(after.rows[0].n).toBeGreaterThanOrEqual(before);
  expect(() => restore(copy, { folder: other })).toThrow('Đã có cơ sở dữ liệu');
});

type Cluster = Awaited<ReturnType<typeof openCluster>>;

async function opened<T>(work: (client: Client, cluster: Cluster) => Promise<T>, at = folder): Promise<T> {
  const cluster = await openCluster(at);
  const client = new Client({ ...cluster.admin, database: 'postgres' });
  await client.connect();
  try {
    return await work(client, cluster);
  } finally {
    await client.end();
    await cluster.stop();
  }
}

/** A starter of its own, as `npm start` is, so that it can be killed. */
async function startInAnother() {
  const script = `import { openCluster } from ${JSON.stringify(new URL('./postgres.mjs', import.meta.url).href)};
    const cluster = await openCluster(${JSON.stringify(folder)});
    console.log(JSON.stringify(cluster.admin)); setInterval(() => {}, 1000);`;
  keeper = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const admin = JSON.parse(await firstLine(keeper));
  const postgres = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const watchdog = watchdogOf(postgres);
  return { admin, postgres, watchdog };
}

async function killEverythingWhileWriting() {
  const { admin, watchdog } = await startInAnother();
  const writing = insertForever(admin);
  await until(() => writing.acknowledged() > 500, 20_000);
  for (const pid of [watchdog, ...allIn(data)]) process.kill(pid, 'SIGKILL');
  keeper.kill('SIGKILL');
  await writing.stop();
  return writing.acknowledged();
}

function insertForever(admin: Cluster['admin']) {
  let count = 0;
  let going = true;
  const client = new Client({ ...admin, database: 'postgres' });
  client.on('error', () => (going = false));
  const over = (async () => {
    await client.connect();
    for (; going; count++) await client.query('INSERT INTO kept VALUES ($1)', [count]);
    await client.end();
  })().catch(() => undefined);
  const stop = () => ((going = false), over);
  return { acknowledged: () => count, stop };
}

const firstLine = (child: ChildProcess) =>
  new Promise<string>((resolve) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '');
    });
  });

function watchdogOf(postgres: number) {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const found = pids.find((pid) => commandOf(pid).trim().endsWith(`dan-van-kheo-watchdog ${postgres}`));
  if (!found) throw new Error('No watchdog');
  return found;
}

test('PostgreSQL that is killed alone is noticed', async () => {
  const cluster = await openCluster(folder);
  let dead = false;
  void cluster.died.then(() => (dead = true));
  process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  expect(await until(() => dead, 10_000)).toBe(true);
  await cluster.stop();
});
