import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { day } from '@/domain/date/calendar';
import { type Book, workbook } from './workbook';

type Row = { name: string; code: string; files: number; on: Date | null };

const book: Book<Row> = {
  sheet: "Xã 'mới' & cũ",
  columns: [
    { header: 'Tên', width: 20, value: ({ name }) => name },
    { header: 'Mã', width: 8, text: true, value: ({ code }) => code },
    { header: 'Số tệp', width: 8, sum: true, value: ({ files }) => files },
    { header: 'Ngày', width: 12, value: ({ on }) => on },
  ],
  rows: [
    {
      name: 'Mô hình “Dân vận khéo” với một tên rất dài, ba dòng',
      code: '04159',
      files: 3,
      on: day(2022, 6, 1),
    },
    { name: '=HYPERLINK("http://x")', code: '', files: 4, on: null },
  ],
  heading: ['Danh sách & "số" <1>', 'Điều kiện lọc: không có'],
};

async function partsOf(given: Book<Row>): Promise<Record<string, string>> {
  const parts = unzipSync(new Uint8Array(await workbook(given)));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test('prints on A4 on its side, as wide as the page, with the header on each page and pages numbered', async () => {
  const parts = await partsOf(book);
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(sheet).toContain(
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  );
  expect(sheet).toMatch(/<oddFooter>&amp;LDanh sách &amp;&amp; "số" &lt;1&gt;&amp;RTrang &amp;P\/&amp;N</u);
  const names = parts['xl/workbook.xml'] ?? '';
  expect(names).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">');
  expect(names).toContain("'Xã ''mới'' &amp; cũ'!$4:$4</definedName>");
});

test('filters the rows and not the sum; the parts stand in the order that the format asks for', async () => {
  const sheet = (await partsOf(book))['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).toContain('<autoFilter ref="A4:D6"/>');
  const order = [
    'sheetPr',
    'sheetViews',
    'cols',
    'sheetData',
    'autoFilter',
    'mergeCells',
    'printOptions',
    'pageMargins',
    'pageSetup',
    'headerFooter',
  ];
  const places = order.map((name) => sheet.indexOf(`<${name}`));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('adds up with a formula that knows its result, under a frame in one font', async () => {
  const parts = await partsOf(book);
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).toContain('<f>SUBTOTAL(109,C5:C6)</f><v>7</v>');
  expect(sheet.match(/<f>/gu)).toHaveLength(1);
  const styles = parts['xl/styles.xml'] ?? '';
  expect(new Set(styles.match(/<name val="[^"]*"\/>/gu))).toEqual(new Set(['<name val="Times New Roman"/>']));
  expect(styles).toContain('<left style="thin">');
  const [read] = await readXlsxFile(await workbook(book));
  const rows = (read as unknown as { data: unknown[][] }).data;
  expect(rows.at(-1)).toEqual(['Cộng', null, 7, null]);
  expect(rows.at(-2)?.[0]).toBe('=HYPERLINK("http://x")');
});

test('many columns give way to each other, so that the letters on paper can be read', async () => {
  const columns = Array.from({ length: 18 }, (_, at) => ({ ...book.columns[0]!, width: at === 0 ? 6 : 40 }));
  const sheet = (await partsOf({ ...book, columns }))['xl/worksheets/sheet1.xml'] ?? '';
  const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/gu)].map(([, width]) => Number(width));
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(235);
  expect([widths[0], Math.min(...widths.slice(1))]).toEqual([6, Math.max(...widths.slice(1))]);
});

test('a row is as high as its longest cell', async () => {
  const sheet = (await partsOf(book))['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).toMatch(/<row r="5" ht="48" customHeight="1">/u);
  expect(sheet).toMatch(/<row r="6" ht="32" customHeight="1">/u);
});

test('a column of codes is text from its first row to the last that anybody will fill in', async () => {
  const parts = await partsOf(book);
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  const style = Number(/<col style="(\d+)" min="2" max="2"/u.exec(sheet)?.[1]);
  const formats = (parts['xl/styles.xml'] ?? '').match(/<xf [^>]*>/gu) ?? [];
  expect(formats[style]).toMatch(/numFmtId="49"|applyNumberFormat="1"/u);
  expect(sheet).not.toMatch(/<col style="\d+" min="1"/u);
});

test('an empty list has neither filter nor sum, and is still a sheet with a header', async () => {
  const parts = await partsOf({ ...book, rows: [] });
  expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(/autoFilter|<f>/u);
  expect(parts['xl/workbook.xml']).not.toContain('_FilterDatabase');
});

test('a signed table stays on one width of A4, its filter on its rows and its header repeated', async () => {
  const issuer = {
    superior: 'Ủy ban nhân dân tỉnh',
    body: ['Sở Nội vụ'],
    place: 'Sơn La',
    signer: ['Giám đốc'],
  };
  const parts = await partsOf({ ...book, signing: { issuer } });
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).toContain('fitToWidth="1" fitToHeight="0"/>');
  expect(sheet).toContain('<autoFilter ref="A8:D10"/>');
  expect(sheet).toContain('<f>SUBTOTAL(109,C9:C10)</f><v>7</v>');
  expect(parts['xl/workbook.xml']).toContain('!$8:$8</definedName>');
  // Both halves of each line across lie within the columns of the table.
  const merged = [...sheet.matchAll(/<mergeCell ref="([A-Z]+)\d+:([A-Z]+)\d+"/gu)].map(([, from, to]) => [
    from,
    to,
  ]);
  expect(merged.length).toBeGreaterThan(6);
  for (const [, to] of merged) expect('ABCD').toContain(to);
});
