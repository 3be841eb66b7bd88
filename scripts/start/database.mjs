import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { announced } from './announced.mjs';
import { migrate } from './migrate.mjs';
import { clone, inData } from './places.mjs';
import { command, query } from './query.mjs';
import { node } from './run.mjs';
import {
  ensureRoles,
  expectSameDatabase,
  giveRights,
  isServedOnly,
  ownerRole,
  ownsTables,
  portalRole,
  takeOver,
} from './rights.mjs';
import { Refusal, say, step } from './say.mjs';

export { command, query };

export const main = 'dan_van_kheo';

/**
 * The portal's database in a cluster of ours. A new one is made under another name and gets its own only when it is
 * migrated and seeded: a start that was killed half-way leaves nothing half-made behind.
 * @returns the address of the role that the portal serves with
 */
export async function ensureDatabase(cluster, { name = main, env, storage, stages }) {
  await ensureRoles(cluster);
  const url = cluster.url(name, portalRole);
  if (await exists(cluster, name)) {
    await takeOver(cluster, name);
    await upgrade(cluster.url(name, ownerRole), portalRole);
    return url;
  }
  if (storage) emptied(storage);
  setHeadAside(env);
  const draft = `${name}_dang_tao`;
  await command(cluster, `DROP DATABASE IF EXISTS "${draft}" WITH (FORCE)`);
  await command(cluster, `CREATE DATABASE "${draft}" OWNER ${ownerRole}`);
  await upgrade(cluster.url(draft, ownerRole), portalRole);
  await seed(stages, { ...env, DATABASE_URL: cluster.url(draft, portalRole), STORAGE_DIR: storage });
  await query(cluster.url(draft, ownerRole), 'ANALYZE');
  await command(cluster, `ALTER DATABASE "${draft}" RENAME TO "${name}"`);
  return url;
}

async function upgrade(ownerUrl, role) {
  tell(await migrate(ownerUrl));
  await giveRights(ownerUrl, role);
}

/**
 * The operator's own PostgreSQL: migrated, and seeded when it is empty. Nothing is touched before it is sure whose data it is.
 * @param {string} url the address that the portal serves with
 * @param {{ env: object, stages: string[], ownerUrl?: string }} options `ownerUrl` where the tables belong to a role of their own
 */
export async function prepareForeign(url, { env, stages, ownerUrl = url }) {
  const { expectServer } = await import('./foreign.mjs');
  const { expectMoments } = await import('./moments.mjs');
  await expectServer(url, { creates: false });
  // Without the owner's address an ordinary start goes on, as long as there is nothing to migrate.
  if (ownerUrl !== url || !(await isServedOnly(url))) await expectServer(ownerUrl);
  await expectSameDatabase(url, ownerUrl);
  await expectKind(ownerUrl, stages.includes('demo'));
  await expectMoments(ownerUrl);
  tell(await step('Cập nhật cấu trúc cơ sở dữ liệu', () => migrate(ownerUrl)));
  if (await ownsTables(url)) say(`! ${oneRole}`);
  else if (ownerUrl !== url) await giveRights(ownerUrl, await roleOf(url));
  const wanted = [];
  for (const stage of stages) if (await isEmpty(url, firstOf[stage])) wanted.push(stage);
  if (wanted.includes('demo')) setHeadAside(env);
  await seed(wanted, { ...env, DATABASE_URL: url });
}

/** Where this table has a row, the stage was told already. */
const firstOf = { reference: 'Unit', demo: 'Person' };

export async function seed(stages, env) {
  if (!existsSync(join(clone, 'prisma', 'seed.ts'))) return;
  const titles = {
    reference: 'Nạp danh mục đơn vị và năm',
    demo: 'Nạp dữ liệu minh họa',
    sample: 'Nạp dữ liệu minh họa (ít đơn vị)',
    newUnits: 'Nạp dữ liệu minh họa năm 2026 (ít đơn vị)',
  };
  for (const stage of stages) {
    const sentence = `${titles[stage]} không thành`;
    const options = { env: { ...process.env, ...env }, sentence };
    await step(titles[stage], () => node(['--import', 'tsx', 'prisma/seed.ts', stage], options));
  }
}

export async function exists(cluster, name) {
  const rows = await query(cluster.url('postgres'), 'SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  return rows.length > 0;
}

const oneRole =
  'Nhật ký cùng chủ với ứng dụng trong cơ sở dữ liệu: ai có mật khẩu ở DATABASE_URL tắt được chốt chỉ-ghi-thêm. Xem README, mục "Two roles in the database".';

const roleOf = async (url) => (await query(url, 'SELECT current_user AS role'))[0].role;

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

/** A database that begins anew goes on from nothing that was signed before; the file stays, for whoever asks why. */
function setHeadAside(env) {
  const key = env.SIGNING_KEY_FILE ?? process.env.SIGNING_KEY_FILE;
  const file = `${key}.da-ky.json`;
  if (!key || !existsSync(file)) return;
  const aside = `${file}.cu-${Date.now()}`;
  renameSync(file, aside);
  say(`  Cơ sở dữ liệu mới: mã đầu nhật ký đã ký trước đây cất ở ${aside}.`);
}

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
