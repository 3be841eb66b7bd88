import pg from 'pg';
import { settled } from '../../server/io/address.mjs';
import { query } from '../start/database.mjs';
import { migrate } from '../start/migrate.mjs';
import { inData } from '../start/places.mjs';
import { openCluster } from '../start/postgres.mjs';
import { loadModels } from './models.mjs';

/** The embedded PostgreSQL with the settings of real use, in a folder of its own. */
export const openBench = () => openCluster(inData('bench', 'postgres'), { share: true });

/** A database with so many recognised models; kept for the next run, because a million takes minutes to load. */
export async function filled(cluster, count) {
  const name = `mo_hinh_${count}`;
  const url = cluster.url(name);
  const known = await query(cluster.url('postgres'), 'SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (known.length > 0 && (await holds(url)) === count) return url;
  await query(cluster.url('postgres'), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await query(cluster.url('postgres'), `CREATE DATABASE "${name}"`);
  await migrate(url);
  const client = new pg.Client({ connectionString: settled(url) });
  await client.connect();
  await loadModels(client, count);
  await client.end();
  return url;
}

async function holds(url) {
  const [row] = await query(url, 'SELECT count(*)::int AS count FROM "Model"').catch(() => [{ count: -1 }]);
  return row.count;
}
