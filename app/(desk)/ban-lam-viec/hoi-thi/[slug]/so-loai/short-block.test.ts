import { expect, test } from 'vitest';
import { shortBlock } from './short-block';

test.each([
  ['Khối huyện, thành phố', 'Huyện, thành phố'],
  ['Khối sở, ban, ngành, đơn vị sự nghiệp', 'Sở, ban, ngành'],
  ['Xã', 'Xã'],
])('%s', (name, short) => expect(shortBlock(name)).toBe(short));
