import { expect, test } from 'vitest';
import type { WantedColumn } from '@/domain/spreadsheet/table';
import { formulaFault, readSheet } from './rows';
import { oldOffice, zip } from '../testing/samples';
import { workbook } from './workbook';

const wanted: WantedColumn[] = [
  { key: 'name', heading: 'Họ và tên', also: ['Họ tên'] },
  { key: 'phone', heading: 'Điện thoại' },
  { key: 'unit', heading: 'Đơn vị', optional: true },
];
const ask = (more = {}) => ({ wanted, most: 10, choice: { page: '', hidden: false, ...more } });
const cellsOf = async (bytes: Buffer | string, more = {}) => {
  const read = await readSheet(Buffer.from(bytes), ask(more));
  return 'why' in read ? read : read.lines.map(({ number, cells }) => [number, ...cells]);
};

/**
 * A workbook as other programs write it: `pages` by name, each with the XML of its rows and what
 * stands beside it.
 */
function book(
  pages: Record<string, string>,
  { styles = '', strings = '', states = {} as Record<string, string> } = {},
) {
  const names = Object.keys(pages);
  const part = (name: string, xml: string) => ({ name, bytes: Buffer.from(`<?xml version="1.0"?>${xml}`) });
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rel = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${kind}/${type}" Target="${target}"/>`;
  return zip([
    part('[Content_Types].xml', '<Types/>'),
    part('_rels/.rels', `<Relationships>${rel('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    part(
      'xl/workbook.xml',
      `<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets>${names.map((name, at) => `<x:sheet name="${name}" r:id="p${at}" ${states[name] ? `state="${states[name]}"` : ''}/>`).join('')}</x:sheets></x:workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${names.map((_, at) => rel(`p${at}`, 'worksheet', `/xl/worksheets/sheet${at}.xml`)).join('')}${rel('st', 'styles', 'styles.xml')}${rel('ss', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    ),
    // Programs leave out what they do not need.
    ...(styles ? [part('xl/styles.xml', `<styleSheet>${styles}</styleSheet>`)] : []),
    ...(strings ? [part('xl/sharedStrings.xml', `<sst>${strings}</sst>`)] : []),
    ...names.map((name, at) => part(`xl/worksheets/sheet${at}.xml`, `<worksheet>${pages[name]}</worksheet>`)),
  ]);
}

const t = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const n = (value: number | string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const row = (cells: string, more = '') => `<row ${more}>${cells}</row>`;
const head = row(t('Họ và tên') + t('Điện thoại') + t('Đơn vị'));
const data = (rows: string) => `<sheetData>${rows}</sheetData>`;

test('reads our own workbook with the numbers of its lines', async () => {
  const columns = ['Họ và tên', 'Điện thoại'].map((header, at) => ({
    header,
    value: (cells: string[]) => cells[at] ?? '',
  }));
  const rows = [
    ['Lò Văn An', '0212 3852 000'],
    ['', ''],
    [' Cầm  Thị Bình '.normalize('NFD'), ''],
  ];
  expect(await cellsOf(await workbook({ sheet: 'Mẫu', columns, rows, heading: ['Danh sách'] }))).toEqual([
    [4, 'Lò Văn An', '0212 3852 000', ''],
    [6, 'Cầm Thị Bình', '', ''],
  ]);
});

test('numbers, texts and formulas are what the person saw', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="0000\\ 000\\ 000"/></numFmts><cellStyleXfs><xf numFmtId="2"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>';
  const strings = '<si><r><t>Lò </t></r><r><t>Văn An</t></r><rPh><t>x</t></rPh></si>';
  const rows = [
    head,
    row(`<c t="s"><v>0</v></c>${n('9.12E8')}${n(4120)}`),
    row(`${t('Số &amp; &#7879;')}${n(912345678, 1)}<c><f>5.4+10.8</f><v>35.300000000000004</v></c>`),
    row(`<c t="str"><f>A2</f><v>Lò Văn An</v></c>${n(44713, 2)}<c t="e"><f>X</f><v>#REF!</v></c>`),
    row(`${t('Chưa tính')}<c><f>A1</f></c>`),
  ];
  expect(await cellsOf(book({ A: data(rows.join('')) }, { styles, strings }))).toEqual([
    [2, 'Lò Văn An', '912000000', '4120'],
    [3, 'Số & ệ', '0912 345 678', '35,3'],
    [4, 'Lò Văn An', '01/06/2022', '#REF!'],
    [5, 'Chưa tính', '#CALC!', ''],
  ]);
  expect(['#REF!', '#N/A', '#CALC!', '# ghi chú', ''].map(formulaFault)).toEqual([
    '#REF!',
    '#N/A',
    '#CALC!',
    null,
    null,
  ]);
});

test('hidden rows are counted and left out until they are asked for', async () => {
  const rows =
    head + row(t('An') + t('1')) + row(t('Bình') + t('2'), 'hidden="1"') + row(t('Chung') + t('3'));
  const file = book({ A: data(rows) });
  expect(await readSheet(file, ask())).toMatchObject({ hidden: 1, lines: [{ number: 2 }, { number: 4 }] });
  expect(await cellsOf(file, { hidden: true })).toHaveLength(3);
});

test('the first page that is shown and has such a table; another one when it is asked for', async () => {
  const page = (name: string) => data(head + row(t(name) + t('1')));
  const file = book(
    { Bìa: data(row(t('Danh sách'))), Ẩn: page('Ẩn'), Một: page('Một'), Hai: page('Hai') },
    { states: { Ẩn: 'veryHidden' } },
  );
  expect(await readSheet(file, ask())).toMatchObject({
    page: 'Một',
    pages: [
      { name: 'Ẩn', hidden: true, lines: 1 },
      { name: 'Một', hidden: false },
      { name: 'Hai', hidden: false },
    ],
  });
  expect(await cellsOf(file, { page: 'Ẩn' })).toEqual([[2, 'Ẩn', '1', '']]);
});

test('cells that were made one speak for each of their rows; gaps in a row keep their place', async () => {
  const rows = [
    '<row r="3"><c r="A3" t="inlineStr"><is><t>Họ tên</t></is></c><c r="C3" t="inlineStr"><is><t>Điện thoại</t></is></c><c r="D3" t="inlineStr"><is><t>Đơn vị</t></is></c></row>',
    '<row r="5"><c r="A5" t="inlineStr"><is><t>An</t></is></c><c r="C5"><v>1</v></c><c r="D5" t="inlineStr"><is><t>Xã A</t></is></c></row>',
    '<row r="6"><c r="A6" t="inlineStr"><is><t>Bình</t></is></c><c r="C6"><v>2</v></c></row>',
  ];
  const merged = '<mergeCells><mergeCell ref="D5:D6"/><mergeCell ref="A1:D1048576"/></mergeCells>';
  expect(await cellsOf(book({ A: data(rows.join('')) + merged }))).toEqual([
    [5, 'An', '1', 'Xã A'],
    [6, 'Bình', '2', 'Xã A'],
  ]);
});

test.each<[string, string | Buffer]>([
  ['semicolons and a byte order mark', '\uFEFFHọ và tên;Điện thoại\r\nLò, Văn An;0912\r\n'],
  ['commas and quotes', 'Họ và tên,Điện thoại\n"Lò, Văn An","0912"\n'],
  ['the line of Excel', 'sep=;\r\nHọ và tên;Điện thoại\r\nLò, Văn An;0912'],
  ['tabs in UTF-16', Buffer.from('\uFEFFHọ và tên\tĐiện thoại\r\nLò, Văn An\t0912\r\n', 'utf16le')],
])('reads a CSV file with %s', async (_what, text) => {
  const lines = await cellsOf(text);
  expect(lines).toMatchObject([[expect.any(Number), 'Lò, Văn An', '0912', '']]);
});

test.each<[string, string | Buffer, string]>([
  ['a text', 'Xin chào các đồng chí', 'notSpreadsheet'],
  ['a web page', '<html><table><tr><td>Họ, tên</td></tr></table>', 'notSpreadsheet'],
  ['a picture', Buffer.from('89504E470D0A1A0A00', 'hex'), 'notSpreadsheet'],
  ['another archive', zip([{ name: 'a.txt', bytes: Buffer.from('x') }]), 'notSpreadsheet'],
  ['an old workbook', oldOffice('Workbook'), 'oldExcel'],
  ['a workbook with a password', oldOffice('EncryptedPackage'), 'locked'],
  ['a binary workbook', zip([{ name: 'xl/workbook.bin', bytes: Buffer.from('x') }]), 'binaryExcel'],
  [
    'a workbook of LibreOffice',
    zip([{ name: 'META-INF/manifest.xml', bytes: Buffer.from('x') }]),
    'openDocument',
  ],
  ['a CSV file of an old code page', Buffer.from('H\xF4 t\xEAn;\xD0i\xEAn thoai\n', 'latin1'), 'notUtf8'],
  ['no headings', 'Lò Văn An;0912\nCầm Thị Bình;0913', 'noHeadings'],
  ['no lines', 'Họ và tên;Điện thoại\n', 'empty'],
  ['a broken page', book({ A: '<sheetData><row' }), 'notSpreadsheet'],
])('says what it is: %s', async (_what, bytes, why) => {
  expect(await cellsOf(bytes)).toMatchObject({ why });
});

test('a bomb is weighed before anything is parsed, also when it lies about its size', async () => {
  const zeros = Buffer.alloc(40 * 1024 * 1024);
  const types = { name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') };
  const honest = zip([types, { name: 'xl/worksheets/sheet1.xml', bytes: zeros }]);
  const liar = zip([types, { name: 'xl/worksheets/sheet1.xml', bytes: zeros, claims: 1000 }]);
  for (const bomb of [honest, liar, Buffer.alloc(2_000_000)])
    expect(await cellsOf(bomb)).toMatchObject({ why: 'tooBig' });
});
