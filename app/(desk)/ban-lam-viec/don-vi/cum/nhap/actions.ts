'use server';

import { mayKeepUnits } from '@/domain/people/person';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import {
  type CheckedPlacing,
  checkPlacing,
  type PlacingLine,
  importGroups,
  mostPlacings,
} from '@/server/units/groups/import';
import { readLines, sheetInput } from '@/app/(desk)/spreadsheet/import-lines';
import { groupLine, groupsInput, problemWords, wanted } from './input';

export const preview = action(sheetInput, async ({ by, now }, input) => {
  // Unpacking a spreadsheet costs: not for everybody.
  must(mayKeepUnits(by));
  const { lines, seen } = await readLines(input, { wanted, schema: groupLine, most: mostPlacings });
  const filled = lines.flatMap(({ row }) => (row && row.group !== '' ? [row] : []));
  const checks = await checkPlacing({ by, now }, filled);
  const checked = new Map(filled.map((row, at) => [row, checks[at]]));
  const shown = lines.flatMap(({ number, shown: cells, errors, row }) => {
    if (row && !checked.has(row)) return [];
    const check = row && checked.get(row);
    return check?.same
      ? []
      : [{ number, shown: cells, errors: check?.problem ? [problemWords(check.problem)] : errors }];
  });
  const moved = filled.filter((row) => !checked.get(row)?.same);
  const fine = shown.length > 0 && shown.every(({ errors }) => errors.length === 0);
  const notes = [
    ...(seen.notes ?? []),
    ...notesOf(filled, checks, lines.length - filled.length - broken(lines)),
  ];
  return { value: { ...seen, notes, lines: shown, rows: fine ? JSON.stringify(moved) : '' } };
});

const broken = (lines: readonly { row: unknown }[]): number => lines.filter(({ row }) => row === null).length;

/** What will be made, moved and left as it is: known before it is written. */
function notesOf(rows: readonly PlacingLine[], checks: readonly CheckedPlacing[], empty: number): string[] {
  const fresh = rows.flatMap(({ group }, at) =>
    checks[at]?.groupId === null && checks[at].unitId ? [group] : [],
  );
  const same = checks.filter((check) => check.same).length;
  const moved = checks.filter(({ leaves }) => leaves !== null).length;
  const added = [...new Map(fresh.map((name) => [name.toLocaleLowerCase('vi'), name])).values()];
  return [
    added.length > 0 ? `Sẽ lập ${added.length} cụm, khối mới: ${added.join('; ')}.` : '',
    moved > 0 ? `${moved} đơn vị chuyển từ cụm, khối khác.` : '',
    same > 0 ? `${same} đơn vị đã ở đúng cụm, khối: giữ nguyên, không liệt kê.` : '',
    empty > 0 ? `${empty} dòng để trống cụm, khối: giữ nguyên, không liệt kê.` : '',
  ].filter((note) => note !== '');
}

export const confirm = action(groupsInput, async (acting, { rows }) => {
  const { units, groups } = await importGroups(acting, rows);
  return { notice: `Đã xếp ${units} đơn vị${groups > 0 ? `, lập ${groups} cụm, khối mới` : ''}.` };
});
