import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, csvRows, dialects } from './csv';

test('quotes what would break the line', () => {
  expect(csvLine(['a', 'b,c', 'd"e', 'f\ng', 2020], 'plain')).toBe('a,"b,c","d""e","f\ng",2020\r\n');
  expect(csvLine(['a', 'b,c', 'd;e'], 'spreadsheet')).toBe('a;b,c;"d;e"\r\n');
});

const run = ['=1+1', '+84', '- Tuyên truyền', '@x', '\tx'];

test('for a spreadsheet a text that it would run stays a text, and a number a number', () => {
  expect(csvLine([...run, -5], 'spreadsheet')).toBe("'=1+1;'+84;'- Tuyên truyền;'@x;'\tx;-5\r\n");
});

test('for programs every sign is the one that was written', () => {
  expect(csvLine([...run, -5], 'plain')).toBe('=1+1,+84,- Tuyên truyền,@x,\tx,-5\r\n');
});

test('what is written is read again, in both dialects', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'ế', '"', ',', ';', '\n', '\r\n', ' ', '=', '-', "'"),
  });
  const table = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, (rows) => {
      const plain = rows.map((row) => csvLine(row, 'plain')).join('');
      expect(csvRows(plain, ',')).toEqual(rows);
      const excel = rows.map((row) => csvLine(row, 'spreadsheet')).join('');
      const shown = csvRows(excel, dialects.spreadsheet.separator);
      expect(shown.map((row) => row.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r])/u, '')))).toEqual(rows);
    }),
  );
});

test('a quote where none may be takes no other cell with it, and a long cell costs its length once', () => {
  expect(csvRows('a"b;c\r\n"d;e\n\nf;', ';')).toEqual([['a"b', 'c'], ['"d', 'e'], [''], ['f', '']]);
  const started = performance.now();
  csvRows(`"${'a'.repeat(300_000)};\n`.repeat(3), ';');
  expect(performance.now() - started).toBeLessThan(2_000);
});
