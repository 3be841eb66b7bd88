import { expect, test } from 'vitest';
import { flawsIn } from './input';

test.each(['abc', '101', '-1'])(
  'a self-score of %s is told, and the results are saved without it',
  (selfScore) => {
    expect(Object.keys(flawsIn({ results: 'Đã xong', selfScore }))).toEqual(['selfScore']);
  },
);

test('a score with a comma, and none, are fine', () => {
  expect(flawsIn({ results: '', selfScore: '87,5' })).toEqual({});
  expect(flawsIn({ results: '', selfScore: '' })).toEqual({});
});
