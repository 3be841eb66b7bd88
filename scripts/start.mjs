import { existsSync } from 'node:fs';
import { announcedAt } from './start/announced.mjs';
import { build, generate } from './start/build.mjs';
import { checkNode, install } from './start/install.mjs';
import { takeLock } from './start/lock.mjs';
import { inData, makeDataFolder } from './start/places.mjs';
import { portToServe } from './start/ports.mjs';
import { endAll } from './start/run.mjs';
import { Refusal, say, seconds, steps } from './start/say.mjs';
import { serve } from './start/serve.mjs';
import { checkSettings, demonstrationSettings, isProduction, readEnvFile } from './start/settings.mjs';
import { showSplash } from './start/splash.mjs';

// From a fresh clone to a running portal. Nothing but Node may be imported before `install()` is over.

const began = Date.now();
const development = process.argv.includes('--dev');
const undo = [];
const oneVisitor =
  'TRUST_PROXY chưa đặt: sau nginx mọi người truy cập đều mang một địa chỉ, nên chung nhau lượt phục vụ và giới hạn đăng nhập. Xem README, mục "Running it for real".';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(0));

// npm does not hand on every signal to the script: when its shell is gone, so are we.
const parent = process.ppid;
const orphaned = () => process.ppid !== parent && void leave(0);
if (process.env.npm_lifecycle_event) setInterval(orphaned, 1_000).unref();

try {
  checkNode();
  readEnvFile();
  makeDataFolder();
  const lock = takeLock();
  undo.push(lock.release);
  await install();
  const host = process.env.HOST ?? '127.0.0.1';
  // Nothing is touched before a production's settings are right; the demonstration's are ours and may be read beside.
  if (isProduction()) await checkSettings(process.env);
  const port = await portToServe(Number(process.env.PORT ?? (isProduction() ? 3000 : 0)), host);
  const env = settle(`http://localhost:${port}`);
  const splash = await showSplash({ port, host, steps });
  undo.push(splash.close);
  say(`Đang khởi động; theo dõi tại ${env.PUBLIC_URL}`);
  const checked = isProduction() || checkSettings({ DATABASE_URL: 'postgresql://di-kem/cong', ...env });
  await generate();
  // An upgrade whose build fails must leave the database as the version of before knows it.
  const [url] = await preparing(env, development ? undefined : build());
  await checked;
  const log = isProduction() || development ? undefined : inData('cong.log');
  // Empty, not absent: Next reads .env by itself, and the serving process must not have the owner's address.
  const served = { ...env, DATABASE_URL: url, DATABASE_OWNER_URL: '' };
  await splash.close();
  const { over, health } = await serve({ env: served, port, host, log, development });
  lock.tell(env.PUBLIC_URL);
  announce(env, health, log);
  await leave(await over);
} catch (fault) {
  await leave(1, fault);
}

/** All that the program must know; the address of the embedded database joins when it runs. */
function settle(address) {
  const env = isProduction()
    ? { ...process.env }
    : { PUBLIC_URL: address, ...process.env, ...demonstrationSettings() };
  return { ...env, NEXTAUTH_URL: env.PUBLIC_URL };
}

/** A database that is still to be made has nothing to lose, and is made beside the build. */
async function preparing(env, built) {
  // As root the cluster lies elsewhere, and a note says so (home.mjs).
  const known = [inData('postgres', 'cluster'), inData('postgres.o-noi-khac')].some((path) =>
    existsSync(path),
  );
  if (known || process.env.DATABASE_URL) await built;
  return Promise.all([database(env), built]);
}

async function database(env) {
  const { ensureDatabase, prepareForeign } = await import('./start/database.mjs');
  const stages = isProduction() ? ['reference'] : ['demo'];
  if (process.env.DATABASE_URL) {
    await prepareForeign(process.env.DATABASE_URL, { env, stages, ownerUrl: process.env.DATABASE_OWNER_URL });
    return process.env.DATABASE_URL;
  }
  const { openTended } = await import('./start/tended.mjs');
  const cluster = await openTended(inData('postgres'));
  undo.push(cluster.stop);
  void cluster.lost.then((refusal) => leave(1, refusal));
  return ensureDatabase(cluster, { env, storage: env.STORAGE_DIR, stages });
}

function announce(env, health, log) {
  const url = env.PUBLIC_URL;
  const broken = Object.entries(health ?? {}).filter(([, state]) => state === 'broken');
  for (const [part] of broken) say(`! Phần ${part} chưa chạy; xem ${log ?? 'nhật ký'}.`);
  if (!isProduction()) accounts(env);
  else if (!process.env.TRUST_PROXY) say(`! ${oneVisitor}`);
  if (log) say(`Nhật ký: ${log}`);
  say(`\nCổng đã chạy sau ${seconds(Date.now() - began)} tại ${url}\nBấm Ctrl-C để dừng.`);
}

function accounts({ CLOCK_OFFSET_MS }) {
  say('\nTài khoản minh họa:');
  for (const { email, password, label } of announcedAt(new Date(Date.now() + Number(CLOCK_OFFSET_MS)))) {
    say(`  ${email.padEnd(34)} ${password.padEnd(16)} ${label}`);
  }
  say();
}

/** Ends in the order server, database, lock; a second Ctrl-C does not hurry PostgreSQL. */
async function leave(code, fault) {
  if (leave.begun) return;
  leave.begun = true;
  if (fault) say(sentenceOf(fault));
  await endAll();
  for (const step of undo.reverse()) await step();
  process.exit(fault?.code > 0 ? fault.code : Number(code) || 0);
}

function sentenceOf(fault) {
  if (fault instanceof Refusal) return `\n${fault.message}`;
  if (fault.code === 'EACCES')
    return `\nKhông có quyền với ${fault.path}: tệp của người dùng khác (có thể từng chạy bằng root).`;
  return `\nLỗi bất ngờ: ${fault.stack}`;
}
