import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { announced } from './announced.mjs';
import { migrate } from './migrate.mjs';
import { clone, inData } from './places.mjs';
import { node } from './run.mjs';
import { Refusal, say, step } from './say.mjs';

/** The role of the portal itself: owner of its database, not superuser. */
export const owner = 'cong';

export const main = 'dan_van_kheo';

/**
 * The portal's database in a cluster of ours. A new one is made under another name and gets its own only when it is
 * migrated and seeded: a start that was killed half-way leaves nothing half-made behind.
 */
export async function ensureDatabase(cluster, { name = main, env, storage, stages }) {
  const url = cluster.url(name, owner);
  if (await exists(cluster, name)) {
    tell(await migrate(url));
    return url;
  }
  if (storage) emptied(storage);
  const draft = `${name}_dang_tao`;
  await command(cluster, `DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`);
  await ensureOwner(cluster);
  await command(cluster, `CREATE DATABASE "${draft}" OWNER ${owner}`);
  const draftUrl = cluster.url(draft, owner);
  tell(await migrate(draftUrl));
  await seed(stages, { ...env, DATABASE_URL: draftUrl, STORAGE_DIR: storage });
  await command(cluster, `ALTER DATABASE "${draft}" RENAME TO "${name}"`);
  return url;
}

/** The operator's own PostgreSQL: migrated, and seeded when it is empty. Nothing is touched before it is sure whose data it is. */
export async function prepareForeign(url, { env, stages }) {
  await expectKind(url, stages.includes('demo'));
  tell(await step('Cập nhật cấu trúc cơ sở dữ liệu', () => migrate(url)));
  const wanted = [];
  if (stages.includes('reference') && (await isEmpty(url, 'Unit'))) wanted.push('reference');
  if (stages.includes('demo') && (await isEmpty(url, 'Person'))) wanted.push('demo');
  await seed(wanted, { ...env, DATABASE_URL: url });
}

export async function seed(stages, env) {
  if (!existsSync(join(clone, 'prisma', 'seed.ts'))) return;
  const titles = {
    reference: 'Nạp danh mục đơn vị và năm',
    demo: 'Dựng dữ liệu minh họa',
    sample: 'Dựng dữ liệu minh họa (ít đơn vị)',
  };
  for (const stage of stages) {
    const sentence = `${titles[stage]} không thành`;
    const options = { env: { ...process.env, ...env }, sentence };
    await step(titles[stage], () => node(['--import', 'tsx', 'prisma/seed.ts', stage], options));
  }
}

export async function command(cluster, sql) {
  return query(cluster.url('postgres'), sql);
}

/** @returns {Promise<any[]>} */
export async function query(url, sql, values) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

export async function exists(cluster, name) {
  const rows = await query(cluster.url('postgres'), 'SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  return rows.length > 0;
}

export async function ensureOwner(cluster) {
  await command(
    cluster,
    `DO $$ BEGIN CREATE ROLE ${owner} LOGIN PASSWORD '${cluster.admin.password}'; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
  );
}

/**
 * The passwords of the demonstration are published, and its clock stands in another year: neither may meet real data.
 * An APP_ENV that was forgotten is found out in both directions.
 */
async function expectKind(url, demonstration) {
  if (!(await knows(url, 'Person')) || (await isEmpty(url, 'Person'))) return;
  const published = await query(url, 'SELECT email FROM "Person" WHERE email = ANY($1) LIMIT 1', [
    announced().map(({ email }) => email),
  ]);
  if (demonstration === published.length > 0) return;
  throw new Refusal(
    demonstration
      ? 'Cơ sở dữ liệu ở DATABASE_URL đang có người dùng thật: hãy đặt APP_ENV=production, hoặc trỏ DATABASE_URL tới một cơ sở dữ liệu trống để chạy bản minh họa.'
      : `Cơ sở dữ liệu ở DATABASE_URL là của bản minh họa: tài khoản ${published[0].email} có mật khẩu ai cũng biết. Hãy trỏ DATABASE_URL tới một cơ sở dữ liệu trống.`,
  );
}

async function knows(url, table) {
  const [{ known }] = await query(url, `SELECT to_regclass('"${table}"') IS NOT NULL AS known`);
  return known;
}

const isEmpty = async (url, table) =>
  (await knows(url, table)) && (await query(url, `SELECT 1 FROM "${table}" LIMIT 1`)).length === 0;

/** Only what we made ourselves is emptied; in a folder that the operator named may lie anything. */
function emptied(folder) {
  const ours = ['storage', 'test', 'bench'].some((name) =>
    `${resolve(folder)}${sep}`.startsWith(`${inData(name)}${sep}`),
  );
  if (!ours && existsSync(folder) && readdirSync(folder).length > 0)
    throw new Refusal(
      `STORAGE_DIR ${folder} đã có tệp mà cơ sở dữ liệu thì mới: hãy chỉ một thư mục trống, hoặc bỏ STORAGE_DIR.`,
    );
  if (ours) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

const tell = (applied) => applied.length > 0 && say(`  đã cập nhật cơ sở dữ liệu: ${applied.join(', ')}`);
