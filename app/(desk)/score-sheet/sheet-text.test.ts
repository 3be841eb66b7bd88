import { expect, test } from 'vitest';
import type { Part } from '@/domain/contest/setup/rules';
import { flawsIn, totalOf } from './sheet-text';

const criterion = (key: string, points: number) => ({ key, name: key, points, levels: [] });

const part = {
  step: 25,
  criteria: [criterion('a', 1000), criterion('b', 2000), criterion('c', 3000)],
} as unknown as Part;

test('only points on the scale are summed; the others are named', () => {
  const typed = { 'p.a': '8', 'p.b': '99', 'p.c': '15,3' };
  expect(totalOf(part, typed)).toEqual({ sum: 800, valid: 1 });
  expect(Object.keys(flawsIn(part, typed))).toEqual(['p.b', 'p.c']);
});

test('what is not typed yet is no flaw', () => {
  expect(totalOf(part, { 'p.a': '' })).toEqual({ sum: 0, valid: 0 });
  expect(flawsIn(part, { 'p.a': '' })).toEqual({});
});
