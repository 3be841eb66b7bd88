import { expect, it } from 'vitest';
import { isPhone } from './phone';

it.each(['0212 3852 000', '0912.345.678', '+84 912 345 678', '0912345678', '(0212) 385-2000'])(
  '%s is a phone number',
  (typed) => expect(isPhone(typed)).toBe(true),
);

it.each(['abc', '123', '+1 212 555 0100', '0912 345 678 901', '0912345678 anh An', ''])(
  '%s is none',
  (typed) => expect(isPhone(typed)).toBe(false),
);
