import { spawn } from 'node:child_process';
import { clone } from './places.mjs';
import { Refusal } from './say.mjs';

const running = new Set();

/** Starts a program of ours; it is ended when we are. */
export function launch(command, args, options = {}) {
  const child = spawn(command, args, { cwd: clone, stdio: 'inherit', ...options });
  running.add(child);
  const gone = () => running.delete(child);
  child.once('exit', gone).once('error', gone);
  return child;
}

/** Runs a program to its end; a failure stops the start with `sentence`, and a `quiet` one is heard only then. */
export async function run(command, args, { sentence, quiet = false, ...options }) {
  const child = launch(command, args, quiet ? { ...options, stdio: ['ignore', 'pipe', 'pipe'] } : options);
  const words = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => words.push(chunk));
  const code = await ended(child);
  if (code !== 0) throw new Refusal(`${Buffer.concat(words).toString()}\n${sentence} (mã ${code})`);
}

export const node = (args, options) => run(process.execPath, args, options);

export const ended = (child) =>
  new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code, signal) => resolve(code ?? signal));
  });

export async function endAll(signal = 'SIGTERM') {
  const all = [...running];
  const waits = all.map((child) => ended(child).catch(() => undefined));
  for (const child of all) child.kill(signal);
  // Longer than the server waits for its letters (server/io/worker.ts).
  const patience = setTimeout(() => all.forEach((child) => child.kill('SIGKILL')), 40_000);
  await Promise.all(waits);
  clearTimeout(patience);
}
