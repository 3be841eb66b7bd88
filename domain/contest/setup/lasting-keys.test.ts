import { expect, test } from 'vitest';
import { flawsOf } from './flaws';
import { lastingKeys } from './lasting-keys';
import type { ContestRules } from './rules';
import { rulesShape } from './rules-shape';
import { usualRules } from './usual-rules';

const usual = usualRules(2020);
const live: ContestRules = {
  ...usual,
  parts: usual.parts.map((part, at) =>
    at === 0
      ? {
          ...part,
          name: 'Chào hỏi',
          kind: 'live',
          criteria: part.criteria.map((one, n) => (n === 0 ? { ...one, name: 'Trang phục' } : one)),
        }
      : part,
  ),
};

test('a part that is called something else takes another lasting name, and what points at it follows', () => {
  const keyed = lastingKeys(usual, { next: live, isRenamable: true });
  expect(keyed.parts.map(({ key }) => key)).toEqual(['chao-hoi', 'kien-thuc']);
  expect(keyed.parts[0]?.criteria.map(({ key }) => key).slice(0, 2)).toEqual(['trang-phuc', 'cach-lam']);
  expect(keyed.ties[0]).toEqual({ rule: 'higherPart', part: 'chao-hoi' });
  expect(flawsOf(keyed)).toEqual([]);
  expect(rulesShape.parse(keyed)).toEqual(keyed);
});

test('what is called as before keeps its name, and all that everybody has read', () => {
  expect(lastingKeys(usual, { next: usual, isRenamable: true })).toEqual(usual);
  expect(lastingKeys(usual, { next: live, isRenamable: false })).toEqual(live);
});

test('what is new is named after what it is called, never twice the same', () => {
  const [first] = usual.parts;
  if (!first) throw new Error('no part');
  const added = (key: string, name: string) => ({ ...first, key, name, kind: 'live' as const });
  const parts = [
    ...usual.parts,
    added('phan-3', 'Kiến thức!'),
    added('phan-4', 'Kiến thức?'),
    added('phan-5', '…'),
  ];
  const side = {
    key: 'giai-9',
    name: 'Giải phụ',
    kind: 'side',
    part: 'phan-4',
    block: null,
    count: 1,
  } as const;
  const keyed = lastingKeys(usual, {
    next: { ...usual, parts, prizes: [...usual.prizes, side] },
    isRenamable: false,
  });
  expect(keyed.parts.map(({ key }) => key)).toEqual([
    'ho-so',
    'kien-thuc',
    'kien-thuc-2',
    'kien-thuc-3',
    'phan-5',
  ]);
  expect(keyed.prizes.at(-1)).toMatchObject({ key: 'giai-phu', part: 'kien-thuc-3' });
});

test('saving twice names nothing anew', () => {
  const once = lastingKeys(usual, { next: live, isRenamable: true });
  expect(lastingKeys(once, { next: live, isRenamable: true })).toEqual(once);
  expect(lastingKeys(usual, { next: once, isRenamable: true })).toEqual(once);
});
