import { expect, test } from 'vitest';
import { clockTyped, rowsOf, secondsOf, secondsTyped } from './result-rows';
import type { Part } from '../setup/rules';

const quiz: Part = {
  key: 'kien-thuc',
  name: 'Kiến thức',
  kind: 'quiz',
  scoredBy: 'secretary',
  points: 4_000,
  step: 25,
  criteria: [],
  passMark: null,
  time: null,
};

test('a table becomes results, and every row that does not says why and where it stands', () => {
  const table = [
    ['BDT-001', '35,5', '10:05'],
    ['bdt-002', '40', ''],
    ['', '', ''],
    ['BDT-009', '30', ''],
    ['BDT-001', '31', ''],
    ['BDT-003', '', ''],
    ['BDT-003', 'ba mươi', ''],
    ['BDT-003', '40,25', ''],
    ['BDT-003', '30,1', ''],
    ['BDT-003', '30', '10 phút'],
  ];
  expect(rowsOf(quiz, ['BDT-001', 'BDT-002', 'BDT-003'], table)).toEqual({
    rows: [
      { code: 'BDT-001', points: 3_550, seconds: 605 },
      { code: 'BDT-002', points: 4_000, seconds: null },
    ],
    faults: [
      { row: 5, code: 'BDT-009', why: 'unknownEntry' },
      { row: 6, code: 'BDT-001', why: 'twice' },
      { row: 7, code: 'BDT-003', why: 'noPoints' },
      { row: 8, code: 'BDT-003', why: 'pointsUnreadable' },
      { row: 9, code: 'BDT-003', why: 'offScale' },
      { row: 10, code: 'BDT-003', why: 'offScale' },
      { row: 11, code: 'BDT-003', why: 'timeUnreadable' },
    ],
  });
});

test('a part that judges score takes only the time', () => {
  const part: Part = { ...quiz, scoredBy: 'judges' };
  expect(rowsOf(part, ['BDT-001'], [['BDT-001', '50', '5:00']]).rows).toEqual([
    { code: 'BDT-001', points: null, seconds: 300 },
  ]);
});

test('minutes and seconds, there and back', () => {
  expect(['0:59', '10:05', '61:00', '5:60', '605', ''].map(secondsOf)).toEqual([
    59,
    605,
    3_660,
    undefined,
    undefined,
    null,
  ]);
  expect(['0:10:05', '1:00:00', '0:5:00'].map(secondsOf)).toEqual([605, 3_600, undefined]);
  expect(secondsTyped(605)).toBe('10:05');
});

test('a cell that became a clock is read as it was typed, or not at all', () => {
  const cell = (days: number, text: string) => clockTyped(new Date(`1899-12-${30 + days}T${text}Z`));
  const typed = [cell(0, '10:05:00'), cell(0, '00:10:05'), cell(1, '01:30:00'), cell(0, '00:00:00')];
  expect(typed.map(secondsOf)).toEqual([605, 605, 1_530, 0]);
  expect(secondsOf(cell(0, '00:10:00'))).toBeUndefined();
  expect(secondsOf(clockTyped(new Date('2020-09-01T00:00:00Z')))).toBeUndefined();
});
