'use server';

import { keepsUnits } from '@/domain/person';
import { must } from '@/domain/verdict';
import { action } from '@/server/action';
import { checkUnits, importUnits, mostUnits } from '@/server/unit-import';
import { readLines, sheetInput } from '../../import-lines';
import { keys, problemWords, unitLine, unitsInput } from './input';

export const preview = action(sheetInput, async ({ sheet }, by, now) => {
  // Unpacking a spreadsheet costs: not for everybody.
  must(keepsUnits(by));
  const lines = await readLines(sheet, keys, unitLine, mostUnits);
  const good = lines.flatMap(({ row }) => row ?? []);
  const problems = new Map((await checkUnits(good, by, now)).map((problem, index) => [good[index], problem]));
  const shown = lines.map(({ number, shown: cells, errors, row }) => {
    const problem = row && problems.get(row);
    return { number, shown: cells, errors: problem ? [problemWords[problem]] : errors };
  });
  const fine = shown.every(({ errors }) => errors.length === 0);
  return { value: { lines: shown, rows: fine ? JSON.stringify(good) : '' } };
});

export const confirm = action(unitsInput, async ({ rows }, by, now) => {
  const { count } = await importUnits(rows, by, now);
  return { notice: `Đã thêm ${count} đơn vị.` };
});
