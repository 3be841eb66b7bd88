import { expect, test } from 'vitest';
import { fromHere } from './origin';

const json = { 'content-type': 'application/json' };
const asked = (headers: Record<string, string>) =>
  fromHere(new Request('http://127.0.0.1:3000/', { headers }));

test.each([
  ['the name it came in by', { ...json, origin: 'http://dia-chi-khac:3000', host: 'dia-chi-khac:3000' }],
  ['the name that a proxy hands on', { ...json, origin: 'https://cong.vn', 'x-forwarded-host': 'cong.vn' }],
  [
    'the public name, which the proxy kept to itself',
    { ...json, origin: 'http://localhost:3000', host: 'noi-bo' },
  ],
  [
    'the browser, where a referrer policy keeps the origin back',
    { ...json, origin: 'null', 'sec-fetch-site': 'same-origin', host: 'localhost:3000' },
  ],
])('a page of ours is known by %s', (_, headers) => {
  expect(asked(headers)).toBe(true);
});

test.each([
  ['another site', { ...json, origin: 'https://la.vn', host: 'localhost:3000' }],
  ['a form, which any site may post', { origin: 'http://localhost:3000', 'content-type': 'text/plain' }],
  ['nobody who says from where', { ...json, host: 'localhost:3000' }],
  ['a page without an origin', { ...json, origin: 'null', host: 'localhost:3000' }],
  ['another page of the domain', { ...json, origin: 'null', 'sec-fetch-site': 'same-site', host: 'x' }],
  [
    'another site, whatever it adds',
    { ...json, origin: 'https://la.vn', 'sec-fetch-site': 'same-origin', host: 'x' },
  ],
])('%s writes nothing', (_, headers) => {
  expect(asked(headers as unknown as Record<string, string>)).toBe(false);
});
