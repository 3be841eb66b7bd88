import { expect, test, vi } from 'vitest';
import { forgetPast } from '@/server/testing/years/without-past';
import { longName, worldOf } from '@/server/testing/years/world';
import { lookFor } from './looking-testing';
import { undrawn } from './undrawn-testing';

vi.mock('next/headers', async () => (await import('./visitor-testing')).nextHeaders);

const old = /(?<!\p{L})(?:huyện|thị trấn|thị xã|thành phố)(?!\p{L})/iu;
const group = new RegExp(longName, 'u');

/** They speak of other years, or of no province at all. */
const allowed = [
  // The accounts of the demonstration, whose year is its own.
  '(auth)/dang-nhap/page.tsx',
  // The columns of the open data are the same for all years.
  '(public)/cong/[locale]/du-lieu-mo/page.tsx',
];

const desk = '(desk)/ban-lam-viec/';
/** Where units of 2022 stand beside their district. */
const placed = [
  '(public)/cong/[locale]/page.tsx',
  '(public)/cong/[locale]/mo-hinh/page.tsx',
  '(public)/cong/[locale]/mo-hinh/[slug]/page.tsx',
  '(public)/cong/[locale]/don-vi/page.tsx',
  '(public)/cong/[locale]/don-vi/[slug]/page.tsx',
  '(public)/du-lieu-mo/v1/mo-hinh.csv/route.ts',
  `${desk}page.tsx`,
  `${desk}mo-hinh/page.tsx`,
  `${desk}mo-hinh/[id]/page.tsx`,
  `${desk}don-vi/page.tsx`,
  `${desk}don-vi/[id]/page.tsx`,
  `${desk}nghia-vu/page.tsx`,
  `${desk}nghia-vu/don-vi/page.tsx`,
  `${desk}nghia-vu/don-doc/page.tsx`,
  `${desk}nghia-vu/don-doc/in/page.tsx`,
  `${desk}nghia-vu/xuat/route.ts`,
  `${desk}viec-phai-lam/cac-don-vi/page.tsx`,
  `${desk}viec-phai-lam/cac-don-vi/[code]/page.tsx`,
  `${desk}hoi-thi/[slug]/so-loai/page.tsx`,
  `${desk}tham-dinh/quyet-dinh/[id]/page.tsx`,
  `${desk}tham-dinh/quyet-dinh/[id]/xuat/route.ts`,
];

test('no screen of 2026 says a word of the time with districts; units stand in their groups', async () => {
  await forgetPast();
  const { drawn, found } = await lookFor({ old, group }, await worldOf(2026));
  for (const path of allowed) delete found.old?.[path];
  expect(found.old).toEqual({});
  expect(placed.filter((path) => !found.group?.[path])).toEqual([]);
  expect(undrawn(drawn)).toEqual([]);
}, 1_200_000);
