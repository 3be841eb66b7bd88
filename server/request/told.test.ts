import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, expect, test, vi } from 'vitest';
import { db } from '../io/db';
import { env } from '../io/env';
import { telling, TOLD, toldOnce } from './told';

afterAll(() => db().$disconnect());

const wordIn = (to: string) => new URL(to, 'http://x').searchParams.get(TOLD) ?? undefined;
const done = {
  notice: 'Đã trả lại đơn vị để bổ sung.',
  link: { href: '/ban-lam-viec/mo-hinh/a', label: 'Mở hồ sơ' },
};

test('a sentence is said once: loaded again, the page says nothing', async () => {
  const word = wordIn(await telling('/ban-lam-viec/mo-hinh/a', done, 'p'));
  expect(await toldOnce(word, 'p')).toEqual(done);
  expect(await toldOnce(word, 'p')).toBeNull();
});

test('of two pages at once one says it', async () => {
  const word = wordIn(await telling('/a', { notice: 'Đã lưu.' }, 'p'));
  const said = await Promise.all([1, 2, 3].map(() => toldOnce(word, 'p')));
  expect(said.filter(Boolean)).toEqual([{ notice: 'Đã lưu.' }]);
});

test('another process says what was done in this one', async () => {
  const word = wordIn(await telling('/a', done, 'p'));
  const program = `import { toldOnce } from './server/request/told.ts';
    console.log(JSON.stringify(await toldOnce(process.env.WORD, 'p'))); process.exit(0);`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', program],
    { env: { ...process.env, DATABASE_URL: env().DATABASE_URL, WORD: word } },
  );
  expect(JSON.parse(stdout)).toEqual(done);
});

test('a link that was passed on says nothing, and takes nothing from whom it is for', async () => {
  const word = wordIn(await telling('/a', done, 'p'));
  expect(await toldOnce(word, 'q')).toBeNull();
  expect(await toldOnce(word, null)).toBeNull();
  expect(await toldOnce(word, 'p')).toEqual(done);
});

test.each([
  'tiep-nhan',
  'nop',
  'mat-khau',
  'ra',
  '',
  '\0\0\0\0\0\0\0\0',
  'x'.repeat(9_000),
  undefined,
  ['a', 'b'],
])('what is typed by hand says nothing (%#)', async (word) => expect(await toldOnce(word, null)).toBeNull());

test('a word that was not used in time says nothing any more', async () => {
  const word = wordIn(await telling('/a', done, 'p'));
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  vi.advanceTimersByTime(3 * 60 * 1000);
  expect(await toldOnce(word, 'p')).toBeNull();
  vi.useRealTimers();
});

test('the address keeps its own parameters and its place on the page', async () => {
  expect(await telling('/a?buoc=rated#diem', done, 'p')).toMatch(/^\/a\?buoc=rated&xong=[\w-]{8}#diem$/u);
});

test('sentences that nobody came for do not pile up', async () => {
  const until = new Date(Date.now() + 60_000);
  const data = Array.from({ length: 5_000 }, (_, n) => ({ word: `pile${n}`, notice: 'x', until }));
  await db().toldOnce.createMany({ data });
  const before = await db().toldOnce.count();
  const word = wordIn(await telling('/a', done, 'p'));
  expect(await db().toldOnce.count()).toBe(before);
  expect(await toldOnce(word, 'p')).toBeNull();
  await db().toldOnce.updateMany({ where: { word: { startsWith: 'pile' } }, data: { until: new Date(0) } });
  expect(await toldOnce(wordIn(await telling('/a', done, 'p')), 'p')).toEqual(done);
  expect(await db().toldOnce.count()).toBeLessThan(100);
});
