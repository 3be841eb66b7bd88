import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canTakePassword, deviceOf, idleLimit, isOpen, safeReturn, sessionLimit } from './account';

test.each([
  ['ngắn quá', false],
  ['mười ký tự', true],
  ['an.lv@sonla.gov.vn', false],
  ['AN.LV@sonla.gov.vn', false],
  ['aaaaaaaaaaaa', false],
  ['1234567890', false],
  ['Matkhau1234', false],
  ['con đường hoa trước ngõ', true],
])('the password "%s" is taken: %s', (password, taken) => {
  expect(canTakePassword(password, 'an.lv@sonla.gov.vn').ok).toBe(taken);
});

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
