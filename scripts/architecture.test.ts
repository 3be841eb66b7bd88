import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { clone } from './start/places.mjs';
import { sourceFiles } from './start/sources.mjs';

// The rules of the house that a machine can see. Each answers with the files that break it.

type File = { path: string; text: string; imports: string[] };

const imported =
  /^(?:import|export)\s+(?!type\b)[\w*{][^'"]*?\sfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gmu;

const folders = ['app', 'ui', 'domain', 'server', 'prisma', 'scripts', 'e2e'];
const files = sourceFiles(folders).map(open);
const isTest = ({ path }: File) => /\.(test|spec)\.|testing|(^|\/)fixtures?\//u.test(path);
const code = files.filter((file) => !isTest(file) && /\.(tsx?|mjs)$/u.test(file.path));
const under = (folder: string) => code.filter(({ path }) => path.startsWith(`${folder}/`));
const paths = (found: File[]) => found.map(({ path }) => path);
const reaching = (from: File[], forbidden: RegExp) =>
  from.flatMap(({ path, imports }) =>
    imports.filter((to) => forbidden.test(to)).map((to) => `${path} → ${to}`),
  );

test('domain is pure: it knows only itself and zod', () => {
  const outside = /^(?!domain\/|zod$)/u;
  expect(reaching(under('domain'), outside)).toEqual([]);
});

test('ui draws: it knows neither the server nor the database', () => {
  expect(reaching(under('ui'), /^(app|server|prisma|scripts)\//u)).toEqual([]);
});

test('the server does not know the screens', () => {
  expect(reaching(under('server'), /^(app|scripts)\//u)).toEqual([]);
});

test('app reaches the outside world only through the server', () => {
  expect(reaching(under('app'), /^prisma\//u)).toEqual([]);
  const screens = under('app').filter(
    ({ path }) => !path.startsWith('app/api/') && !/(route|sitemap|robots)\.tsx?$/u.test(path),
  );
  expect(reaching(screens, /^server\/io\/(?!clock|env)/u)).toEqual([]);
});

test('what runs in the browser never imports the server', () => {
  const browser = code.filter(({ text }) => /^['"]use client['"]/u.test(text));
  expect(reaching(browser, /^(server|prisma)\//u)).toEqual([]);
});

test('one clock: nobody else reads the time', () => {
  const reads = ({ text }: File) => /new Date\(\)|Date\.now\(/u.test(withoutComments(text));
  const bound = [...under('domain'), ...under('server'), ...under('app')];
  const watch = new Set(['server/io/clock.ts']);
  const inBrowser = ({ text }: File) => /^['"]use client['"]/u.test(text);
  expect(paths(bound.filter((file) => reads(file) && !watch.has(file.path) && !inBrowser(file)))).toEqual([]);
});

test('every write enters through the one door', () => {
  // Leaving has nothing to type and nothing to refuse.
  const leaving = new Set(['app/(desk)/ban-lam-viec/leave.ts']);
  const doors = code.filter(({ path, text }) => /^['"]use server['"]/mu.test(text) && !leaving.has(path));
  const exports = (text: string) =>
    [...text.matchAll(/^export (?!type\b)(.*)$/gmu)].map((match) => match[1] ?? '');
  const through = (line: string) => /^const \w+ = (\w*[aA]ction)\b/u.test(line);
  const open = doors.flatMap(({ path, text }) =>
    exports(text)
      .filter((line) => !through(line))
      .map((line) => `${path}: ${line}`),
  );
  expect(open).toEqual([]);
});

test('an action inside a page only hands on to one behind the door', () => {
  const inside = code.flatMap(({ path, text }) =>
    text
      .split(/^\s+['"]use server['"];/mu)
      .slice(1)
      .map((body) => ({ path, body })),
  );
  const handsOn = /^\s*(return |await )?\w+\(null, form\);\s*\}/u;
  expect(inside.filter(({ body }) => !handsOn.test(body)).map(({ path }) => path)).toEqual([]);
});

test('no plain module has a name that Next keeps for screens', () => {
  const kept = /\/(template|default|loading|error|not-found|forbidden|layout|page)\.ts$/;
  expect(paths(files.filter(({ path }) => path.startsWith('app/') && kept.test(path)))).toEqual([]);
});

test('no file is longer than 250 lines', () => {
  expect(paths(files.filter(({ text }) => text.split('\n').length > 251))).toEqual([]);
});

test('a file is named after what it is', () => {
  const empty = /(^|\/)(utils?|helpers?|managers?|common|misc|services?|types|constants|index)(\.|\/)/u;
  expect(paths(code).filter((path) => empty.test(path))).toEqual([]);
});

test('the lock file can be installed on every platform', () => {
  const { packages } = JSON.parse(readFileSync(join(clone, 'package-lock.json'), 'utf8'));
  const missing = Object.entries<{ optionalDependencies?: object }>(packages).flatMap(
    ([at, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !resolves(packages, at, name))
        .map((name) => `${at}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the files that README names exist', () => {
  const readme = join(clone, 'README.md');
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
  const named = [...text.matchAll(/\]\((?!https?:|#|mailto:)((?:[^()#\s]|\([^()]*\))+)/gu)].map(
    (match) => match[1] ?? '',
  );
  expect(named.filter((path) => !existsSync(join(clone, path)))).toEqual([]);
});

/** npm looks for a package in each node_modules from the inside out. */
function resolves(packages: object, at: string, name: string): boolean {
  for (let inside = at; ; inside = inside.slice(0, Math.max(0, inside.lastIndexOf('node_modules/') - 1))) {
    if (`${inside && `${inside}/`}node_modules/${name}` in packages) return true;
    if (inside === '') return false;
  }
}

/** Types vanish before anything runs, so importing only a type is no dependency. */
function open(path: string): File {
  const text = readFileSync(path, 'utf8');
  const own = relative(clone, path);
  const named = [...text.matchAll(imported)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return { path: own, text, imports: named.map((to) => normal(own, to)) };
}

/** `@/domain/x` and `../domain/x` are the same place. */
function normal(from: string, to: string): string {
  if (to.startsWith('@/')) return to.slice(2);
  return to.startsWith('.') ? relative(clone, resolve(clone, dirname(from), to)) : to;
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
