import { expect, test } from 'vitest';
import { type SpreadsheetPage, tablesIn, type WantedColumn } from './table';

const wanted: WantedColumn[] = [
  { key: 'name', heading: 'Họ và tên', also: ['Họ tên'] },
  { key: 'email', heading: 'Thư điện tử', also: ['Email'] },
  { key: 'phone', heading: 'Điện thoại', also: ['SĐT'], optional: true },
];

const sheet = (rows: string[][], more: Partial<SpreadsheetPage> = {}): SpreadsheetPage => ({
  name: 'Trang 1',
  hidden: false,
  rows: rows.map((cells, at) => ({ number: at + 1, hidden: false, cells })),
  ...more,
});
const read = (rows: string[][], more?: Partial<SpreadsheetPage>) => tablesIn([sheet(rows, more)], wanted);
const linesOf = (rows: string[][], more?: Partial<SpreadsheetPage>) => {
  const tables = read(rows, more);
  return Array.isArray(tables) ? tables[0]?.lines.map(({ cells }) => cells) : tables;
};
const an = ['Lò Văn An', 'an@x.vn', '0912'];

test.each<[string, string[][]]>([
  ['as in the template', [['Họ và tên', 'Thư điện tử', 'Điện thoại'], an]],
  [
    'columns in another order',
    [
      ['Điện thoại', 'Họ và tên', 'Thư điện tử'],
      ['0912', 'Lò Văn An', 'an@x.vn'],
    ],
  ],
  [
    'titles and a gap above',
    [['UBND HUYỆN MAI SƠN'], ['DANH SÁCH NGƯỜI DÙNG'], [], ['Họ và tên', 'Thư điện tử', 'Điện thoại'], an],
  ],
  [
    'a column STT in front',
    [
      ['STT', 'Họ và tên', 'Thư điện tử', 'Điện thoại'],
      ['1', ...an],
    ],
  ],
  ['other words and marks', [['HỌ TÊN (*)', 'E-mail', 'SĐT:'], an]],
  ['without accents', [['Ho va ten', 'Thu dien tu', 'Dien thoai'], an]],
  ['the heading again on the second page', [['Họ tên', 'Email', 'SĐT'], ['Họ tên', 'Email', 'SĐT'], an]],
  [
    'rows that only have a number',
    [
      ['STT', 'Họ tên', 'Email', 'SĐT'],
      ['1', ...an],
      ['2', '', '', ''],
      ['3', '', '', ''],
    ],
  ],
])('finds the table: %s', (_what, rows) => {
  expect(linesOf(rows.map((row) => row.map((cell) => (cell === 'E-mail' ? 'Email' : cell))))).toEqual([an]);
});

test('a column that may be missing is empty; what nothing asks for is named', () => {
  const tables = read([
    ['STT', 'Họ tên', 'Email', 'Dân tộc'],
    ['1', 'Lò Văn An', 'an@x.vn', 'Thái'],
  ]);
  expect(tables).toMatchObject([
    { lines: [{ number: 2, cells: ['Lò Văn An', 'an@x.vn', ''] }], unread: ['Dân tộc'] },
  ]);
});

test('a heading over two rows, and cells that were made one', () => {
  const merged = [
    { from: 1, to: 2, column: 0 },
    { from: 3, to: 5, column: 1 },
  ];
  const rows = [
    ['Họ tên', 'Liên hệ', ''],
    ['', 'Email', 'SĐT'],
    ['An', 'chung@x.vn', '1'],
    ['Bình', '', '2'],
    ['Chung', '', '3'],
  ];
  expect(linesOf(rows, { merged })).toEqual([
    ['An', 'chung@x.vn', '1'],
    ['Bình', 'chung@x.vn', '2'],
    ['Chung', 'chung@x.vn', '3'],
  ]);
});

test('says what is missing instead of losing a person', () => {
  expect(read([an, ['Cầm Thị Bình', 'b@x.vn', '']])).toEqual({
    why: 'noHeadings',
    seen: 'Lò Văn An, an@x.vn, 0912',
  });
  expect(
    read([
      ['Họ tên', 'SĐT'],
      ['An', '1'],
    ]),
  ).toEqual({
    why: 'missing',
    headings: ['Thư điện tử'],
    found: ['Họ và tên', 'Điện thoại'],
  });
  expect(read([['Họ tên', 'Email', 'Email'], an])).toEqual({ why: 'twice', heading: 'Thư điện tử' });
  expect(read([])).toEqual({ why: 'noHeadings', seen: '' });
});

test('keeps which rows and pages are hidden', () => {
  const rows = [
    { number: 1, hidden: false, cells: ['Họ tên', 'Email'] },
    { number: 2, hidden: true, cells: ['An', 'an@x.vn'] },
    { number: 3, hidden: false, cells: ['Bình', 'b@x.vn'] },
  ];
  const cover: SpreadsheetPage = {
    name: 'Bìa',
    hidden: false,
    rows: [{ number: 1, hidden: false, cells: ['Xin chào'] }],
  };
  const tables = tablesIn(
    [cover, { name: 'Cũ', hidden: true, rows }, { name: 'Mới', hidden: false, rows }],
    wanted,
  );
  expect(tables).toMatchObject([
    { page: 'Cũ', hidden: true },
    { page: 'Mới', hidden: false, lines: [{ hidden: true }, { hidden: false }] },
  ]);
});
