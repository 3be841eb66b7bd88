import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, generate } from './start/build.mjs';
import { install } from './start/install.mjs';
import { clone, makeDataFolder } from './start/places.mjs';
import { launch } from './start/run.mjs';
import { say } from './start/say.mjs';

// npm run bench [-- name…]: runs scripts/bench/<name>.bench.mjs. Each prints a section in Markdown on its standard output
// (and its progress on standard error); the section takes the place of the old one in docs/benchmarks.md.

const folder = join(clone, 'scripts', 'bench');
const report = join(clone, 'docs', 'benchmarks.md');
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.replace('.bench.mjs', ''));
const wanted = process.argv.slice(2).length > 0 ? process.argv.slice(2) : known;

for (const name of ['DATABASE_URL', 'STORAGE_DIR', 'APP_ENV', 'DEMO_MOMENT', 'CLOCK_OFFSET_MS', 'PORT'])
  delete process.env[name];
makeDataFolder();
await install();
await generate();
await build();

let failed = 0;
for (const name of wanted) {
  say(`\n── ${name}`);
  const section = await sectionOf(name);
  if (section) write(name, section);
  else failed += 1;
}
process.exit(failed ? 1 : 0);

async function sectionOf(name) {
  const child = launch(process.execPath, ['--import', 'tsx', join(folder, `${name}.bench.mjs`)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (piece) => (text += piece));
  const code = await new Promise((resolve) => child.on('close', resolve));
  say(text);
  // What steps of the start say about themselves stands before the section.
  return code === 0 ? text.slice(text.indexOf('## ')).trim() : '';
}

function write(name, section) {
  mkdirSync(join(clone, 'docs'), { recursive: true });
  const heading = '# Benchmarks\n\nWritten by `npm run bench` (one part: `npm run bench -- search`).\n';
  const old = existsSync(report) ? readFileSync(report, 'utf8') : heading;
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const fresh = `${start}\n${section}\n${end}`;
  const at = old.indexOf(start);
  const whole =
    at < 0
      ? `${old.trimEnd()}\n\n${fresh}\n`
      : old.slice(0, at) + fresh + old.slice(old.indexOf(end) + end.length);
  writeFileSync(report, whole);
}
