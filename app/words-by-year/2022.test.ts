import { expect, test, vi } from 'vitest';
import { worldOf } from '@/server/testing/years/world';
import { lookFor } from './looking-testing';
import { undrawn } from './undrawn-testing';

vi.mock('next/headers', async () => (await import('./visitor-testing')).nextHeaders);

const later = /(?<!\p{L})(?:cụm|khối thi đua)(?!\p{L})|xã, phường(?!, thị trấn)/iu;
const district = /(?<!\p{L})huyện(?!\p{L})/iu;

const allowed = [
  // Where the organiser draws up groups; before the last year with districts nothing leads there.
  '(desk)/ban-lam-viec/don-vi/cum/moi/page.tsx',
  '(desk)/ban-lam-viec/don-vi/cum/nhap/mau/route.ts',
  '(desk)/ban-lam-viec/don-vi/cum/nhap/page.tsx',
  '(desk)/ban-lam-viec/don-vi/cum/page.tsx',
  // Units are told that will be founded in 2025, as such.
  '(public)/cong/[locale]/don-vi/page.tsx',
  '(public)/cong/[locale]/tim/don-vi/page.tsx',
  // The columns of the open data are the same for all years.
  '(public)/cong/[locale]/du-lieu-mo/page.tsx',
];

test('no screen of 2022 says a word of the time without districts', async () => {
  const { drawn, found } = await lookFor({ later, district }, await worldOf(2022));
  for (const path of allowed) delete found.later?.[path];
  expect(found.later).toEqual({});
  expect(Object.keys(found.district ?? {}).length).toBeGreaterThan(20);
  expect(undrawn(drawn)).toEqual(['(desk)/ban-lam-viec/don-vi/cum/[id]/page.tsx']);
}, 1_200_000);
