'use server';

import { keepsPeople } from '@/domain/person';
import { must } from '@/domain/verdict';
import { action } from '@/server/action';
import { checkPeople, importPeople, mostPeople } from '@/server/people-import';
import { readLines, sheetInput } from '../../import-lines';
import { keys, peopleInput, personLine, problemWords, zeroBack } from './input';

export const preview = action(sheetInput, async ({ sheet }, by, now) => {
  // Unpacking a spreadsheet costs: not for everybody.
  must(keepsPeople(by));
  const lines = await readLines(sheet, keys, personLine, mostPeople);
  const good = lines.flatMap(({ row }) => row ?? []);
  const checked = new Map((await checkPeople(good, by, now)).map((check, index) => [good[index], check]));
  const shown = lines.map(({ number, shown: cells, errors, row }) => {
    const problem = row && checked.get(row)?.problem;
    const told = cells.map((cell, index) => (keys[index] === 'phone' ? zeroBack(cell) : cell));
    return { number, shown: told, errors: problem ? [problemWords(problem)] : errors };
  });
  const fine = shown.every(({ errors }) => errors.length === 0);
  return { value: { lines: shown, rows: fine ? JSON.stringify(good) : '' } };
});

export const confirm = action(peopleInput, async ({ rows }, by, now) => {
  const { count } = await importPeople(rows, by, now);
  return { notice: `Đã mời ${count} người. Mỗi người nhận một liên kết dùng một lần.` };
});
