import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';

const proc = existsSync('/proc/self/status');

/** A killed process that nobody has waited for still answers to signals: it counts as dead. */
export function alive(pid) {
  if (!(pid > 0)) return false;
  if (proc) {
    const status = text(`/proc/${pid}/status`);
    return status !== '' && !/^State:\s+[ZX]/m.test(status);
  }
  if (process.platform === 'win32') return answers(pid);
  return /^[^ZX]/.test(ps(pid, 'stat='));
}

/** The command line of a live process, or '' where the system does not tell. */
export function commandOf(pid) {
  if (proc) return text(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  return process.platform === 'win32' ? '' : ps(pid, 'command=');
}

/** PostgreSQL changes into its data folder, so a live process there is a postmaster or a backend of it. */
export function worksIn(pid, folder) {
  if (proc) return cwdOf(pid) === real(folder);
  return commandOf(pid).includes(folder);
}

export function allIn(folder) {
  if (!proc) return [];
  const home = real(folder);
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return pids.filter((pid) => cwdOf(pid) === home && alive(pid));
}

function cwdOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return ''; // gone, or of another user: then it is not our database
  }
}

function answers(pid) {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}

function text(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const real = (folder) => (existsSync(folder) ? realpathSync(folder) : folder);

const ps = (pid, column) =>
  spawnSync('ps', ['-p', String(pid), '-o', column], { encoding: 'utf8' }).stdout?.trim() ?? '';

export const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until the answer is true; false when the time is over. */
export async function until(question, ms) {
  for (const end = Date.now() + ms; Date.now() < end; await rest(20)) {
    if (await question()) return true;
  }
  return false;
}
