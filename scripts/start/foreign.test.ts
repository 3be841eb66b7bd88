import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { canonical } from '@/domain/proof/canonical';
import { addressProblem, settled } from '../../server/io/address.mjs';
import { rowHashOf } from '@/server/history/row-hash';
import { command, prepareForeign, query } from './database.mjs';
import { expectServer } from './foreign.mjs';
import { migrate } from './migrate.mjs';
import { expectMoments, moveMoments } from './moments.mjs';
import { ensureRoles, portalRole } from './rights.mjs';
import { openTestCluster } from './testbed.mjs';

// What an administrator's own PostgreSQL may be like: one sentence each, and nothing is touched.

const cluster = await openTestCluster();
await ensureRoles(cluster);
const name = `thu_${Date.now()}_foreign`;
const url = cluster.url(name, portalRole);
const drop = () => command(cluster, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
const create = (more = `OWNER ${portalRole}`) => command(cluster, `CREATE DATABASE "${name}" ${more}`);

beforeAll(async () => {
  // The marks that a start leaves belong to a folder of this test.
  process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'may-chu-'));
});
beforeEach(drop);
afterAll(async () => {
  await drop();
  await cluster.stop();
});

const refused: [string, () => Promise<unknown>, () => string, RegExp][] = [
  ['missing', async () => undefined, () => url, /không có cơ sở dữ liệu "thu_\d+_foreign".*CREATE DATABASE/u],
  [
    'wrong password',
    create,
    () => url.replace(/:[^:@/]+@/u, ':sai@'),
    /không nhận mật khẩu của người dùng "cong"/u,
  ],
  [
    'unknown role',
    create,
    () => url.replace('//cong:', '//khach_la:'),
    /không nhận mật khẩu của người dùng "khach_la"/u,
  ],
  ['down', create, () => url.replace(/:\d+\//u, ':9/'), /Không kết nối được PostgreSQL ở 127\.0\.0\.1:9/u],
  [
    'no such host',
    create,
    () => url.replace('127.0.0.1', 'khong-co.invalid'),
    /Không kết nối được PostgreSQL ở khong-co/u,
  ],
  [
    'SQL_ASCII',
    () =>
      create(`OWNER ${portalRole} ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0`),
    () => url,
    /bảng mã SQL_ASCII.*UTF8/u,
  ],
  ['of another owner', () => create(''), () => url, /"cong" không tạo được bảng.*OWNER TO cong/u],
  ['# in the password', create, () => url.replace('@', '#1@'), /dấu # trong mật khẩu phải viết là %23/u],
  ['% in the password', create, () => url.replace('@', '%1@'), /% là %25/u],
  ['without a name', create, () => url.replace(/\/thu_.*$/u, '/'), /thiếu tên cơ sở dữ liệu/u],
];

test.each(refused)('a database that is %s', async (_, made, address, sentence) => {
  await made();
  await expect(prepareForeign(address(), { env: {}, stages: [] })).rejects.toThrow(sentence);
});

test('a role that is not the owner of the tables cannot bring them up to date, and is told so', async () => {
  await create();
  await query(cluster.url(name), 'CREATE TABLE another (id int)');
  const folder = mkdtempSync(join(tmpdir(), 'buoc-'));
  mkdirSync(join(folder, '1_add'));
  writeFileSync(join(folder, '1_add', 'migration.sql'), 'ALTER TABLE another ADD COLUMN word text;');
  await expect(migrate(url, folder)).rejects.toThrow(/không phải chủ của cơ sở dữ liệu/u);
});

test('options that the address has are kept, and ours win', async () => {
  await create();
  const address = `${url}?application_name=cong&options=-c%20timezone%3DAsia/Tokyo%20-c%20work_mem%3D7MB`;
  await expect(expectServer(address)).resolves.toBeUndefined();
  const [row] = await query(
    address,
    `SELECT current_setting('timezone') AS zone, current_setting('datestyle') AS style, current_setting('work_mem') AS memory,
            current_setting('application_name') AS name, current_setting('client_encoding') AS encoding`,
  );
  expect(row).toEqual({ zone: 'UTC', style: 'ISO, DMY', memory: '7MB', name: 'cong', encoding: 'UTF8' });
  expect(settled('postgresql://a/b', '-c synchronous_commit=off')).toContain(
    'options=-c+synchronous_commit=off+-c+timezone=UTC',
  );
  expect(addressProblem('postgresql:///cong?host=/var/run/postgresql')).toBeUndefined();
});

const hour = 3_600_000;

/** As a version of before wrote on a server in Việt Nam: the hash knows the true moment, the column is seven hours early. */
async function writtenInVietnam(shifts: readonly number[]) {
  let previous = '';
  for (const shift of shifts) {
    const at = new Date('2026-08-14T15:00:00.250Z');
    const row = {
      at,
      personId: null,
      person: '',
      noun: 'unit',
      subjectId: 'x',
      event: 'add',
      from: '',
      to: '',
      reason: '',
      detail: {},
      previous,
    };
    const hash = rowHashOf(row);
    await query(
      url,
      `INSERT INTO "History" (at, person, noun, "subjectId", event, "from", "to", reason, detail, previous, hash)
       VALUES ($1, '', 'unit', 'x', 'add', '', '', '', $2, $3, $4)`,
      [new Date(at.getTime() - shift), canonical({}), previous, hash],
    );
    previous = hash;
  }
}

test('rows that were written in the zone of the server stop the start, and are moved by a command', async () => {
  await create();
  await migrate(url);
  await writtenInVietnam([7 * hour, 7 * hour]);
  await query(
    url,
    `INSERT INTO "Person" (id, email, name, folded, "createdAt") VALUES ('a', 'a@sonla.gov.vn', 'A', 'a', '2026-08-14T08:00:00Z')`,
  );
  await expect(prepareForeign(url, { env: {}, stages: [] })).rejects.toThrow(
    /lệch 7 giờ[\s\S]*npm run moments -- --write/u,
  );
  expect(await moveMoments(url, { write: false })).toBe(7 * hour);
  await expect(expectMoments(url)).rejects.toThrow('lệch 7 giờ');
  expect(await moveMoments(url, { write: true })).toBe(7 * hour);
  const [person] = await query(url, `SELECT "createdAt" AS at FROM "Person"`);
  expect(person.at.toISOString()).toBe('2026-08-14T15:00:00.000Z');
  await expect(expectMoments(url)).resolves.toBeUndefined();
  expect(await moveMoments(url, { write: true })).toBe(0);
  // Guards against rewriting the history stand again.
  await expect(query(url, `UPDATE "History" SET reason = 'x'`)).rejects.toThrow();
});

test('rows of two zones are not moved', async () => {
  await create();
  await migrate(url);
  await writtenInVietnam([7 * hour, 0]);
  await expect(moveMoments(url, { write: true })).rejects.toThrow(/không lệch như nhau/u);
});
