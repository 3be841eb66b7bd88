import { expect, test } from 'vitest';
import { deskPage, publicPage, signInPage } from '@/domain/addresses';
import { code, under, withoutComments } from './house-testing';

// A page that moves is moved in domain/addresses.ts and in its folder; nobody else spells its path.

/** What shows the looks of the house, and what names the addresses of everybody to crawlers. */
const elsewhere = /^app\/(he-thiet-ke\/|\(public\)\/robots\.txt\/)/u;

const roots = 'ban-lam-viec|dang-nhap|dang-xuat|quen-mat-khau|dat-lai-mat-khau|loi-moi';
const published = 'mo-hinh|don-vi|hoi-thi|xac-minh|nhat-ky-cong-khai';
/** Inside a longer path ('/nguoi-dung/dang-nhap', a key of the desk's table) it is another thing. */
const spelled = new RegExp(`(?<!\\w)/(${roots})\\b|[\`}]/(${published})[/?]?\\$\\{`, 'u');

const withoutImports = (text: string) => text.replace(/\bfrom '[^']*'|\bimport\('[^']*'\)/gu, '');
const spells = (text: string) => spelled.test(withoutImports(withoutComments(text)));

test('no address is spelled outside domain/addresses.ts', () => {
  const slips = ["href={'/ban-lam-viec/mo-hinh'}", '`${url}/dang-nhap?x`', '`/hoi-thi/${slug}`'];
  expect(slips.filter((slip) => !spells(slip))).toEqual([]);
  const bound = code.filter(({ path }) => /^(app|ui|domain|server)\//u.test(path) && !elsewhere.test(path));
  const found = bound.filter(({ path, text }) => path !== 'domain/addresses.ts' && spells(text));
  expect(found.map(({ path }) => path)).toEqual([]);
});

/** Paths of the pages, with a sign for each part that changes. */
const pages = under('app')
  .filter(({ path }) => /\/(page\.tsx|route\.ts)$/u.test(path))
  .map(({ path }) =>
    path
      .replace(/^app|\/(page\.tsx|route\.ts)$|\/\([a-z]+\)|\/cong\/\[locale\]/gu, '')
      .replace(/\[\w+\]/gu, ':'),
  );

test('every address leads to a page', () => {
  const all = [deskPage, signInPage, publicPage].flatMap((table) => Object.values(table));
  const paths = all.map((one) =>
    typeof one === 'string' ? one : (one as Fill)(':', ':', ':').replaceAll('%3A', ':'),
  );
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => !pages.includes(path))).toEqual([]);
});

type Fill = (...parts: string[]) => string;
