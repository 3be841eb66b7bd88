import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { settled } from '../../server/io/address.mjs';
import { command, ensureDatabase, query } from './database.mjs';
import { digestOf } from './digest.mjs';
import { inData, makeDataFolder } from './places.mjs';
import { openCluster } from './postgres.mjs';
import { ownerRole, portalRole } from './rights.mjs';

// One cluster for all tests of this clone. It forgets on a power cut, and that is why it is quick.
const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_connections: 300,
  // As on a server that was set up in Việt Nam, or oddly: what the portal needs, its sessions fix themselves.
  timezone: 'Asia/Ho_Chi_Minh',
  datestyle: 'SQL, DMY',
  intervalstyle: 'sql_standard',
  client_encoding: 'LATIN1',
};

/** Vietnamese as a dictionary has it, signs and case last. Nothing may hang on byte order. */
const dictionary = ['--locale-provider=icu', '--icu-locale=vi-u-ka-shifted'];

export async function openTestCluster(folder = inData('test')) {
  makeDataFolder();
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return openCluster(`${folder}/postgres`, { settings: careless, locale: dictionary, share: true });
}

/** What a seed stage depends on; the demonstration goes through the program's own verbs. */
const told = ['prisma', 'server', 'domain'];
const ingredients = { reference: ['prisma'], demo: told, newUnits: told };
const seedStages = { reference: 'reference', demo: 'sample', newUnits: 'newUnits' };

export const testMoment = '2022-06-20T08:00:00+07:00';

/** The year of the units that there are since 01/07/2025. */
export const atNewUnits = () => ({
  CLOCK_OFFSET_MS: String(Date.parse('2026-11-20T08:00:00+07:00') - Date.now()),
});

export const testSettings = (more = {}) => ({
  APP_ENV: 'demonstration',
  NEXTAUTH_SECRET: 'chi-dung-trong-kiem-thu-0123456789abcdef',
  PUBLIC_URL: 'http://localhost:3000',
  CLOCK_OFFSET_MS: String(Date.parse(testMoment) - Date.now()),
  LOG_LEVEL: 'error',
  // Beside the files, so that a copy of the database goes on from what was signed in it.
  SIGNING_KEY_FILE: join(more.STORAGE_DIR ?? inData('test'), 'khoa-ky.pem'),
  ...more,
});

/** A migrated and seeded database to copy from, made again only when what goes into it has changed. */
export async function ensureTemplate(cluster, stage) {
  const prefix = `mau_${stage}_`;
  const name = prefix + digestOf(ingredients[stage]).slice(0, 12);
  const storage = inData('test', name);
  const stages = [seedStages[stage]];
  const clock = stage === 'newUnits' ? atNewUnits() : {};
  await alone(cluster, async () => {
    await forget(cluster, `datname LIKE '${prefix}%' AND datname <> '${name}'`);
    for (const old of readdirSync(inData('test'))) {
      if (old.startsWith(prefix) && old !== name)
        rmSync(inData('test', old), { recursive: true, force: true });
    }
    await ensureDatabase(cluster, {
      name,
      env: testSettings({ ...clock, STORAGE_DIR: storage }),
      storage,
      stages,
    });
  });
  return { name, storage };
}

/** A fresh copy for one test file, or for one run of the journeys. */
export async function cloneTemplate(cluster, template, prefix = 'thu') {
  const name = `${prefix}_${Date.now()}_${randomBytes(4).toString('hex')}`;
  await command(
    cluster,
    `CREATE DATABASE "${name}" TEMPLATE "${template.name}" OWNER ${ownerRole} STRATEGY FILE_COPY`,
  );
  const storage = inData('test', name);
  if (existsSync(template.storage)) cpSync(template.storage, storage, { recursive: true });
  else mkdirSync(storage, { recursive: true });
  return { name, storage, url: cluster.url(name, portalRole), ownerUrl: cluster.url(name, ownerRole) };
}

/** Copies of finished or killed runs. A run takes minutes, so what is older than an hour has no owner. */
export async function forgetOldClones(cluster, since = Date.now() - 3_600_000) {
  const names = await forget(
    cluster,
    `datname ~ '^(thu|e2e)_[0-9]+_' AND split_part(datname, '_', 2)::bigint < ${since}`,
  );
  for (const name of names) rmSync(inData('test', name), { recursive: true, force: true });
}

async function forget(cluster, condition) {
  const rows = await query(cluster.url('postgres'), `SELECT datname FROM pg_database WHERE ${condition}`);
  for (const { datname } of rows) await command(cluster, `DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  return rows.map(({ datname }) => datname);
}

/** Two test runs side by side must not make the same template. */
async function alone(cluster, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: settled(cluster.url('postgres')) });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(2018)');
    return await work();
  } finally {
    await client.end();
  }
}
