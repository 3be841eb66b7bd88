import { expect, test } from 'vitest';
import nextConfig from '../../next.config.js';
import { keptAddress, questions } from './addresses.mjs';
import { codingFor } from './sending.mjs';
import { makeShelf } from './shelf.mjs';

const model = '/mo-hinh/to-hoa-giai-2020-0123456789ab';

test.each([
  ['/', '/'],
  ['/?utm_source=zalo&fbclid=1', '/'],
  ['/mo-hinh?trang=2', '/mo-hinh'],
  ['/mo-hinh?q=', undefined],
  ['/mo-hinh?sau=1&x=2', undefined],
  ['/don-vi?q=a', undefined],
  ['/don-vi?nam=2020', '/don-vi'],
  [model, model],
  ['/mo-hinh/khong-co', undefined],
  ['/don-vi/xa-chieng-ban', '/don-vi/xa-chieng-ban'],
  ['/don-vi/Xa', undefined],
  ['/hoi-thi/nam-2020/bai-du-thi/a-1', '/hoi-thi/nam-2020/bai-du-thi/a-1'],
  ['/hoi-thi/nam-2020/ket-qua?ban=2&x=1', '/hoi-thi/nam-2020/ket-qua?ban=2'],
  ['/hoi-thi/nam-2020/ket-qua?ban=02', undefined],
  ['/hoi-thi/nam-2020/ket-qua?ban=1&ban=2', undefined],
  ['/xac-minh/ABCD-EFGH-2345', '/xac-minh/ABCD-EFGH-2345'],
  ['/xac-minh/ABCD-EFGH-2345?ma=1', undefined],
  ['/xac-minh?ma=1', undefined],
  ['/du-lieu-mo/v1/mo-hinh.csv?nam=2020&excel=1', '/du-lieu-mo/v1/mo-hinh.csv?excel=1&nam=2020'],
  ['/du-lieu-mo/v1/mo-hinh.json?nam=20200', undefined],
  ['/sitemap/mo-hinh-2020-1.xml', '/sitemap/mo-hinh-2020-1.xml'],
  ['/_next/static/chunks/21c6npg782ddf.css', '/_next/static/chunks/21c6npg782ddf.css'],
  ['/_next/static/chunks/../../a.css', undefined],
  ['/_next/static/chunks/a.js', undefined],
  ['/tien-ich/mhx2k1ab.js', '/tien-ich/mhx2k1ab.js'],
  ['/ban-lam-viec', undefined],
  ['/dang-nhap', undefined],
  ['/api/tep/1/a.pdf', undefined],
  ['/xac-minh/ABCD-EFGH-2345/giay-chung-nhan.pdf', undefined],
  ['//', undefined],
])('%s is kept as %s', (url, address) => {
  expect(keptAddress(url)).toBe(address);
});

test('every question that a list is asked is known', async () => {
  const { beforeFiles } = (await (nextConfig.rewrites as () => Promise<unknown>)()) as {
    beforeFiles: { source: string; has?: { key?: string }[] }[];
  };
  const asked = beforeFiles.flatMap(({ source, has }) => (has ?? []).map(({ key }) => `${source}?${key}`));
  const lists = Object.entries(questions).filter(([path]) => path !== '/xac-minh');
  expect(lists.flatMap(([path, keys]) => keys.map((key) => `${path}?${key}`))).toEqual(asked);
});

test('the shelf holds so many bytes and no more; what was not used for longest goes first', () => {
  let time = 0;
  const shelf = makeShelf({ most: 10_000, sizeOf: (bytes: Buffer) => bytes.length, now: () => time });
  for (const key of ['a', 'b', 'c']) shelf.put(key, Buffer.alloc(3_000), 100);
  shelf.get('a');
  shelf.put('d', Buffer.alloc(3_000), 100);
  expect(['a', 'b', 'c', 'd'].filter((key) => shelf.get(key))).toEqual(['a', 'c', 'd']);
  for (let n = 0; n < 10_000; n += 1) shelf.put(`x${n}`, Buffer.alloc((n * 37) % 4_000), 100);
  expect(shelf.bytes()).toBeLessThanOrEqual(10_000);
  shelf.put('large', Buffer.alloc(20_000), 100);
  expect(shelf.get('large')).toBeUndefined();
  shelf.put('a', Buffer.alloc(10), 100);
  time = 100;
  expect(shelf.get('a')).toBeUndefined();
  shelf.clear();
  expect([shelf.bytes(), shelf.size()]).toEqual([0, 0]);
});

test.each([
  ['br, gzip', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['*', 'br'],
  ['identity', 'plain'],
  ['GZIP', 'gzip'],
  ['br;q=x', 'plain'],
  ['', 'plain'],
  [undefined, 'plain'],
])('who reads %s gets %s', (told, coding) => {
  const bytes = Buffer.from('x');
  expect(codingFor(told, { gzip: bytes, br: bytes })).toBe(coding);
});
