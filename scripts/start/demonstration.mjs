import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { migrate } from './migrate.mjs';
import { inData } from './places.mjs';
import { command } from './query.mjs';
import { ensureRoles, giveRights, ownerRole, portalRole } from './rights.mjs';
import { node } from './run.mjs';
import { testSettings } from './testbed.mjs';

/** Where a link in a letter of the snapshot names the portal (prisma/snapshot/file.ts). */
const PORTAL = 'http://cong.invalid';

/**
 * Plays the stories of the demonstration in a database of their own, which goes afterwards.
 * @param {{ url: (database: string, role?: string) => string, passwordFile: (role: string) => string }} cluster
 * @param {'whole' | 'sample'} name
 * @returns {Promise<string>} the text of the snapshot
 */
export async function played(cluster, name) {
  const database = `thu_${Date.now()}_${name}`;
  const folder = inData('test', database);
  const file = `${folder}.txt`;
  mkdirSync(folder, { recursive: true });
  await ensureRoles(cluster);
  await command(cluster, `CREATE DATABASE "${database}" OWNER ${ownerRole}`);
  try {
    const owner = cluster.url(database, ownerRole);
    await migrate(owner);
    await giveRights(owner, portalRole);
    const places = { DATABASE_URL: cluster.url(database, portalRole), STORAGE_DIR: folder };
    const env = { ...process.env, ...testSettings({ ...places, PUBLIC_URL: PORTAL, CLOCK_OFFSET_MS: '0' }) };
    const words = ['--import', 'tsx', 'prisma/snapshot/make.ts', name, file];
    await node(words, { env, sentence: `Không dựng được dữ liệu minh họa (${name})` });
    return readFileSync(file, 'utf8');
  } finally {
    await command(cluster, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    for (const made of [folder, file]) rmSync(made, { recursive: true, force: true });
  }
}
