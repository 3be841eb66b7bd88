import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settled } from '../../server/io/address.mjs';
import { clone } from './places.mjs';
import { Refusal } from './say.mjs';

const book = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
  logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/** The same lock that Prisma takes, so that its own command and ours never work at once. */
const prismaLock = 72707369;

/** Applies what `prisma/migrations` has and the database has not, each file whole or not at all. Returns the names applied. */
export async function migrate(url, folder = join(clone, 'prisma', 'migrations')) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: settled(url) });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${prismaLock})`);
    if (!(await has(client, '_prisma_migrations'))) await client.query(book);
    const files = readMigrations(folder);
    const pending = await unapplied(client, files);
    if (pending.length > 0) await expectRight(client);
    for (const file of pending) await apply(client, file);
    if (pending.length > 0 || !(await has(client, 'graphile_worker.migrations')))
      await migrateJobs(settled(url));
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

// A newer version of the queue brings its schema up to date by itself when its worker starts.
async function has(client, table) {
  const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS known', [table]);
  return rows[0].known;
}

async function expectRight(client) {
  const { rows } = await client.query(`SELECT has_schema_privilege('public', 'CREATE') AS may`);
  if (rows[0].may) return;
  throw new Refusal(
    'Có bước cập nhật cơ sở dữ liệu mới, mà vai trò ở DATABASE_URL chỉ được đọc và ghi dòng. Hãy đặt DATABASE_OWNER_URL là địa chỉ của vai trò chủ các bảng.',
  );
}

/** The queue of background jobs keeps its own schema, graphile_worker, and its own book of migrations. */
async function migrateJobs(connectionString) {
  const { Logger, runMigrations } = await import('graphile-worker');
  await runMigrations({ connectionString, logger: new Logger(() => () => undefined) });
}

function readMigrations(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql')));
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
    const unix = sql.replaceAll('\r\n', '\n');
    // A checkout on Windows may have changed the line ends: that is not an edit.
    return {
      name,
      sql: unix,
      checksum: digest(unix),
      checksums: [unix, sql, unix.replaceAll('\n', '\r\n')].map(digest),
    };
  });
}

const digest = (sql) => createHash('sha256').update(sql).digest('hex');

async function unapplied(client, files) {
  const { rows } = await client.query(
    'SELECT * FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  );
  for (const row of rows)
    check(
      row,
      files.find(({ name }) => name === row.migration_name),
    );
  const done = new Set(rows.map((row) => row.migration_name));
  return files.filter(({ name }) => !done.has(name));
}

function check(row, file) {
  const name = row.migration_name;
  if (!file)
    throw new Refusal(
      `Cơ sở dữ liệu mới hơn mã nguồn: đã có bước ${name} mà mã nguồn không có. Hãy dùng bản mã mới hơn.`,
    );
  if (!row.finished_at)
    throw new Refusal(`Bước cập nhật cơ sở dữ liệu ${name} trước đây dở dang. Hãy phục hồi từ bản sao lưu.`);
  if (file.checksums.includes(row.checksum)) return;
  throw new Refusal(
    `Bước cập nhật cơ sở dữ liệu ${name} đã chạy rồi nhưng tệp bị sửa sau đó. Hãy trả lại nội dung cũ và thêm bước mới.`,
  );
}

async function apply(client, { name, sql, checksum }) {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(note(name));
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => undefined);
    if (fault.code === '42501')
      throw new Refusal(
        `Người dùng trong DATABASE_URL không phải chủ của cơ sở dữ liệu, nên không cập nhật được (bước ${name}, ${fault.message}). Hãy dùng đúng người dùng đã tạo các bảng.`,
      );
    throw new Refusal(
      `Bước cập nhật cơ sở dữ liệu ${name} thất bại và đã được hoàn lại: ${fault.message}${place(sql, fault.position)}`,
    );
  }
}

/** What a migration itself changes in followed rows is no tampering: the portal takes it up when it starts. */
const note = (name) => `DO $$ BEGIN
  IF to_regclass('"Touched"') IS NOT NULL THEN
    UPDATE "Touched" SET cause = '${name}' WHERE xid = pg_current_xact_id();
  END IF;
END $$`;

const place = (sql, position) =>
  position ? ` (dòng ${sql.slice(0, Number(position)).split('\n').length})` : '';
