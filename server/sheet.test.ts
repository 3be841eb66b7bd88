import { expect, test } from 'vitest';
import { zip } from './uploads/samples';
import { linesOf } from './sheet';
import { workbook } from './workbook';

const columns = ['Họ và tên', 'Điện thoại'].map((header, index) => ({
  header,
  value: (row: string[]) => row[index] ?? '',
}));

const sheet = async (rows: string[][]) =>
  new File([new Uint8Array(await workbook('Mẫu', columns, rows))], 'mau.xlsx');

test('reads the lines under the header with the numbers that the spreadsheet shows', async () => {
  const file = await sheet([
    ['Lò Văn An', '0212 3852 000'],
    ['', ''],
    [' Cầm  Thị Bình '.normalize('NFD'), ''],
  ]);
  expect(await linesOf(file, 10)).toEqual([
    { number: 2, cells: ['Lò Văn An', '0212 3852 000'] },
    { number: 4, cells: ['Cầm Thị Bình', ''] },
  ]);
});

test('says what cannot be read', async () => {
  expect(await linesOf(new File(['Họ tên;Thư'], 'a.xlsx'), 10)).toBe('notSpreadsheet');
  expect(await linesOf(await sheet([]), 10)).toBe('empty');
  expect(await linesOf(await sheet([['a'], ['b'], ['c']]), 2)).toBe('tooMany');
  expect(await linesOf(new File([new Uint8Array(2_000_000)], 'to.xlsx'), 10)).toBe('tooBig');
});

test('a bomb is weighed before anything is parsed, also when it lies about its size', async () => {
  const zeros = Buffer.alloc(40 * 1024 * 1024);
  const types = { name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') };
  const honest = zip([types, { name: 'xl/worksheets/sheet1.xml', bytes: zeros }]);
  const liar = zip([types, { name: 'xl/worksheets/sheet1.xml', bytes: zeros, claims: 1000 }]);
  for (const bomb of [honest, liar]) {
    expect(bomb.length).toBeLessThan(512 * 1024);
    expect(await linesOf(new File([new Uint8Array(bomb)], 'bom.xlsx'), 10)).toBe('tooBig');
  }
});
