import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findChromium } from './chromium.mjs';
import { clone, inData } from './places.mjs';
import { freePort } from './ports.mjs';
import { ended, launch } from './run.mjs';
import { serve } from './serve.mjs';
import {
  atNewUnits,
  cloneTemplate,
  ensureTemplate,
  forgetOldClones,
  openTestCluster,
  testSettings,
} from './testbed.mjs';

const bin = {
  tsc: 'typescript/bin/tsc',
  oxlint: 'oxlint/bin/oxlint',
  biome: '@biomejs/biome/bin/biome',
  vitest: 'vitest/vitest.mjs',
  playwright: 'playwright/cli.js',
};

const start = (name, args, env) =>
  ended(
    launch(process.execPath, [join(clone, 'node_modules', bin[name]), ...args], {
      env: { ...process.env, ...env },
    }),
  );

/** A checker that has no tests to count: it passes or fails as one. */
export async function program(name, args) {
  const failed = (await start(name, args)) === 0 ? 0 : 1;
  return { passed: 1 - failed, failed };
}

export async function vitest(project, files = []) {
  const report = inData('test', `vitest-${project}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await start('vitest', [
    'run',
    '--project',
    project,
    '--passWithNoTests',
    ...reporters,
    ...files,
  ]);
  const { numPassedTests = 0, testResults = [] } = read(report);
  const reds = testResults.flatMap(redTests);
  return { passed: numPassedTests, failed: reds.length || (code === 0 ? 0 : 1), reds };
}

/** The red tests of one file of Vitest's report; a file that could not be read is one itself. */
function redTests({ name, status, assertionResults }) {
  const file = relative(clone, name);
  const red = assertionResults.filter((test) => test.status === 'failed');
  if (red.length === 0) return status === 'failed' ? [file] : [];
  return red.map(({ fullName }) => `${file} › ${fullName}`);
}

/** The bench of acknowledged writes and kill -9, small: each way once. */
export const durability = () => bench('kills', { size: { BENCH_ROUNDS: '3' }, counts: 3 });

/** The bench of a whole province, small: three times the units ask no more of the database. */
export const wholeProvince = () => bench('province', { size: { BENCH_SIZES: '40,120' }, counts: 1 });

async function bench(name, { size, counts }) {
  const words = ['--import', 'tsx', join(clone, 'scripts', 'bench', `${name}.bench.mjs`)];
  const code = await ended(launch(process.execPath, words, { env: { ...process.env, ...size } }));
  return { passed: code === 0 ? counts : 0, failed: code === 0 ? 0 : 1 };
}

/** What the journeys stand on: made beside the build, which leaves half of the machine idle. */
export async function demonstration(files = []) {
  const cluster = await openTestCluster();
  try {
    for (const { stage } of walksOf(files)) await ensureTemplate(cluster, stage);
  } finally {
    await cluster.stop();
  }
}

const isOfNewUnits = (file) => file.endsWith('nam-2026.spec.ts');

/** One after the other, for a run has one moment. */
const walks = [
  { stage: 'demo', workers: 2, isOf: (file) => !isOfNewUnits(file) },
  { stage: 'newUnits', workers: 1, isOf: isOfNewUnits },
];

const walksOf = (files) => walks.filter(({ isOf }) => files.length === 0 || files.some(isOf));

/** The built portal on fresh copies of a demonstration, each for the journeys of one worker, in real browsers. */
export async function journeys(files = []) {
  const sum = { passed: 0, failed: 0, reds: [], unsteady: [] };
  for (const walk of walksOf(files)) {
    const { passed, failed, reds, unsteady } = await walked(walk, files.filter(walk.isOf));
    sum.passed += passed;
    sum.failed += failed;
    sum.reds.push(...reds);
    sum.unsteady.push(...unsteady);
  }
  return sum;
}

async function walked({ stage, workers }, files) {
  const chromium = await findChromium();
  const cluster = await openTestCluster();
  const portals = [];
  try {
    await forgetOldClones(cluster);
    const template = await ensureTemplate(cluster, stage);
    for (let n = 1; n <= (files.length === 1 ? 1 : workers); n += 1)
      portals.push(await portal(cluster, template, { n, stage }));
    return await playwright(files, { portals, chromium, stage });
  } finally {
    await Promise.all(portals.map(({ stop }) => stop()));
    await cluster.stop();
  }
}

async function portal(cluster, template, { n, stage }) {
  const base = await cloneTemplate(cluster, template, 'e2e');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const places = { DATABASE_URL: base.url, STORAGE_DIR: base.storage, PUBLIC_URL: url, NEXTAUTH_URL: url };
  const env = testSettings({
    ...(stage === 'newUnits' && atNewUnits()),
    ...places,
    METRICS_TOKEN: 'so-lieu-cua-cac-hanh-trinh',
  });
  const { stop } = await serve({ env, port, host: '127.0.0.1', log: inData('test', `cong-${n}.log`) });
  // The portal is not told how to be the owner of its tables; the journeys are, who attack as that owner.
  return { env: { ...env, OWNER_URL: base.ownerUrl }, stop };
}

async function playwright(files, { portals, chromium, stage }) {
  const report = inData('test', 'playwright.json');
  rmSync(report, { force: true });
  const code = await start('playwright', ['test', '--pass-with-no-tests', ...files], {
    PORTALS: JSON.stringify(portals.map(({ env }) => env)),
    WALK: stage,
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const { stats = {}, suites = [] } = read(report);
  const { expected = 0, flaky = 0, unexpected = 0 } = stats;
  const journeys = suites.flatMap(journeysOf);
  const unsteady = journeys.filter(({ status }) => status === 'flaky').map(({ name }) => name);
  const reds = journeys.filter(({ status }) => status === 'unexpected').map(({ name }) => name);
  return { passed: expected + flaky, failed: unexpected || (code === 0 ? 0 : 1), reds, unsteady };
}

/** Every journey of one suite of Playwright's report and of the suites in it, with how it ended. */
function journeysOf({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests.map(({ status }) => ({ name: `e2e/${file} › ${title}`, status })),
  );
  return [...own, ...suites.flatMap(journeysOf)];
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
