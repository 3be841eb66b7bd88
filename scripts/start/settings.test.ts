import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemsOf } from '../../server/io/env';
import { checkNode } from './install.mjs';
import { freePort, portToServe } from './ports.mjs';
import { besides, clockOffset, digestOfSettings } from './settings.mjs';

const production = {
  APP_ENV: 'production',
  DATABASE_URL: 'postgresql://cong:x@127.0.0.1:5432/cong',
  NEXTAUTH_SECRET: 'q8Zr3mV7xK2pL9wN4tB6yH1sD5fG0jAcEuOi',
  PUBLIC_URL: 'https://danvankheo.sonla.gov.vn',
  STORAGE_DIR: '/srv/danvankheo',
  SIGNING_KEY_FILE: '/srv/danvankheo/khoa-ky.pem',
};

test('a complete production starts', () => {
  expect(problemsOf(production)).toEqual([]);
});

test.each(['DATABASE_URL', 'NEXTAUTH_SECRET', 'PUBLIC_URL', 'STORAGE_DIR', 'SIGNING_KEY_FILE'])(
  'production names a missing %s',
  (name) => {
    for (const value of [undefined, '']) {
      const problems = problemsOf({ ...production, [name]: value });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain(name);
    }
  },
);

test.each([
  ['NEXTAUTH_SECRET', 'ngan'],
  ['NEXTAUTH_SECRET', 'a'.repeat(64)],
  ['NEXTAUTH_SECRET', 'please-change-me-0123456789-abcdefghijk'],
  ['PUBLIC_URL', 'http://danvankheo.sonla.gov.vn'],
  ['STORAGE_DIR', 'storage'],
  ['SIGNING_KEY_FILE', 'khoa-ky.pem'],
  ['DATABASE_URL', 'mysql://x'],
  ['SMTP_URL', 'http://thu'],
  ['TRUST_PROXY', 'nginx'],
  ['TRUST_PROXY', '-1'],
  ['TRUST_PROXY', '1.5'],
  ['DEMO_MOMENT', '2022-06-20T08:00:00+07:00'],
  ['CLOCK_OFFSET_MS', '-1000'],
])('production refuses %s=%s in one sentence that names it', (name, value) => {
  const problems = problemsOf({ ...production, [name]: value });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(name);
});

test('a backup takes the signing key along with the head that was signed last', () => {
  const before = process.env.SIGNING_KEY_FILE;
  process.env.SIGNING_KEY_FILE = production.SIGNING_KEY_FILE;
  expect(besides()).toEqual(
    expect.arrayContaining([production.SIGNING_KEY_FILE, `${production.SIGNING_KEY_FILE}.da-ky.json`]),
  );
  if (before === undefined) delete process.env.SIGNING_KEY_FILE;
  else process.env.SIGNING_KEY_FILE = before;
});

test('settings are checked again when any of them, or the rule, has changed', () => {
  const rule = readFileSync('server/io/env.ts', 'utf8');
  const known = digestOfSettings(rule, production);
  expect(digestOfSettings(rule, { ...production, SHLVL: '2' })).toBe(known);
  for (const name of [
    ...Object.keys(production),
    'SMTP_URL',
    'TRUST_PROXY',
    'DEMO_MOMENT',
    'CLOCK_OFFSET_MS',
    'DATABASE_POOL',
  ])
    expect(digestOfSettings(rule, { ...production, [name]: 'khác' }), name).not.toBe(known);
  expect(digestOfSettings(`${rule} `, production)).not.toBe(known);
});

test('the demonstration clock keeps its distance until another moment is asked for', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'dong-ho-')), 'clock.json');
  const first = clockOffset(undefined, file);
  expect(Math.abs(Date.now() + first - Date.parse('2022-06-20T08:00:00+07:00'))).toBeLessThan(5_000);
  expect(clockOffset(undefined, file)).toBe(first);
  expect(clockOffset('2022-06-20T08:00:00+07:00', file)).toBe(first);
  const other = clockOffset('2023-01-05T08:00:00+07:00', file);
  expect(Math.abs(Date.now() + other - Date.parse('2023-01-05T08:00:00+07:00'))).toBeLessThan(5_000);
  expect(() => clockOffset('hôm qua', file)).toThrow('DEMO_MOMENT');
});

test('an old Node is refused with the version to install', () => {
  expect(() => checkNode('18.20.0')).toThrow('20.19');
  expect(() => checkNode('20.18.9')).toThrow('20.19');
  expect(() => checkNode('20.19.0')).not.toThrow();
  expect(() => checkNode('24.0.0')).not.toThrow();
});

test('a named port that is taken is refused, an unnamed one gives way', async () => {
  const { createServer } = await import('node:net');
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((resolve) => void other.listen(port, '127.0.0.1', () => resolve()));
  await expect(portToServe(port, '127.0.0.1')).rejects.toThrow(String(port));
  expect(await freePort(port)).not.toBe(port);
  other.close();
});
