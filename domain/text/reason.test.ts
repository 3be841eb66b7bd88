import { expect, test } from 'vitest';
import { no, yes } from '../verdict';
import { canJustify } from './reason';

test('a reason is given when something can be read in it', () => {
  expect(canJustify('Nhầm bài')).toEqual(yes);
  for (const empty of ['', '  ', '\n', '\u200b', '\u3164 '])
    expect(canJustify(empty)).toEqual(no('reasonMissing'));
});
