import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { openCluster } from './postgres.mjs';
import { openTended } from './tended.mjs';

const room = mkdtempSync(join(tmpdir(), 'trong-nom-'));
chmodSync(room, 0o711);
const folder = join(room, 'postgres');
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows as Record<string, unknown>[];
}
const killed = (data: string) =>
  process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');

test('a PostgreSQL that is killed comes back at the same address, with what was committed', async () => {
  const cluster = await openTended(folder);
  const url = cluster.url('postgres');
  await ask(url, 'CREATE TABLE kept AS SELECT 1 AS id');
  for (let round = 0; round < 2; round += 1) {
    killed(cluster.data);
    await expect.poll(() => ask(url, 'SELECT 1').catch(() => 'down')).toBe('down');
    await expect
      .poll(() => ask(url, 'SELECT id FROM kept').catch(() => 'down'), { timeout: 30_000, interval: 100 })
      .toEqual([{ id: 1 }]);
  }
  await cluster.stop();
  await expect(ask(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
}, 90_000);

test('one that does not come back ends with a sentence, after as many tries as are given', async () => {
  let opened = 0;
  const open = async () => {
    opened += 1;
    if (opened > 1) throw new Error('không khởi động được');
    return openCluster(folder);
  };
  const cluster = await openTended(folder, { open, waits: [0, 1, 1], well: 600_000 });
  killed(cluster.data);
  expect((await cluster.lost).message).toContain('dừng nhiều lần liền');
  expect(opened).toBe(4);
}, 60_000);
