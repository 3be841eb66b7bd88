import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { settled } from '../../server/io/address.mjs';
import { chooseHome } from './home.mjs';
import { Refusal } from './say.mjs';

// The packaged PostgreSQL has no pg_dump: a backup is a copy of the cluster between pg_backup_start and _stop, with
// the log that makes it whole. The portal may go on working meanwhile.

const left = new Set(['postmaster.pid', 'postmaster.opts', 'current_logfiles']);
const emptied = [
  'pg_wal',
  'pg_replslot',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_subtrans',
  'pg_stat_tmp',
  'pg_dynshmem',
];

/** Copies database, files and the small secrets beside them into `target`, a folder that does not exist yet. */
export async function backup(cluster, target, { storage, beside = [] } = {}) {
  if (existsSync(target)) throw new Refusal(`Thư mục ${target} đã có; hãy chọn tên khác.`);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  // Before the database: a head that the copy does not have yet must not be the last that was signed.
  copyBeside(beside, target);
  await copyCluster(cluster, join(target, 'cluster'));
  copyFileSync(join(cluster.folder, 'password'), join(target, 'password'));
  // After the database: every file that a row of the copy names is on disk by now.
  if (storage && existsSync(storage)) copyTree(storage, join(target, 'storage'));
  completed(target);
}

/** The small files that belong to the data, by their own names. */
export function copyBeside(files, target) {
  for (const file of files.filter((path) => existsSync(path))) copyFileSync(file, join(target, nameOf(file)));
}

export function putBeside(source, files) {
  for (const file of files) {
    const saved = join(source, nameOf(file));
    if (existsSync(saved)) copyFileSync(saved, file);
  }
}

const nameOf = (path) => path.split(/[\\/]/).at(-1);

/** Written last: without it a folder is no backup. */
export const completed = (target) =>
  writeFileSync(join(target, 'hoan-tat.json'), JSON.stringify({ taken: new Date().toISOString() }));

export const isComplete = (source) => existsSync(join(source, 'hoan-tat.json'));

async function copyCluster(cluster, to) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: settled(cluster.url('postgres')) });
  await client.connect();
  try {
    // The slot keeps the log of the whole copy from being recycled; it goes with the connection.
    await client.query(
      `SELECT pg_create_physical_replication_slot('sao_luu_' || pg_backend_pid(), true, true)`,
    );
    await client.query(`SELECT pg_backup_start('sao-luu', true)`);
    copyTree(cluster.data, to, { without: left, hollow: new Set(emptied) });
    const { rows } = await client.query('SELECT labelfile, spcmapfile FROM pg_backup_stop(false)');
    writeFileSync(join(to, 'backup_label'), rows[0].labelfile, { mode: 0o600 });
    await client.query('SELECT pg_switch_wal()');
    copyTree(join(cluster.data, 'pg_wal'), join(to, 'pg_wal'), {
      without: new Set(['archive_status', 'summaries']),
    });
    for (const name of ['archive_status', 'summaries']) mkdirSync(join(to, 'pg_wal', name), { mode: 0o700 });
  } finally {
    await client.end();
  }
}

/**
 * Puts a backup where no cluster is yet, owned by whoever will run it.
 * @param {string} source
 * @param {{ folder: string, storage?: string, beside?: string[] }} places
 */
export function restore(source, { folder, storage, beside = [] }) {
  if (!isComplete(source)) throw new Refusal(`${source} không phải là bản sao lưu trọn vẹn.`);
  if (storage && existsSync(storage) && readdirSync(storage).length > 0) {
    throw new Refusal(`Thư mục tệp ${storage} đang có dữ liệu. Hãy dời nó đi rồi phục hồi lại.`);
  }
  if (!existsSync(join(source, 'cluster')))
    throw new Refusal(
      `${source} là bản sao lưu của một PostgreSQL riêng: hãy đặt DATABASE_URL rồi phục hồi.`,
    );
  mkdirSync(dirname(folder), { recursive: true, mode: 0o711 });
  const home = chooseHome(folder);
  const data = join(home.folder, 'cluster');
  if (existsSync(data)) throw new Refusal(`Đã có cơ sở dữ liệu ở ${data}. Hãy dời nó đi rồi phục hồi lại.`);
  // What stops half way is no database yet: it gets its name last.
  const arriving = `${data}.new`;
  rmSync(arriving, { recursive: true, force: true });
  copyTree(join(source, 'cluster'), arriving, { owner: home.user });
  copyFileSync(join(source, 'password'), join(home.folder, 'password'));
  if (home.user) chownSync(join(home.folder, 'password'), home.user.uid, home.user.gid);
  // Those of an earlier cluster do not fit this one; the next start gives the roles new ones.
  for (const name of readdirSync(home.folder).filter((one) => one.startsWith('password-')))
    rmSync(join(home.folder, name));
  if (storage && existsSync(join(source, 'storage'))) copyTree(join(source, 'storage'), storage);
  putBeside(source, beside);
  renameSync(arriving, data);
}

/** Files may vanish under a working database; those are in its log. `hollow` folders are kept without their content. */
export function copyTree(from, to, { without = new Set(), hollow = new Set(), owner } = {}) {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  chmodSync(to, 0o700);
  give(to, owner);
  for (const name of readdirSync(from)) {
    if (without.has(name) || name.startsWith('pgsql_tmp')) continue;
    const [source, target] = [join(from, name), join(to, name)];
    const kind = kindOf(source);
    if (kind === 'folder' && hollow.has(name)) make(target, owner);
    else if (kind === 'folder') copyTree(source, target, { owner });
    else if (kind === 'file') copyFile(source, target, owner);
  }
}

function kindOf(path) {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return 'folder';
  return found?.isFile() ? 'file' : 'none';
}

function copyFile(source, target, owner) {
  try {
    copyFileSync(source, target);
    chmodSync(target, 0o600);
    give(target, owner);
  } catch (fault) {
    if (fault.code !== 'ENOENT') throw fault;
  }
}

function make(folder, owner) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  give(folder, owner);
}

const give = (path, owner) => owner && chownSync(path, owner.uid, owner.gid);

/** What was saved and when, for the one who restores. */
export const takenAt = (source) => JSON.parse(readFileSync(join(source, 'hoan-tat.json'), 'utf8')).taken;
