import { screens } from './screens-testing';

/** Screens that show nothing of units, or that no year of the tests comes to. */
const known = [
  // Keys, links and sessions of one person.
  '(auth)/dang-nhap/thiet-lap/page.tsx',
  '(auth)/dang-nhap/xac-thuc/page.tsx',
  '(auth)/dat-lai-mat-khau/[token]/page.tsx',
  '(auth)/loi-moi/[token]/page.tsx',
  '(auth)/dang-xuat/route.ts',
  // They lead elsewhere.
  '(desk)/ban-lam-viec/[...khac]/page.tsx',
  '(desk)/ban-lam-viec/nghia-vu/mo-hinh/page.tsx',
  // A unit that has ended, an entry that is still open, acts on frozen points, a part that is performed.
  '(desk)/ban-lam-viec/don-vi/[id]/ban-giao/page.tsx',
  '(desk)/ban-lam-viec/cham-diem/ban-chot/[id]/page.tsx',
  '(desk)/ban-lam-viec/hoi-thi/[slug]/du-thi/[id]/phieu/page.tsx',
  '(desk)/ban-lam-viec/hoi-thi/[slug]/ket-qua/de-nghi/[act]/page.tsx',
  '(desk)/ban-lam-viec/hoi-thi/[slug]/ket-qua/it-phieu/page.tsx',
  '(desk)/ban-lam-viec/hoi-thi/[slug]/nhap-diem/phieu/[entry]/[part]/[judge]/khoa/page.tsx',
  '(desk)/ban-lam-viec/hoi-thi/[slug]/thu-tu-thi/page.tsx',
];

/** Routes that only take, and papers that are no text. */
const isSilent = (path: string): boolean =>
  /\/(?:luu|doc|pdf|giay-chung-nhan\.pdf)\/route\.ts$|^\(public\)\/sitemap\/\[page\]/u.test(path);

export const undrawn = (drawn: ReadonlySet<string>): string[] =>
  screens.flatMap(({ path }) => (drawn.has(path) || known.includes(path) || isSilent(path) ? [] : [path]));
