import fc from 'fast-check';
import { expect, test } from 'vitest';
import { routeOf } from './routes.mjs';

test.each([
  ['/', 'home'],
  ['/?q=1', 'home'],
  ['/mo-hinh/tuyen-duong-hoa-2022-0123456789ab', 'mo-hinh'],
  ['/ban-lam-viec/viec-phai-lam/2022', 'ban-lam-viec'],
  ['/api/tep/nhan/1', 'api/tep'],
  ['/api/../etc', 'other'],
  ['/_next/static/x.js', 'static'],
  ['/wp-login.php', 'other'],
])('%s is %s', (url, route) => {
  expect(routeOf(url)).toBe(route);
});

test('whatever strangers ask for, there are few names', () => {
  const names = new Set<string>();
  fc.assert(
    fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
      names.add(routeOf(`${path}?${query}`));
    }),
  );
  expect(names.size).toBeLessThan(20);
});
