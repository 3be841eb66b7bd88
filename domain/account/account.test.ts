import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceOf, idleLimit, isOpen, linkBeforeSeat, returning, safeReturn, sessionLimit } from './account';

test.each([
  ['/ban-lam-viec/mo-hinh/1?tab=2', '/ban-lam-viec/mo-hinh/1?tab=2'],
  ['/ban-lam-viec', '/ban-lam-viec'],
  ['https://xau.vn/ban-lam-viec', '/ban-lam-viec'],
  ['//xau.vn/ban-lam-viec', '/ban-lam-viec'],
  ['/\\xau.vn/ban-lam-viec', '/ban-lam-viec'],
  ['/ban-lam-viecx', '/ban-lam-viec'],
  ['/ban-lam-viec/../api/auth/signout', '/ban-lam-viec'],
  ['javascript:alert(1)', '/ban-lam-viec'],
  [undefined, '/ban-lam-viec'],
])('after signing in, %s leads to %s', (asked, led) => {
  expect(safeReturn(asked)).toBe(led);
});

test('whatever is asked, the way back stays on our desk', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.webPath().map((path) => `/ban-lam-viec${path}`),
      ),
      (asked) => {
        const led = safeReturn(asked);
        const { origin, pathname } = new URL(led, 'https://cong.vn');
        expect(origin).toBe('https://cong.vn');
        expect(pathname === '/ban-lam-viec' || pathname.startsWith('/ban-lam-viec/')).toBe(true);
      },
    ),
  );
});

test('a session ends by revocation, by idleness and by age', () => {
  const begun = new Date('2022-06-20T01:00:00Z');
  const after = (span: number) => new Date(begun.getTime() + span);
  const session = { seenAt: begun, expiresAt: after(sessionLimit), revokedAt: null };
  expect(isOpen(session, after(idleLimit - 1))).toBe(true);
  expect(isOpen(session, after(idleLimit))).toBe(false);
  expect(isOpen({ ...session, seenAt: after(sessionLimit - 1) }, after(sessionLimit))).toBe(false);
  expect(isOpen({ ...session, revokedAt: begun }, begun)).toBe(false);
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0',
    'Edge trên Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36',
    'Chrome trên Android',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1', 'Safari trên iOS'],
  ['', 'Trình duyệt'],
])('%s is called %s', (agent, name) => {
  expect(deviceOf(agent)).toBe(name);
});

test('a link that somebody else has read opens no account that judges or decides', () => {
  expect(linkBeforeSeat({ hasPassword: false, shown: false })).toBe('kept');
  expect(linkBeforeSeat({ hasPassword: true, shown: false })).toBe('kept');
  expect(linkBeforeSeat({ hasPassword: false, shown: true })).toBe('renewed');
  expect(linkBeforeSeat({ hasPassword: true, shown: true })).toBe('refused');
});

test('a page of the sign-in carries where to go, and nothing where that is the desk', () => {
  expect(returning('/dang-nhap', '/ban-lam-viec')).toBe('/dang-nhap');
  const back = '/ban-lam-viec/mo-hinh?nam=2021&q=a';
  const led = returning('/dang-nhap', back);
  expect(new URL(led, 'http://x').searchParams.get('tro-lai')).toBe(back);
});
