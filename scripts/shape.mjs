import { readFileSync } from 'node:fs';
import { sourceFiles } from './start/sources.mjs';
import { say } from './start/say.mjs';

// npm run shape: how long our files are, by folder; the budget is median 50, nine of ten under 140, none over 250.

const folders = ['app', 'ui', 'domain', 'server', 'prisma', 'scripts', 'e2e'];

say('folder       files   lines  median     p90     max');
for (const folder of [...folders, 'all']) {
  const files = sourceFiles(folder === 'all' ? folders : [folder]).filter((file) => !/\.test\./.test(file));
  row(folder, files);
}
row(
  'tests',
  sourceFiles(folders).filter((file) => /\.(test|spec)\./.test(file)),
);

function row(name, files) {
  const sizes = files.map(linesOf).sort((a, b) => a - b);
  const at = (share) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] ?? 0;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const cells = [files.length, total, at(0.5), at(0.9), sizes.at(-1) ?? 0];
  say(name.padEnd(10) + cells.map((cell) => String(cell).padStart(8)).join(''));
}

function linesOf(file) {
  return readFileSync(file, 'utf8').split('\n').length - 1;
}
