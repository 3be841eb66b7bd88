import { expect, test } from 'vitest';
import { isTable, pastedInto } from './pasted-results';

const codes = ['BDT-001', 'BDT-002', 'BDT-003'];
const blank = codes.map(() => ({ points: '', time: '' }));
const cells = (...rows: [string, string][]) => rows.map(([points, time]) => ({ points, time }));

test.each([
  [
    'two columns',
    0,
    'points',
    '30\t9:30\r\n31,5\t10:05\r\n',
    cells(['30', '9:30'], ['31,5', '10:05'], ['', '']),
    0,
  ],
  ['one column of times', 1, 'time', '9:30\n9:40', cells(['', ''], ['', '9:30'], ['', '9:40']), 0],
  ['one column of points', 0, 'points', '30\n31\n32', cells(['30', ''], ['31', ''], ['32', '']), 0],
  [
    'rows by number in another order',
    0,
    'points',
    'bdt-003\t33\t9:00\nBDT-001\t31',
    cells(['31', ''], ['', ''], ['33', '9:00']),
    0,
  ],
  ['an empty cell empties', 0, 'points', '30\t\n\t9:40', cells(['30', ''], ['', '9:40'], ['', '']), 0],
  [
    'what falls below the grid is counted',
    2,
    'points',
    '33\n34\n35',
    cells(['', ''], ['', ''], ['33', '']),
    2,
  ],
  [
    'a third column is nobody’s',
    0,
    'points',
    '30\t9:30\tSở Y tế',
    cells(['30', '9:30'], ['', ''], ['', '']),
    0,
  ],
] as const)('%s', (_, at, field, text, rows, left) => {
  expect(pastedInto(blank, { codes, at, field, text })).toEqual({ rows, left });
});

test.each([
  ['30', false],
  ['30\n', false],
  ['9:30', false],
  ['30\t9:30', true],
  ['30\n31', true],
])('%j is a table: %s', (text, due) => {
  expect(isTable(text)).toBe(due);
});
