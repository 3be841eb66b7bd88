import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { alive, allIn, until, worksIn } from './alive.mjs';
import { Refusal, say } from './say.mjs';
import { runsOnWindows, stopWindows } from './windows.mjs';

const pidFile = (data) => join(data, 'postmaster.pid');

export function readPostmaster(data) {
  const lines = linesIn(pidFile(data));
  return lines && { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** A server that is just stopping takes its file with it. */
function linesIn(file) {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (fault) {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  }
}

/** Leaves the data folder with no live process and no stale pid file, whatever ended the last start. */
export async function recover(home) {
  if (!existsSync(home.data)) return;
  if (process.platform === 'win32') return runsOnWindows(home) ? stopWindows(home) : undefined;
  const found = readPostmaster(home.data);
  const orphans = allIn(home.data);
  if (found && alive(found.pid) && worksIn(found.pid, home.data) && !orphans.includes(found.pid))
    orphans.push(found.pid);
  if (orphans.length > 0) await stopOrphans(orphans, found?.pid);
  rmSync(pidFile(home.data), { force: true });
}

/** The postmaster ends its backends; backends that outlived a killed postmaster end by themselves, or are made to. */
async function stopOrphans(orphans, postmaster) {
  say('  Cơ sở dữ liệu của lần chạy trước còn sót lại; đang dừng nó cho đúng cách.');
  const gone = () => orphans.every((pid) => !alive(pid));
  if (orphans.includes(postmaster)) signal(postmaster, 'SIGINT');
  if (await until(gone, 15_000)) return;
  for (const pid of orphans) signal(pid, 'SIGQUIT');
  if (await until(gone, 10_000)) return;
  throw new Refusal(
    `Không dừng được cơ sở dữ liệu còn sót lại (tiến trình ${orphans.filter(alive).join(', ')}).`,
  );
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (fault) {
    if (fault.code !== 'ESRCH') throw fault;
  }
}
