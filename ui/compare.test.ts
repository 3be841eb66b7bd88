import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { differing } from './compare';

const marked = (text: string, other: string) => {
  const { before, after } = differing(text, other);
  return text.slice(before, text.length - after);
};

test('marks whole words only', () => {
  expect(marked('trước tháng 9 năm 2020', 'trước tháng 12 năm 2020')).toBe('9');
  expect(marked('làm đường', 'làm đường bê tông')).toBe('');
  expect(marked('làm đường bê tông', 'làm đường')).toBe(' bê tông');
});

test('equal texts have nothing marked', () => {
  expect(marked('Nhân dân góp công', 'Nhân dân góp công')).toBe('');
});

test('what is outside the marks is the same in both, whatever the texts', () => {
  const text = fc.array(fc.constantFrom('bản', 'đường', ' ', '\n', 'a', '')).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { before, after } = differing(one, other);
      expect(before + after).toBeLessThanOrEqual(Math.min(one.length, other.length));
      expect(one.slice(0, before)).toBe(other.slice(0, before));
      expect(one.slice(one.length - after)).toBe(other.slice(other.length - after));
      if (one !== other) expect(marked(one, other) + marked(other, one)).not.toBe('');
    }),
  );
});
