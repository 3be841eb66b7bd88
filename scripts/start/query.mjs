import { settled } from '../../server/io/address.mjs';

/** @returns {Promise<any[]>} */
export async function query(url, sql, values) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: settled(url) });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** As the superuser of a cluster of ours. */
export async function command(cluster, sql) {
  return query(cluster.url('postgres'), sql);
}
