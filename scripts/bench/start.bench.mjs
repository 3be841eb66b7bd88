import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../start/alive.mjs';
import { main } from '../start/database.mjs';
import { portalRole } from '../start/rights.mjs';
import { clone } from '../start/places.mjs';
import { freePort } from '../start/ports.mjs';
import { openCluster } from '../start/postgres.mjs';
import { ended } from '../start/run.mjs';
import { testSettings } from '../start/testbed.mjs';
import { machine, table } from './measure.mjs';

// What a stranger waits for: a fresh clone of what is committed, `npm start`, until the home page answers; and again.
// Beside it `npm ci` alone, and PostgreSQL and `next start` one after the other without our starter.

/** The steps as the console tells them, by their first three words. */
const english = {
  'Cài thư viện': 'installing packages',
  'Sinh mã truy': 'making the Prisma client',
  'Nạp danh mục': 'units and years',
  'Dựng dữ liệu': 'seeding the demonstration',
  'Dựng giao diện': 'building (beside the seeding)',
};

const about = machine();
const folder = mkdtempSync(join(tmpdir(), 'khoi-dong-'));
chmodSync(folder, 0o755); // PostgreSQL may run as another user, and must get in
const fresh = join(folder, 'cong');
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name !== 'DATA_DIR' && !/^npm_/iu.test(name)),
);

try {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', clone, fresh], { env });
  const [first, second, third] = [await started('first'), await started('second'), await started('third')];
  const bare = await bareStart();
  rmSync(join(fresh, 'node_modules'), { recursive: true });
  const install = await timed('npm ci', () =>
    over('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']),
  );
  print({ first, second, third, bare, install });
} finally {
  const elsewhere = join(fresh, '.data', 'postgres.o-noi-khac');
  if (existsSync(elsewhere)) rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

function print({ first, second, third, bare, install }) {
  const row = (what, seconds, { beside, bareSeconds } = {}) => [
    what,
    seconds.toFixed(1),
    beside ?? '',
    bareSeconds ? (seconds / bareSeconds).toFixed(2) : '',
  ];
  const [installed] = first.steps;
  process.stdout.write(`## Starts

\`npm start\` in a fresh clone, without \`node_modules\`, until the home page has answered; then a second and a third time. The packages come from
where npm finds them (its cache as it is); the building and the seeding of the demonstration run side by side.

${table(
  ['what', 'seconds', 'beside', 'ratio'],
  [
    row('first start, whole', first.seconds),
    ...first.steps.map(([what, seconds]) =>
      row(
        `of it: ${what}`,
        seconds,
        seconds === installed[1] ? { beside: '`npm ci`', bareSeconds: install } : {},
      ),
    ),
    row('second start', second.seconds, { beside: 'PostgreSQL and `next start`', bareSeconds: bare }),
    row('third start', third.seconds, { beside: 'PostgreSQL and `next start`', bareSeconds: bare }),
    row('`npm ci` alone', install),
    row('PostgreSQL and `next start`, until the home page', bare),
  ],
)}

${about}
`);
}

/** One `npm start` until the home page, and its end by Ctrl-C. @returns seconds, and those of the steps it told */
async function started(which) {
  process.stderr.write(`${which} start…\n`);
  const port = await freePort();
  const began = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: fresh,
    env: { ...env, PORT: String(port) },
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let words = '';
  npm.stdout.on('data', (piece) => (words += piece));
  const gone = ended(npm);
  const answered = await until(() => npm.exitCode !== null || answers(port), 1_800_000);
  const seconds = (performance.now() - began) / 1000;
  if (npm.exitCode === null) process.kill(-npm.pid, 'SIGINT');
  await gone;
  if (!answered || !words.includes('Cổng đã chạy')) throw new Error(`The ${which} start failed:\n${words}`);
  return { seconds, steps: stepsIn(words) };
}

/** "xong: Dựng giao diện (…) (31,7 giây)" */
function stepsIn(words) {
  return [...words.matchAll(/xong: (.+?)(?: \([^)]*\))? \(([\d,]+) giây\)/gu)].map(([, what, seconds]) => [
    english[what.split(' ').slice(0, 3).join(' ')] ?? what,
    Number(seconds.replace(',', '.')),
  ]);
}

async function bareStart() {
  const data = join(fresh, '.data');
  const port = await freePort();
  const began = performance.now();
  const cluster = await openCluster(join(data, 'postgres'));
  const url = `http://127.0.0.1:${port}`;
  const settings = {
    DATABASE_URL: cluster.url(main, portalRole),
    STORAGE_DIR: join(data, 'storage'),
    PUBLIC_URL: url,
    NEXTAUTH_URL: url,
    NODE_ENV: 'production',
  };
  const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    cwd: fresh,
    env: { ...env, ...testSettings(settings) },
    stdio: 'ignore',
  });
  const gone = ended(next);
  const answered = await until(() => answers(port), 120_000);
  const seconds = (performance.now() - began) / 1000;
  next.kill('SIGTERM');
  await gone;
  await cluster.stop();
  if (!answered) throw new Error('The bare start failed');
  return seconds;
}

async function answers(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
  await answer?.text();
  return answer?.status === 200;
}

async function over(command, args) {
  const code = await ended(spawn(command, args, { cwd: fresh, env, stdio: ['ignore', 'ignore', 'inherit'] }));
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}

async function timed(what, work) {
  process.stderr.write(`${what}…\n`);
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
