import { randomInt } from 'node:crypto';
import { digestOf } from './one-time-keys';

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** 59 bits, so that the holder of one half cannot guess the other. */
export const newHalf = (): string =>
  [1, 2, 3]
    .map(() => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''))
    .join('-');

export const digestOfHalf = (typed: string): string =>
  digestOf(typed.toUpperCase().replaceAll(/[^0-9A-Z]/gu, ''));
