import { openSync } from 'node:fs';
import { until } from './alive.mjs';
import { ended, launch } from './run.mjs';
import { Refusal } from './say.mjs';

const inside = ['leash', 'turns', 'edge', 'lengths', 'ready', 'metrics'].flatMap((name) => [
  '--import',
  new URL(`./${name}.mjs`, import.meta.url).href,
]);

/** Starts the web server and waits for its first answer. `log` is a file, or the console when there is none. */
export async function serve({ env, port, host, log, development = false }) {
  const out = log ? openSync(log, 'a', 0o600) : 'inherit';
  const words = [development ? 'dev' : 'start', '-p', String(port), '-H', host];
  const mode = development ? 'development' : 'production';
  const server = launch(process.execPath, [...inside, 'node_modules/next/dist/bin/next', ...words], {
    env: { ...process.env, ...env, NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', out, out, 'ipc'],
  });
  const over = ended(server);
  let dead = false;
  over.then(() => (dead = true)).catch(() => (dead = true));
  const health = { answer: undefined };
  const asked = await until(async () => dead || (health.answer = await ask(host, port)), 120_000);
  if (!asked || dead) throw new Refusal(`Máy chủ web không khởi động được${log ? `; xem ${log}` : ''}.`);
  const stop = async () => {
    server.kill('SIGTERM');
    await over;
  };
  return { over, stop, pid: server.pid, health: health.answer };
}

async function ask(host, port) {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  try {
    const answer = await fetch(`http://${name}:${port}/api/health`, { signal: AbortSignal.timeout(10_000) });
    return await answer.json();
  } catch {
    return undefined;
  }
}
