import { expect, test } from 'vitest';
import { isRedirect, unsentFrom } from './unsent';

const named = (name: string) => Object.assign(new Error('x'), { name });
const digested = (digest: string) => Object.assign(new Error('x'), { digest });

test.each([
  ['no answer at all', new TypeError('Failed to fetch'), 'offline'],
  ['HTML of a proxy', new Error('An unexpected response was received from the server.'), 'unreachable'],
  ['401 of our own door', new Error('notSignedIn'), 'signedOut'],
  ['an action of another build', named('UnrecognizedActionError'), 'upgraded'],
  ['a thing that is gone', digested('NEXT_HTTP_ERROR_FALLBACK;404'), 'absent'],
  ['an error of the server', digested('1234'), 'unknown'],
  ['no error', 'x', 'unknown'],
])('%s', (_, error, why) => {
  expect(unsentFrom(error)).toEqual({ kind: 'unsent', why });
});

test('being led on is no failure', () => {
  expect(isRedirect(digested('NEXT_REDIRECT;replace;/ban-lam-viec;303;'))).toBe(true);
  expect(isRedirect(digested('NEXT_HTTP_ERROR_FALLBACK;404'))).toBe(false);
});
