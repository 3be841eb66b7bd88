import { spawnSync } from 'node:child_process';
import { Refusal } from './say.mjs';

// On Windows only pg_ctl can drop an administrator's rights, and there is no signal to stop postgres.exe with.

export async function startWindows(home, args) {
  const options = args
    .slice(2)
    .map((word) => (word === '-c' ? word : `"${word}"`))
    .join(' ');
  const done = pgCtl(home, ['start', '-w', '-t', '120', '-l', home.log, '-o', options]);
  if (done.status !== 0) throw new Refusal(`Cơ sở dữ liệu không khởi động được; xem ${home.log}`);
  return { stop: async () => stopWindows(home) };
}

export function stopWindows(home) {
  pgCtl(home, ['stop', '-w', '-m', 'fast']);
}

export const runsOnWindows = (home) => pgCtl(home, ['status']).status === 0;

const pgCtl = (home, words) =>
  spawnSync(home.bin('pg_ctl'), [...words, '-D', home.data], { stdio: 'ignore', windowsHide: true });
