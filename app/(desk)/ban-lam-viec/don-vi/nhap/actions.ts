'use server';

import { mayKeepUnits } from '@/domain/people/person';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { checkUnits, importUnits, mostUnits } from '@/server/units/import';
import { readLines, sheetInput } from '@/app/(desk)/spreadsheet/import-lines';
import { problemWords, unitLine, unitsInput, wanted } from './input';

export const preview = action(sheetInput, async ({ by, now }, input) => {
  // Unpacking a spreadsheet costs: not for everybody.
  must(mayKeepUnits(by));
  const { lines, seen } = await readLines(input, { wanted, schema: unitLine, most: mostUnits });
  const good = lines.flatMap(({ row }) => row ?? []);
  const problems = new Map(
    (await checkUnits({ by, now }, good)).map((problem, index) => [good[index], problem]),
  );
  const shown = lines.map(({ number, shown: cells, errors, row }) => {
    const problem = row && problems.get(row);
    return { number, shown: cells, errors: problem ? [problemWords[problem]] : errors };
  });
  const fine = shown.length > 0 && shown.every(({ errors }) => errors.length === 0);
  return { value: { ...seen, lines: shown, rows: fine ? JSON.stringify(good) : '' } };
});

export const confirm = action(unitsInput, async (acting, { rows }) => {
  const { count } = await importUnits(acting, rows);
  return { notice: `Đã thêm ${count} đơn vị.` };
});
