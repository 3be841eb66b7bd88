import { afterAll, expect, test } from 'vitest';
import { openTestCluster } from '@/scripts/start/testbed.mjs';
import { played } from '@/scripts/start/demonstration.mjs';
import { readSnapshot, type Snapshot, snapshotOf } from './file';

const again = 'run: npm run demonstration';

const cluster = await openTestCluster();
afterAll(() => cluster.stop());

test('the stories, played again, come to what the snapshot holds', async () => {
  const told = snapshotOf(await played(cluster, 'sample'));
  const kept = readSnapshot('sample');
  expect(told.header, again).toEqual(kept?.header);
  const kinds = ({ tables }: Snapshot) => tables.map(({ name, columns }) => ({ name, columns }));
  expect(kinds(told), again).toEqual(kinds(kept ?? told));
  for (const { name, rows } of told.tables) {
    const before = kept?.tables.find((table) => table.name === name)?.rows.split('\n') ?? [];
    const differing = rows.split('\n').filter((row, at) => row !== before[at]);
    expect(differing.slice(0, 3), `${name}: ${again}`).toEqual([]);
    expect(rows.split('\n').length, `${name}: ${again}`).toBe(before.length);
  }
});
