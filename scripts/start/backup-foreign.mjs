import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { completed, copyBeside, copyTree, isComplete, putBeside } from './backup.mjs';
import { query } from './query.mjs';
import { giveRights } from './rights.mjs';
import { run } from './run.mjs';
import { Refusal } from './say.mjs';

// A PostgreSQL of the operator's own is saved with its own tools: the portal may go on working meanwhile.

const dump = 'cong.dump';

/**
 * @param {string} url who may read every table: the owner of them where there are two roles
 * @param {string} target a folder that does not exist yet
 * @param {{ storage?: string, beside?: string[] }} places
 */
export async function backupForeign(url, target, { storage, beside = [] } = {}) {
  if (existsSync(target)) throw new Refusal(`Thư mục ${target} đã có; hãy chọn tên khác.`);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  // Before the database: a head that the copy does not have yet must not be the last that was signed.
  copyBeside(beside, target);
  const file = join(target, dump);
  await tool('pg_dump', url, ['--format=custom', '--no-owner', '--no-acl', `--file=${file}`]);
  // After the database: every file that a row of the copy names is on disk by now.
  if (storage && existsSync(storage)) copyTree(storage, join(target, 'storage'));
  completed(target);
}

/**
 * @param {string} source
 * @param {{ url: string, ownerUrl?: string, storage?: string, beside?: string[] }} places an empty database
 */
export async function restoreForeign(source, { url, ownerUrl = url, storage, beside = [] }) {
  if (!isComplete(source)) throw new Refusal(`${source} không phải là bản sao lưu trọn vẹn.`);
  if (!existsSync(join(source, dump)))
    throw new Refusal(`${source} là bản sao lưu của cơ sở dữ liệu đi kèm: hãy bỏ DATABASE_URL rồi phục hồi.`);
  if (storage && existsSync(storage) && readdirSync(storage).length > 0)
    throw new Refusal(`Thư mục tệp ${storage} đang có dữ liệu. Hãy dời nó đi rồi phục hồi lại.`);
  const [{ tables }] = await query(
    ownerUrl,
    `SELECT count(*)::int AS tables FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
  );
  if (tables > 0)
    throw new Refusal(
      'Cơ sở dữ liệu ở DATABASE_URL không trống. Hãy tạo một cơ sở dữ liệu mới rồi phục hồi lại.',
    );
  await tool('pg_restore', ownerUrl, [
    '--no-owner',
    '--no-acl',
    '--single-transaction',
    '--exit-on-error',
    join(source, dump),
  ]);
  if (ownerUrl !== url) await giveRights(ownerUrl, (await query(url, 'SELECT current_user AS role'))[0].role);
  if (storage && existsSync(join(source, 'storage'))) copyTree(join(source, 'storage'), storage);
  putBeside(source, beside);
}

/** The password goes by the environment: what stands on a command line, everybody on the machine reads. */
async function tool(name, url, args) {
  const address = new URL(url);
  const env = { ...process.env, PGPASSWORD: decodeURIComponent(address.password) };
  address.password = '';
  const sentence = `${name} không thành công. Cần ${name} cùng bản với máy chủ PostgreSQL hoặc mới hơn (Debian: gói postgresql-client)`;
  await run(name, [`--dbname=${address.href}`, ...args], { env, quiet: true, sentence }).catch((fault) => {
    if (fault.code !== 'ENOENT') throw fault;
    throw new Refusal(
      `Máy này chưa có ${name}. Hãy cài gói postgresql-client, cùng bản với máy chủ PostgreSQL hoặc mới hơn.`,
    );
  });
}
