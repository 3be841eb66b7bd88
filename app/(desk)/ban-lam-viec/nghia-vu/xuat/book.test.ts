import readXlsxFile from 'read-excel-file/node';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import { asked, tallyOf } from '@/domain/registry/duties/duty-record';
import * as make from '@/prisma/factories';
import { issuerFor } from '@/server/units/issuer';
import { listModels } from '@/server/registry/models/list';
import { dutyRecordsOf } from '@/server/registry/duties/duties';
import { modelsAsk, modelsHref, unitsAsk, unitsHref } from '../ask';
import { headingOf } from '@/app/(desk)/spreadsheet/sheet-heading';
import { modelsBook, unitsBook } from './book';

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
  const dutyRecords = await dutyRecordsOf({ by: organiser, now }, [year]);
  const tally = tallyOf(dutyRecords);
  const href = unitsHref({ nam: String(year), duty: 'registration', state: 'owed' });
  const rows = asked(dutyRecords, unitsAsk(query(href), 1));
  const [head, ...lines] = await sheetOf(await unitsBook({ rows }));
  expect(head?.slice(0, 4)).toEqual(['TT', 'Năm', 'Mã đơn vị', 'Đơn vị']);
  expect(lines).toHaveLength(tally.unregistered);
  expect(lines.map((line) => line[3])).toEqual(['Xã Thứ 2', 'Xã Thứ 3']);
  expect(lines[0]).toContain('Quá hạn');
});

test('the models: every row of the list, scores as numbers, and nothing in it is a formula', async () => {
  const ask = modelsAsk(query(modelsHref({ nam: String(year), order: 'unit' })), []);
  const { rows, count } = await listModels(organiser, ask, {});
  const [head, ...lines] = await sheetOf(await modelsBook({ rows }));
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
  const rows = await sheetOf(await modelsBook({ rows: [], heading }));
  expect(rows.slice(0, 3).map(([cell]) => cell)).toEqual([
    'Danh sách mô hình, năm 2005',
    'Điều kiện lọc: Huyện Mai Sơn; Đã nộp',
    'Số dòng: 0',
  ]);
  expect(rows.at(-1)?.slice(0, 2)).toEqual(['TT', 'Năm']);
  expect(headingOf('Mô hình', [], 2)[1]).toBe('Điều kiện lọc: không có');
});

test('a table is one that an office signs: whose it is above, who made it and who signs under it', async () => {
  const heading = headingOf('Danh sách mô hình, năm 2005', [], 0);
  const textOf = async (by: Actor) =>
    (
      await sheetOf(
        await modelsBook({ rows: [], heading, signing: { issuer: await issuerFor(by, new Date()) } }),
      )
    )
      .flat()
      .filter((cell) => cell !== null && cell !== '');
  const ofOrganiser = await textOf(organiser);
  expect(ofOrganiser.slice(0, 5)).toEqual([
    'ỦY BAN NHÂN DÂN TỈNH SƠN LA',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'SỞ NỘI VỤ',
    'Độc lập - Tự do - Hạnh phúc',
    'Sơn La, ngày …… tháng …… năm ………',
  ]);
  expect(ofOrganiser.slice(-4)).toEqual([
    'NGƯỜI LẬP BIỂU',
    'GIÁM ĐỐC',
    '(Ký, ghi rõ họ tên)',
    '(Ký, đóng dấu, ghi rõ họ tên)',
  ]);
  const { id } = await make.unit({ name: 'Xã Ký Biểu' });
  const ofCommune = await textOf(await make.seated('unitOfficer', id));
  expect(ofCommune).toContain('XÃ KÝ BIỂU');
  expect(ofCommune.at(-3)).toBe('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH');
});

test('a list with nothing in it is still a spreadsheet', async () => {
  expect(await sheetOf(await unitsBook({ rows: [] }))).toHaveLength(1);
});

test('the state of a list survives the URL, and nonsense in it is left out', () => {
  const ask = unitsAsk(
    query(unitsHref({ nam: '2018-2022', kind: 'commune', state: 'late', q: 'Chiềng Ơn', page: 3 })),
    1,
  );
  expect(ask).toMatchObject({ nam: '2018-2022', kind: 'commune', state: 'late', q: 'Chiềng Ơn', page: 3 });
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

test('a year without districts has no column for them, and calls no commune a town', async () => {
  const dutyRecords = await dutyRecordsOf({ by: organiser, now }, [year]);
  const later = dutyRecords.map((row) => ({ ...row, year: 2026, unit: { ...row.unit, district: null } }));
  const text = async (rows: typeof dutyRecords) =>
    (await sheetOf(await unitsBook({ rows }))).flat().join(' ');
  expect(await text(dutyRecords)).toMatch(/Huyện, thành phố/u);
  expect(await text(dutyRecords)).toMatch(/thị trấn/u);
  expect(await text(later)).not.toMatch(/huyện|thị trấn/iu);
  expect(await text(dutyRecords)).not.toMatch(/cụm, khối/iu);
  expect(await text(later)).toMatch(/Cụm, khối thi đua.*Chưa thuộc cụm, khối nào/u);
  const [placed] = later.map((row) => ({
    ...row,
    unit: { ...row.unit, group: { id: 'c', name: 'Cụm số 7' } },
  }));
  expect(await text(placed ? [placed] : [])).toMatch(/Cụm số 7/u);
  const { rows } = await listModels(organiser, modelsAsk({ nam: String(year) }, []), {});
  const models = rows.map((row) => ({ ...row, year: 2026, district: null }));
  const head = async (list: typeof rows) => (await sheetOf(await modelsBook({ rows: list })))[0]?.join(' ');
  expect(await head(rows)).toMatch(/Huyện, thành phố/u);
  expect(await head(models)).not.toMatch(/huyện/iu);
  expect(await head(models)).toMatch(/Cụm, khối thi đua/u);
  expect(await head([...rows, ...models])).toMatch(/Huyện, thành phố.*Cụm, khối thi đua/u);
});
