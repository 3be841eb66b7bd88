import { readdirSync, readFileSync } from 'node:fs';
import { unstable_doesMiddlewareMatch as doesMatch } from 'next/experimental/testing/server';
import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import nextConfig from '../next.config.js';
import { config, proxy } from '../proxy';

// Which pages carry a nonce: every page that is drawn for each request, and no other, for what is kept is shared.

const pages = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('/page.tsx'));

/** The addresses of the two pages that answer a question; visitors know them without `tim`. */
const asking: Record<string, string[]> = {
  '/tim/mo-hinh': ['q', 'nam', 'linh-vuc', 'huyen', 'cum', 'khoi', 'chu-de', 'sau', 'truoc'].map(
    (key) => `/mo-hinh?${key}=a`,
  ),
  '/tim/don-vi': ['/don-vi?q=a'],
};

/** Another address of this shape leads to the page for what is missing, which is made at the build. */
const slugs: Record<string, string> = { '/mo-hinh/[slug]': 'a-2020-0123456789ab' };

const rows = pages.flatMap((file) => {
  const text = readFileSync(`app/${file}`, 'utf8');
  const drawnEachTime = /^\((?:desk|auth)\)\//u.test(file) || /dynamic = 'force-dynamic'/u.test(text);
  const route = `/${file}`
    .replace(/\/page\.tsx$/u, '')
    .replace(/\/\([^)]+\)/gu, '')
    .replace('/cong/[locale]', '');
  const addresses = asking[route] ?? [route.replace(/\[[^\]]+\]/gu, slugs[route] ?? 'a') || '/'];
  return addresses.map((address): [string, boolean] => [address, drawnEachTime]);
});

test.each(rows)('%s is drawn for each request, and then with a nonce: %s', (url, drawnEachTime) => {
  expect(doesMatch({ config, nextConfig: nextConfig as never, url })).toBe(drawnEachTime);
});

test('no page keeps its origin back from its own site, which would then refuse its forms', () => {
  const silent = pages.filter((file) => /no-referrer/u.test(readFileSync(`app/${file}`, 'utf8')));
  expect(silent).toEqual([]);
});

const scriptsOf = (policy: string | null) =>
  /script-src (?<rule>[^;]+)/u.exec(policy ?? '')?.groups?.rule ?? '';

test('the nonce is of this answer alone, reaches the page, and no other inline script runs', () => {
  const answer = () => proxy(new NextRequest('http://cong.vn/dang-nhap')).headers;
  const [one, two] = [answer(), answer()];
  const rule = scriptsOf(one.get('content-security-policy'));
  expect(rule).toMatch(/^'self' 'nonce-[\w+/=]{40,}' 'strict-dynamic'$/u);
  expect(rule).not.toBe(scriptsOf(two.get('content-security-policy')));
  expect(one.get('x-middleware-request-content-security-policy')).toBe(one.get('content-security-policy'));
});

test('the doors beside the desk are open to who is not signed in', () => {
  for (const path of ['/dang-nhap', '/hoi-thi', '/ban-lam-viec-khac'])
    expect(proxy(new NextRequest(`http://cong.vn${path}`)).headers.get('location')).toBeNull();
  const led = proxy(new NextRequest('http://cong.vn/ban-lam-viec/mo-hinh?a=1')).headers.get('location');
  expect(led).toBe('http://cong.vn/dang-nhap?tro-lai=%2Fban-lam-viec%2Fmo-hinh%3Fa%3D1');
});

test('what is drawn to be kept for everybody carries no nonce, and the common policy', () => {
  const kept = proxy(new NextRequest('http://cong.vn/hoi-thi', { headers: { 'x-kept': 'mark' } })).headers;
  expect(kept.get('content-security-policy')).toBeNull();
  expect(kept.get('x-middleware-request-content-security-policy')).toBeNull();
  expect(kept.get('x-middleware-request-x-path')).toBe('/hoi-thi');
});
