import { expect, test } from 'vitest';
import { placeOf, visitor } from './visitors.mjs';

test.each([
  ['203.113.1.9', '203.113.1.9'],
  [' 203.113.1.9:4711 ', '203.113.1.9'],
  ['::ffff:203.113.1.9', '203.113.1.9'],
  ['::FFFF:cb71:109', '203.113.1.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2:ffff::]:443', '2001:db8:1:2::/64'],
  ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', undefined],
  ['', undefined],
  ['1.2.3', undefined],
  ['<script>', undefined],
])('%s is counted as %s', (text, place) => {
  expect(placeOf(text)).toBe(place);
});

const asked = (remoteAddress: string | undefined, forwarded?: string) => ({
  headers: { 'x-forwarded-for': forwarded },
  socket: { remoteAddress },
});

test.each([
  [0, '10.0.0.9', '1.1.1.1, 2.2.2.2', '10.0.0.9'],
  [0, undefined, '1.1.1.1', 'unknown'],
  [1, '127.0.0.1', '9.9.9.9, 8.8.8.8,2.2.2.2', '2.2.2.2'],
  [2, '127.0.0.1', '9.9.9.9, 1.1.1.1, 2.2.2.2', '1.1.1.1'],
  [2, '127.0.0.1', '2.2.2.2', '127.0.0.1'],
  [1, '127.0.0.1', undefined, '127.0.0.1'],
  [1, '127.0.0.1', '9.9.9.9, nonsense', '127.0.0.1'],
])('behind %i proxies, at the socket of %s, "%s" comes from %s', (proxies, socket, forwarded, place) => {
  expect(visitor(asked(socket, forwarded), proxies)).toBe(place);
});
