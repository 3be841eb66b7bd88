import { cpus, loadavg, totalmem } from 'node:os';

/** Milliseconds of each call. */
export async function times(calls) {
  const taken = [];
  for (const call of calls) {
    const began = performance.now();
    await call();
    taken.push(performance.now() - began);
  }
  return taken;
}

export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** "p50 / p95", in milliseconds. */
export const spread = (values) => `${ms(percentile(values, 0.5))} / ${ms(percentile(values, 0.95))}`;

export const ms = (value) => value.toFixed(value < 10 ? 1 : 0);

/** Numbers of one machine are ratios to those of another; a busy machine is said to be one. */
export const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ` +
  `load before the run ${loadavg()[0]?.toFixed(1)}; ${new Date().toISOString().slice(0, 10)}.`;

export const table = (header, rows) =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const median = (values) => percentile(values, 0.5);
