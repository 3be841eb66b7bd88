import { describe, expect, test } from 'vitest';
import { plain } from './plain.mjs';

const own = '<script defer="" src="/tien-ich/0123456789abcdef.js"></script>';
const data = '<script type="application/ld+json">{"name":"a"}</script>';
const words = '<p>còn <!-- -->5<!-- --> ngày</p>';
const next = [
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>',
  '<script src="/_next/static/chunks/a.js" async=""></script>',
  '<script src="/_next/static/chunks/b.js" noModule=""></script>',
  '<script id="_R_">requestAnimationFrame(function(){})</script>',
  '<script>self.__next_f.push([1,"a\\u003c/script>"])</script>',
];
const styles = '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>';
const page = (...parts: string[]) => `<html><head>${styles}</head><body>${parts.join('')}</body></html>`;

test('a page with our own script keeps that, its data and its looks, and no other script', () => {
  const made = plain(page('<div hidden=""><!--$--><!--/$--></div>', data, words, own, ...next), undefined);
  expect(made).toBe(page(data, '<p>còn 5 ngày</p>', own));
});

test('where the policy has a nonce our script carries it', () => {
  const withNonce = own.replace('<script', '<script nonce="abc"');
  expect(plain(page(own, ...next), 'abc')).toBe(page(withNonce));
  expect(plain(page(withNonce), undefined)).toBe(page(withNonce));
});

describe('as it was drawn stays', () => {
  test.each([
    ['a page that has no script of ours', page(words, ...next)],
    ['one whose parts come later', page(own, '<!--$?--><template id="B:0"></template><!--/$-->', ...next)],
    [
      'one whose part failed and is drawn by the browser',
      page(own, '<!--$!--><template></template><!--/$-->', ...next),
    ],
    ['one whose part waits at its end', page(own, '<div hidden="" id="S:0">a</div>', ...next)],
    [
      'one that only speaks of our script',
      page('&lt;script src="/tien-ich/a.js"&gt;&lt;/script&gt;', ...next),
    ],
  ])('%s', (_, html) => {
    expect(plain(html, undefined)).toBe(html);
  });
});
