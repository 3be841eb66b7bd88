import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { alive, until } from './alive.mjs';
import { chooseHome } from './home.mjs';
import { freePort } from './ports.mjs';
import { readPostmaster, recover } from './recover.mjs';
import { Refusal } from './say.mjs';
import { startWindows } from './windows.mjs';

export const superuser = 'quantri';

/**
 * A PostgreSQL of our own over the packaged binaries. `settings` go to its command line, `locale` to the making of a
 * new one; `share` joins a cluster that already runs (tests side by side) instead of stopping it as an orphan.
 */
export async function openCluster(folder, { settings = {}, locale = sameEverywhere, share = false } = {}) {
  const home = describe(chooseHome(folder));
  // One that is still starting is no orphan: a backup by the clock may come just then.
  if (share && !(await until(async () => !starting(home.data), 60_000)))
    throw new Refusal('Cơ sở dữ liệu đang khởi động lâu hơn thường lệ. Chờ ít phút rồi chạy lại lệnh này.');
  if (share && running(home.data))
    return opened(home, { port: readPostmaster(home.data).port, stop: () => undefined });
  await recover(home);
  if (!existsSync(home.data)) initialise(home, locale);
  checkVersion(home.data);
  const port = await freePort(rememberedPort(home));
  writeFileSync(home.portFile, String(port));
  const start = process.platform === 'win32' ? startWindows : startUnix;
  const { stop, died } = await start(home, argumentsFor(home, port, settings));
  return opened(home, { port, stop, died });
}

function describe({ folder, native, user }) {
  const bin = (name) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const paths = {
    data: join(folder, 'cluster'),
    log: join(folder, 'postgres.log'),
    passwordFile: join(folder, 'password'),
  };
  return { folder, bin, user, portFile: join(folder, 'port'), ...paths };
}

/** `died` is told when PostgreSQL ends without having been stopped by us. */
function opened(home, { port, stop, died = new Promise(() => undefined) }) {
  const password = readFileSync(home.passwordFile, 'utf8').trim();
  const admin = { host: '127.0.0.1', port, user: superuser, password };
  const passwordFile = (user) =>
    user === superuser ? home.passwordFile : join(home.folder, `password-${user}`);
  const url = (database, user = superuser) =>
    `postgresql://${user}:${readFileSync(passwordFile(user), 'utf8').trim()}@127.0.0.1:${port}/${database}`;
  return {
    admin,
    url,
    passwordFile,
    port,
    data: home.data,
    folder: home.folder,
    user: home.user,
    stop,
    died,
  };
}

const starting = (data) => {
  const found = readPostmaster(data);
  return found && !found.ready && alive(found.pid);
};

const running = (data) => {
  const found = readPostmaster(data);
  return found?.ready && alive(found.pid);
};

/** The builtin C.UTF-8 locale makes the cluster the same on every machine. */
const sameEverywhere = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

function initialise(home, locale) {
  const fresh = `${home.data}.new`;
  rmSync(fresh, { recursive: true, force: true });
  writeFileSync(home.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (home.user) chownSync(home.passwordFile, home.user.uid, home.user.gid);
  const access = ['--auth=scram-sha-256', `--pwfile=${home.passwordFile}`, `--username=${superuser}`];
  const args = [
    '-D',
    fresh,
    ...access,
    ...locale,
    '--locale=C',
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
  ];
  const done = spawnSync(home.bin('initdb'), args, { ...as(home), encoding: 'utf8' });
  if (done.status !== 0)
    throw new Refusal(`Không tạo được cơ sở dữ liệu: ${done.stderr || done.error?.message}`);
  renameSync(fresh, home.data);
}

function checkVersion(data) {
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (version === '18') return;
  throw new Refusal(
    `Dữ liệu ở ${data} thuộc PostgreSQL ${version}, bản đi kèm là 18. Hãy sao lưu bằng bản cũ rồi phục hồi.`,
  );
}

function rememberedPort(home) {
  return existsSync(home.portFile) ? Number(readFileSync(home.portFile, 'utf8')) : 0;
}

function argumentsFor(home, port, settings) {
  const memory = Math.min(1024, Math.max(64, Math.floor(totalmem() / 2 ** 20 / 8)));
  const all = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '', // a deep clone exceeds the 107 bytes of a socket's path
    timezone: 'UTC',
    log_timezone: 'UTC',
    shared_buffers: `${memory}MB`,
    work_mem: '32MB',
    random_page_cost: '1.1',
    jit: 'off',
    max_connections: 100,
    ...settings,
  };
  return ['-D', home.data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

async function startUnix(home, args) {
  // A file, not a pipe: a pipe would lose the log, and end its writer, when the starter dies.
  const log = openLog(home);
  const postgres = spawn(home.bin('postgres'), args, {
    ...as(home),
    detached: true,
    stdio: ['ignore', log, log],
  });
  let exited = false;
  const died = new Promise((resolve) => {
    const gone = () => resolve((exited = true));
    postgres.once('exit', gone).once('error', gone);
  });
  const ready = () =>
    exited || (readPostmaster(home.data)?.pid === postgres.pid && readPostmaster(home.data)?.ready);
  if (!(await until(ready, 120_000)) || exited)
    throw new Refusal(`Cơ sở dữ liệu không khởi động được:\n${tail(home.log)}`);
  const watchdog = guard(home, postgres.pid);
  // Its number may belong to another program by the time we end.
  void died.then(() => watchdog.kill('SIGKILL'));
  postgres.unref();
  const stop = async () => {
    if (!exited) process.kill(postgres.pid, 'SIGINT');
    if (!(await until(() => exited, 20_000))) process.kill(postgres.pid, 'SIGQUIT');
    watchdog.kill('SIGKILL');
  };
  return { stop, died };
}

/** A shell that waits on our end of a pipe: however the starter dies, the pipe closes and PostgreSQL stops cleanly. */
function guard(home, pid) {
  const script = 'cat >/dev/null; kill -INT "$1"';
  const options = { ...as(home), cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] };
  const watchdog = spawn('/bin/sh', ['-c', script, 'dan-van-kheo-watchdog', String(pid)], options);
  watchdog.unref();
  watchdog.stdin.unref();
  return watchdog;
}

const as = ({ user, folder }) => ({
  ...user,
  cwd: folder,
  env: {
    PATH: process.env.PATH,
    SYSTEMROOT: process.env.SYSTEMROOT,
    TEMP: process.env.TEMP,
    LC_ALL: 'C',
    TZ: 'UTC',
  },
});

function openLog({ log, user }) {
  if (existsSync(log) && statSync(log).size > 10_000_000) truncateSync(log);
  const fd = openSync(log, 'a', 0o600);
  if (user) chownSync(log, user.uid, user.gid);
  return fd;
}

const tail = (file) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-12).join('\n') : '');
