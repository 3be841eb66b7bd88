import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canonical } from '../../proof/canonical';
import {
  canStep,
  type ClosedList,
  DRAW_FORMAT,
  drawFrom,
  drawnNumbers,
  type DrawnPair,
  drawState,
  seedFrom,
} from './draw';
import { sha256 } from '../results/frozen-testing';

// The vectors of docs/draw.md: the portal's program and a second one, written from that page alone,
// both run them.

type Vector = {
  name: string;
  list: ClosedList;
  listHash: string;
  number: string;
  seed: string;
  pairs: DrawnPair[];
};
const { format, vectors } = JSON.parse(readFileSync('docs/draw-vectors.json', 'utf8')) as {
  format: string;
  vectors: Vector[];
};

/** docs/draw.md, step by step. */
function byTheText(list: ClosedList, seed: string): DrawnPair[] {
  const words: number[] = [];
  for (let counter = 0; counter < 2_000; counter++) {
    const digest = createHash('sha256').update(`${seed}:${counter}`).digest();
    for (let at = 0; at < 32; at += 4) words.push(digest.readUInt32BE(at));
  }
  const draw = (n: number): number => {
    const word = words.shift() ?? Number.NaN;
    return word < Math.floor(2 ** 32 / n) * n ? word % n : draw(n);
  };
  const shuffle = <T>(items: T[]): T[] => {
    for (let i = items.length - 1; i >= 1; i--) {
      const j = draw(i + 1);
      const [a, b] = [items[i] as T, items[j] as T];
      items[i] = b;
      items[j] = a;
    }
    return items;
  };
  const has = (pairs: DrawnPair[], entry: number, judge: string) =>
    pairs.some((pair) => pair.entry === entry && pair.judge === judge);
  const load: Record<string, number> = {};
  for (const { judge } of list.assigned) load[judge] = (load[judge] ?? 0) + 1;
  const out: DrawnPair[] = [];
  for (const entry of shuffle(list.entries.map(({ number }) => number))) {
    const free = shuffle(
      list.judges.filter((judge) => !has(list.barred, entry, judge) && !has(list.assigned, entry, judge)),
    );
    const missing = list.each - list.assigned.filter((pair) => pair.entry === entry).length;
    for (let n = 0; n < missing && free.length > 0; n++) {
      const least = Math.min(...free.map((judge) => load[judge] ?? 0));
      const [judge = ''] = free.splice(
        free.findIndex((one) => (load[one] ?? 0) === least),
        1,
      );
      load[judge] = least + 1;
      out.push({ entry, judge });
    }
  }
  return out;
}

test.each(vectors)('$name', ({ list, listHash, number, seed, pairs }) => {
  expect(format).toBe(DRAW_FORMAT);
  expect(sha256(canonical(list))).toBe(listHash);
  expect(seedFrom(listHash, number, sha256)).toBe(seed);
  expect(drawFrom(list, seed, sha256)).toEqual(pairs);
  expect(byTheText(list, seed)).toEqual(pairs);
});

test('a word above the last whole multiple is thrown away, and words come in their order', () => {
  const words = [
    'fffffffe',
    'ffffffff',
    '00000005',
    '00000007',
    '00000000',
    '00000001',
    '00000002',
    '00000003',
  ];
  const asked: string[] = [];
  const below = drawnNumbers('x', (text) => {
    asked.push(text);
    return words.join('');
  });
  // 2^32 leaves 4 over 6: both of the largest words would make small numbers likelier.
  expect([below(6), below(6), below(6)]).toEqual([5, 1, 0]);
  for (let n = 0; n < 4; n++) below(1_000);
  expect(asked).toEqual(['x:0', 'x:1']);
});

test('numbers are spread evenly', () => {
  const below = drawnNumbers(sha256('even'), sha256);
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (let n = 0; n < 14_000; n++) {
    const drawn = below(7);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(250);
});

const on = (text: string) => new Date(`${text}T00:00:00Z`);
const draw = {
  drawOn: on('2020-08-20'),
  closedAt: on('2020-08-18'),
  number: null,
  typedById: null,
  drawnAt: null,
  cancelAskedById: null,
  cancelledAt: null,
};
const typed = { ...draw, number: '1', typedById: 'a' };

test.each([
  ['close', { ...draw, closedAt: null }, '2020-08-19', 'yes'],
  ['close', { ...draw, closedAt: null }, '2020-08-20', 'drawDayCome'],
  ['close', draw, '2020-08-19', 'changedMeanwhile'],
  ['reopen', draw, '2020-08-19', 'yes'],
  ['reopen', draw, '2020-08-20', 'drawDayCome'],
  ['type', draw, '2020-08-19', 'drawDayAhead'],
  ['type', draw, '2020-08-20', 'yes'],
  ['type', { ...draw, closedAt: null }, '2020-08-20', 'changedMeanwhile'],
  ['confirm', typed, '2020-08-20', 'secondPerson'],
  ['confirm', { ...typed, typedById: 'b' }, '2020-08-20', 'yes'],
  ['confirm', draw, '2020-08-20', 'changedMeanwhile'],
  ['reopen', typed, '2020-08-20', 'changedMeanwhile'],
  ['cancel', { ...draw, cancelAskedById: 'a' }, '2020-08-20', 'secondPerson'],
  ['cancel', { ...typed, drawnAt: on('2020-08-20') }, '2020-08-20', 'changedMeanwhile'],
] as const)('to %s %o on %s: %s', (step, facts, today, expected) => {
  const verdict = canStep(step, { draw: facts, personId: 'a', today: on(today) });
  expect([drawState(facts), verdict.ok ? 'yes' : verdict.reason]).toEqual([drawState(facts), expected]);
});
