import { mkdirSync } from 'node:fs';
import { build, generate, routeTypes } from './start/build.mjs';
import { checkNode, install } from './start/install.mjs';
import { inData, makeDataFolder } from './start/places.mjs';
import { endAll } from './start/run.mjs';
import { Refusal, say, seconds } from './start/say.mjs';
import { demonstration, durability, journeys, program, vitest, wholeProvince } from './start/stages.mjs';

// npm test [-- stage [file…]]: every stage in order, or the one named. The last line is for machines.

const stages = {
  types: async () => (await routeTypes(), program('tsc', ['--noEmit'])),
  lint: () => program('oxlint', ['--type-aware', '--quiet']),
  format: () => program('biome', ['format', '.']),
  unit: (files) => vitest('unit', files),
  server: (files) => vitest('server', files),
  build: async () => (await Promise.all([build(), demonstration()]), { passed: 1, failed: 0 }),
  kills: durability,
  province: wholeProvince,
  e2e: journeys,
};
const needBuild = ['kills', 'e2e'];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => void endAll().then(() => process.exit(130)));

const [named, ...files] = process.argv.slice(2);
const results = [];

try {
  checkNode();
  if (named && !(named in stages))
    throw new Refusal(`Không có phần kiểm thử "${named}"; có: ${Object.keys(stages).join(', ')}`);
  // A test never touches the data of the operator, whatever the shell or .env names.
  for (const name of ['DATABASE_URL', 'STORAGE_DIR', 'APP_ENV', 'DEMO_MOMENT', 'CLOCK_OFFSET_MS', 'PORT'])
    delete process.env[name];
  makeDataFolder();
  mkdirSync(inData('test'), { recursive: true, mode: 0o711 });
  await install();
  await generate();
  if (named === 'kills') await build();
  if (named === 'e2e') await Promise.all([build(), demonstration(files)]);
  for (const name of named ? [named] : Object.keys(stages)) await attempt(name);
} catch (fault) {
  say(fault instanceof Refusal ? fault.message : fault.stack);
  results.push({ name: 'start', passed: 0, failed: 1 });
}
finish();

async function attempt(name) {
  if (needBuild.includes(name) && results.some((result) => result.name === 'build' && result.failed > 0))
    return;
  const began = Date.now();
  say(`\n── ${name}`);
  const counts = await stages[name](files).catch((fault) => {
    say(fault instanceof Refusal ? fault.message : fault.stack);
    return { passed: 0, failed: 1 };
  });
  results.push({ name, ...counts, time: seconds(Date.now() - began) });
}

function finish() {
  say();
  for (const { name, passed, failed, time } of results) {
    say(`${failed ? '✗' : '✓'} ${name.padEnd(8)} ${passed} đạt, ${failed} hỏng${time ? `, ${time}` : ''}`);
  }
  for (const { reds = [] } of results) for (const red of reds) say(`✗ ${red}`);
  for (const { unsteady = [] } of results)
    for (const name of unsteady) say(`! chỉ đạt ở lần thử thứ hai, cần sửa nguyên nhân: ${name}`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') ? 1 : 0);
}
