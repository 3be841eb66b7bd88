import { mkdirSync, rmSync } from 'node:fs';
import { command, ensureDatabase } from '../start/database.mjs';
import { inData } from '../start/places.mjs';
import { freePort } from '../start/ports.mjs';
import { serve } from '../start/serve.mjs';
import { testMoment, testSettings } from '../start/testbed.mjs';
import { openBench } from './database.mjs';

/**
 * The built portal on a database of its own: made for this measurement, thrown away after it.
 * @param {string} name names database and folder, so that what a killed run left is found again
 * @param {(portal: { url: string, pid: number, databaseUrl: string, storage: string }) => Promise<T>} work
 * @template T @returns {Promise<T>}
 */
export async function withPortal(name, work) {
  const database = `do_${name}`;
  const storage = inData('bench', database);
  mkdirSync(inData('bench'), { recursive: true, mode: 0o711 });
  const cluster = await openBench();
  const forget = async () => {
    await command(cluster, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    rmSync(storage, { recursive: true, force: true });
  };
  try {
    await forget();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const places = { STORAGE_DIR: storage, PUBLIC_URL: url, NEXTAUTH_URL: url };
    const env = testSettings({ ...places, CLOCK_OFFSET_MS: String(Date.parse(testMoment) - Date.now()) });
    const made = { name: database, env, storage, stages: ['reference'] };
    env.DATABASE_URL = await ensureDatabase(cluster, made);
    // Our own verbs, when they prepare the ground, see what the server sees.
    Object.assign(process.env, env);
    const server = await serve({ env, port, host: '127.0.0.1', log: inData('bench', 'cong.log') });
    try {
      return await work({ url, pid: server.pid, databaseUrl: cluster.url(database), storage });
    } finally {
      await server.stop();
    }
  } finally {
    await forget();
    await cluster.stop();
  }
}
