import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { alive, commandOf } from './alive.mjs';
import { inData } from './places.mjs';
import { Refusal } from './say.mjs';

// A second starter would stop the first one's database as an orphan, so there is one starter per data folder.

export function takeLock() {
  const file = inData('starter.lock');
  for (let tries = 0; tries < 5; tries++) {
    if (write(file, {})) return holding(file);
    const holder = read(file);
    if (holder && alive(holder.pid) && isOurs(holder.pid)) throw new Refusal(alreadyRunning(holder), 3);
    clearStale(file, holder);
  }
  throw new Refusal(`Không giữ được khóa khởi động ${file}; hãy thử lại.`);
}

const alreadyRunning = ({ pid, url }) =>
  url
    ? `Cổng đã chạy tại ${url} (tiến trình ${pid}). Muốn dừng, hãy bấm Ctrl-C ở cửa sổ kia.`
    : `Một lần khởi động khác đang diễn ra (tiến trình ${pid}).`;

function holding(file) {
  return {
    tell: (url) => replace(file, { url }),
    release: () => read(file)?.pid === process.pid && rmSync(file, { force: true }),
  };
}

const body = (more) => JSON.stringify({ pid: process.pid, ...more });

/** Written beside and linked into place: whoever reads it never finds half of it. */
function write(file, more) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, body(more), { mode: 0o644 });
  try {
    linkSync(own, file);
    return true;
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function replace(file, more) {
  writeFileSync(`${file}.${process.pid}`, body(more));
  renameSync(`${file}.${process.pid}`, file);
}

/** Moves the stale lock aside and looks again: a competitor may have put a live one there meanwhile. */
function clearStale(file, holder) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside)?.pid !== holder?.pid) linkSync(aside, file);
  } catch (fault) {
    if (fault.code !== 'ENOENT' && fault.code !== 'EEXIST') throw fault;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A pid is used again after a while: only one of our scripts can hold the lock. */
const isOurs = (pid) => process.platform === 'win32' || /(start|restore|moments)\.mjs/.test(commandOf(pid));
