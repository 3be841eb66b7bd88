import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of a process with its children, in MB. Linux only: elsewhere it is not known. */
export function memoryOf(pid) {
  const now = () => Math.round([pid, ...childrenOf(pid)].reduce((sum, one) => sum + rss(one), 0) / 1024);
  const watch = () => {
    let peak = now();
    const timer = setInterval(() => (peak = Math.max(peak, now())), 50);
    return { stop: () => (clearInterval(timer), peak) };
  };
  return { now, watch };
}

function childrenOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' '))
      .filter(Boolean)
      .flatMap((child) => [child, ...childrenOf(child)]);
  } catch {
    return []; // gone, or not Linux
  }
}

function rss(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
