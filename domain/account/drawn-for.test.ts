import { expect, test } from 'vitest';
import { drawnFrom, drawnValue } from './drawn-for';

const mark = 'aB3_-aB3_-aB3_-aB3_-aB';

test('what a page carries is read back', () => {
  expect(drawnFrom(drawnValue({ mark, build: 'm1x2' }))).toEqual({ mark, build: 'm1x2' });
});

test.each([undefined, null, 7, '', mark, `${mark}.`, `${mark}x.b`, `.b`, [`${mark}.b`], { mark }])(
  'no page of ours sends %j',
  (told) => {
    expect(drawnFrom(told)).toBeNull();
  },
);
