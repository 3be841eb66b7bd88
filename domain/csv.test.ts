import { expect, test } from 'vitest';
import { csvLine } from './csv';

test('quotes what would break the line', () => {
  expect(csvLine(['a', 'b,c', 'd"e', 'f\ng', 2020], ',')).toBe('a,"b,c","d""e","f\ng",2020\r\n');
  expect(csvLine(['a', 'b,c', 'd;e'], ';')).toBe('a;b,c;"d;e"\r\n');
});

test('a text that a spreadsheet would run stays a text; a number stays a number', () => {
  expect(csvLine(['=1+1', '+84', '-1', '@x', '\tx', -5], ',')).toBe("'=1+1,'+84,'-1,'@x,'\tx,-5\r\n");
});
