import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { code, commentLines, files, under } from './house-testing';
import { clone } from './start/places.mjs';

// docs/rooms.md is the order of the rooms, lowest first. Each test answers with what breaks it.

const tables = readFileSync(join(clone, 'docs', 'rooms.md'), 'utf8').matchAll(/^\| `([^`]+)` \|/gmu);
const order = [...tables].map((row) => row[1] ?? '');

/** Place of the innermost room that the path lies in; -1: in none. */
const floorOf = (path: string): number => {
  const rooms = order.filter((room) => path === room || `${path}.ts` === room || path.startsWith(`${room}/`));
  return order.indexOf(rooms.reduce((best, room) => (room.length > best.length ? room : best), ''));
};
const housed = [...under('server'), ...under('domain')];

test('every file of the server and of the domain stands in a room of the plan, and every room is there', () => {
  expect(housed.filter(({ path }) => floorOf(path) < 0).map(({ path }) => path)).toEqual([]);
  const lived = new Set(housed.map(({ path }) => order[floorOf(path)]));
  expect(order.filter((room) => !lived.has(room))).toEqual([]);
});

test('a room knows only the rooms below it, types included', () => {
  const upward = housed.flatMap(({ path, names }) =>
    names
      .filter((to) => to.split('/')[0] === path.split('/')[0] && floorOf(to) > floorOf(path))
      .map((to) => `${path} → ${to}`),
  );
  expect(upward).toEqual([]);
});

test('no folder holds more than 14 files of source', () => {
  const counts = new Map<string, number>();
  const screens = code.filter(({ path }) => /^(app|ui|domain|server|prisma)\//u.test(path));
  for (const { path } of screens) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 14)).toEqual([]);
});

test('nothing is imported over more than three steps up', () => {
  const long = files.flatMap(({ path, text }) =>
    [...text.matchAll(/from '((?:\.\.\/){4,}[^']*)'/gu)].map((match) => `${path} → ${match[1]}`),
  );
  expect(long).toEqual([]);
});

test('no comment in the rooms is wider than 100 columns, which the formatter does not see', () => {
  const rooms = files.filter(({ path }) => /^(domain|server)\//u.test(path));
  const wide = rooms.flatMap(({ path, text }) =>
    commentLines(text)
      .filter((line) => line.length > 100)
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(wide).toEqual([]);
});

test('comments stay rare: 6 of 100 lines in the domain, 4 in the server', () => {
  const share = (folder: string) => {
    const texts = under(folder).map(({ text }) => text);
    const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
    return (100 * texts.flatMap(commentLines).length) / lines.length;
  };
  expect(share('domain')).toBeLessThanOrEqual(6);
  expect(share('server')).toBeLessThanOrEqual(4);
});
