import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { code, type File, files, paths, reaching, under, withoutComments } from './house-testing';
import { clone } from './start/places.mjs';

// The rules of the house that a machine can see. Each answers with the files that break it.

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

test('one way to a normal form: anything else sorts a run of marks in quadratic time', () => {
  const bound = [...under('app'), ...under('ui'), ...under('domain'), ...under('server')];
  const own = 'domain/text/text.ts';
  expect(paths(bound.filter(({ path, text }) => path !== own && /\.normalize\(/u.test(text)))).toEqual([]);
});

test('one meaning of empty: what shows nothing, and not what trim() leaves nothing of', () => {
  const bound = [...under('app'), ...under('ui'), ...under('domain'), ...under('server')];
  const asks = /\.trim\(\)\)?\s*[!=]==\s*''|![\w.?]+\.trim\(\)|\.trim\(\)\s*\.min\(/u;
  expect(paths(bound.filter(({ text }) => asks.test(text)))).toEqual([]);
});

test('every write enters through the one door', () => {
  const doors = code.filter(({ text }) => /^['"]use server['"]/mu.test(text));
  const exports = (text: string) =>
    [...text.matchAll(/^export (?!type\b)(.*)$/gmu)].map((match) => match[1] ?? '');
  const through = (line: string) => /^const \w+ = (\w*[aA]ction)\b/u.test(line);
  const open = doors.flatMap(({ path, text }) =>
    exports(text)
      .filter((line) => !through(line))
      .map((line) => `${path}: ${line}`),
  );
  expect(open).toEqual([]);
  // Whom a page was drawn for is not asked only where nobody need be signed in.
  const unasked = doors.filter(({ text }) => /\bopenAction\b/u.test(text));
  expect(paths(unasked).filter((path) => !path.startsWith('app/(auth)/'))).toEqual([]);
});

test('every form that writes is a PostForm', () => {
  // They search, print nothing to the server, or are no server action: each was looked at.
  const others = new Set([
    'ui/form/post.tsx',
    'ui/frame/sign-out.tsx',
    'ui/list/search-box.tsx',
    'ui/list/filter-bar.tsx',
    'app/(public)/xac-minh/code-form.tsx',
    'app/(desk)/score-sheet/sheet-form.tsx',
    'app/(desk)/ban-lam-viec/hoi-thi/[slug]/phan-cong/reopen-by-receipt.tsx',
    'app/he-thiet-ke/fields.tsx',
    'app/he-thiet-ke/live.tsx',
  ]);
  const screens = [...under('app'), ...under('ui')].filter(({ path }) => !others.has(path));
  expect(
    paths(
      screens.filter(({ text }) => /<form\b|\buseActionState\(|\bformAction=/u.test(withoutComments(text))),
    ),
  ).toEqual([]);
  // An action that no form is around goes through call().
  expect(
    paths(screens.filter(({ text }) => /\w\(null, \{/u.test(text) && /^'use client'/u.test(text))),
  ).toEqual([]);
});

test('every route of the desk asks for whom the page was drawn', () => {
  const routes = under('app/(desk)').filter(({ path }) => path.endsWith('/route.ts'));
  const doors = /\b(download|template|fromOwnPage|answerSave)\(/u;
  expect(paths(routes.filter(({ text }) => !doors.test(text)))).toEqual([]);
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

/** npm looks for a package in each node_modules from the inside out. */
function resolves(packages: object, at: string, name: string): boolean {
  for (let inside = at; ; inside = inside.slice(0, Math.max(0, inside.lastIndexOf('node_modules/') - 1))) {
    if (`${inside && `${inside}/`}node_modules/${name}` in packages) return true;
    if (inside === '') return false;
  }
}

test('whoever types a password can look at it: one field for all of them', () => {
  const typed = ({ text }: File) => /type=["'{]+password/u.test(text);
  expect(paths([...under('app'), ...under('ui')].filter(typed))).toEqual([]);
});

test('one way to write: a transaction opened beside it would leave no trace for verify', () => {
  const own = ['server/audit/verify.ts', 'server/history/heads.ts', 'server/write.ts'];
  expect(paths(under('server').filter(({ text }) => /\.\$transaction\(/u.test(text))).toSorted()).toEqual(
    own,
  );
});
