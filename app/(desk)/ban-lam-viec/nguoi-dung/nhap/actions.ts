'use server';

import { mayKeepPeople } from '@/domain/people/person';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { checkPeople, importPeople, mostPeople } from '@/server/people/import';
import { type Preview, readLines, sheetInput } from '@/app/(desk)/spreadsheet/import-lines';
import { zeroBack } from '@/domain/text/phone';
import { askWords, peopleInput, personLine, problemWords, wanted } from './input';

const phoneAt = wanted.findIndex(({ key }) => key === 'phone');

export const preview = action(sheetInput, async ({ by, now }, input) => {
  // Unpacking a spreadsheet costs: not for everybody.
  must(mayKeepPeople(by));
  const { lines, seen } = await readLines(input, { wanted, schema: personLine, most: mostPeople });
  const good = lines.flatMap(({ row }) => row ?? []);
  const checked = new Map((await checkPeople({ by, now }, good)).map((check, index) => [good[index], check]));
  const shown = lines.map(({ number, shown: cells, errors, row }) => {
    const check = row && checked.get(row);
    const problem = check && problemWords(check);
    const told = cells.map((cell, at) => (at === phoneAt ? zeroBack(cell) : cell));
    return {
      number,
      shown: told,
      errors: problem ? [problem] : errors,
      asks: check ? askWords(check) : undefined,
    };
  });
  const back = lines.filter(({ shown: cells }, at) => cells[phoneAt] !== shown[at]?.shown[phoneAt]).length;
  const fine = shown.length > 0 && shown.every(({ errors }) => errors.length === 0);
  const rows = good.map((row, at) => ({ ...row, isAsked: shown[at]?.asks !== undefined }));
  const notes = [
    ...(seen.notes ?? []),
    ...(back > 0 ? [`Đã thêm số 0 ở đầu cho ${back} số điện thoại mà bảng tính lưu như số.`] : []),
  ];
  const value: Preview = { ...seen, notes, lines: shown, rows: fine ? JSON.stringify(rows) : '' };
  return { value };
});

export const confirm = action(peopleInput, async (acting, { rows, left }) => {
  const { count } = await importPeople(acting, rows);
  const rest = left > 0 ? ` Không nhập ${left} dòng có thể trùng với tài khoản đã có.` : '';
  return { notice: `Đã mời ${count} người. Mỗi người nhận một liên kết dùng một lần.${rest}` };
});
