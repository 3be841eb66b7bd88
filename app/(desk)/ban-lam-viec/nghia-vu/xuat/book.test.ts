import readXlsxFile from 'read-excel-file/node';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day } from '@/domain/calendar';
import { asked, tallyOf } from '@/domain/standing';
import * as make from '@/prisma/factories';
import { listModels } from '@/server/model-list';
import { standingsOf } from '@/server/standings';
import { modelsAsk, modelsHref, PERIOD, unitsAsk, unitsHref } from '../ask';
import { headingOf, modelsBook, unitsBook } from './book';

// A year before the units of the seed begin: only the units of this file are bound.
const year = 2005;
const now = new Date('2005-07-01T02:00:00Z');
let organiser: Actor;

beforeAll(async () => {
  await make.season(year);
  organiser = await make.seated('organiser');
  for (const [index, upTo] of (['rate', 'submit', null, 'register'] as const).entries()) {
    const { id } = await make.unit({
      name: `Xã Thứ ${index}`,
      validFrom: day(2000, 1, 1),
      validTo: day(2010, 1, 1),
    });
    const cast = { leader: await make.seated('unitLeader', id), organiser };
    const name = `=HYPERLINK("http://x","Mô hình ${index}")`;
    if (upTo) await make.modelAt({ unitId: id, year, cast, now, upTo, name });
  }
});

const query = (href: string) => Object.fromEntries(new URL(href, 'http://x').searchParams);

async function sheetOf(book: Buffer): Promise<unknown[][]> {
  const [sheet] = await readXlsxFile(book);
  return (sheet as unknown as { data: unknown[][] }).data;
}

test('the units: the rows of the number that was pressed', async () => {
  const standings = await standingsOf([year], organiser, now);
  const tally = tallyOf(standings);
  const href = unitsHref({ nam: String(year), duty: 'registration', state: 'owed' });
  const rows = asked(standings, unitsAsk(query(href), 1));
  const [head, ...lines] = await sheetOf(await unitsBook(rows));
  expect(head?.slice(0, 3)).toEqual(['TT', 'Năm', 'Đơn vị']);
  expect(lines).toHaveLength(tally.bound - tally.registered);
  expect(lines.map((line) => line[2])).toEqual(['Xã Thứ 2', 'Xã Thứ 3']);
  expect(lines[0]).toContain('Quá hạn');
});

test('the models: every row of the list, scores as numbers, and nothing in it is a formula', async () => {
  const ask = modelsAsk(query(modelsHref({ nam: String(year) })), 1);
  const { rows, count } = await listModels(ask, organiser, {});
  const [head, ...lines] = await sheetOf(await modelsBook(rows));
  expect(count).toBe(2);
  expect(lines).toHaveLength(count);
  expect(lines.map((line) => line[2])).toEqual([
    '=HYPERLINK("http://x","Mô hình 0")',
    '=HYPERLINK("http://x","Mô hình 1")',
  ]);
  expect(lines[0]?.[head?.indexOf('Điểm thẩm định') ?? -1]).toBe(80);
});

test('above the rows stand the title and what was asked', async () => {
  const heading = headingOf('Danh sách mô hình, năm 2005', ['Huyện Mai Sơn', 'Đã nộp'], 0);
  const rows = await sheetOf(await modelsBook([], heading));
  expect(rows.slice(0, 3).map(([cell]) => cell)).toEqual([
    'Danh sách mô hình, năm 2005',
    'Điều kiện lọc: Huyện Mai Sơn; Đã nộp',
    'Số dòng: 0',
  ]);
  expect(rows.at(-1)?.slice(0, 2)).toEqual(['TT', 'Năm']);
  expect(headingOf('Mô hình', [], 2)[1]).toBe('Điều kiện lọc: không có');
});

test('a list with nothing in it is still a spreadsheet', async () => {
  expect(await sheetOf(await unitsBook([]))).toHaveLength(1);
});

test('the state of a list survives the URL, and nonsense in it is left out', () => {
  const ask = unitsAsk(
    query(unitsHref({ nam: PERIOD, kind: 'commune', state: 'late', q: 'Chiềng Ơn', page: 3 })),
    1,
  );
  expect(ask).toMatchObject({ nam: PERIOD, kind: 'commune', state: 'late', q: 'Chiềng Ơn', page: 3 });
  expect(ask.years).toEqual([2018, 2019, 2020, 2021, 2022]);
  expect(unitsAsk({ nam: 'x', loai: 'province', viec: "'", trang: '-1', q: ['a', 'b'] }, 2022)).toMatchObject(
    {
      years: [2022],
      kind: null,
      duty: null,
      page: 1,
      q: '',
    },
  );
});
