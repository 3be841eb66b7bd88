import { z } from 'zod';
import { dayTyped, yearsOfUnits } from '@/domain/date/typed-date';
import type { WantedColumn } from '@/domain/spreadsheet/table';
import { line } from '@/domain/text/text';
import { type PlacingProblem, mostPlacings } from '@/server/units/groups/import';
import { reasonWords } from '@/ui/words/reason';
import { rowsInput } from '@/app/(desk)/spreadsheet/import-lines';

/** The columns that are read, in the order of the template. */
export const wanted: WantedColumn[] = [
  { key: 'code', heading: 'Mã đơn vị', also: ['Mã', 'Mã số', 'Mã ĐVHC'], optional: true },
  { key: 'unit', heading: 'Tên đơn vị', also: ['Đơn vị', 'Tên', 'Xã, phường'] },
  {
    key: 'group',
    heading: 'Cụm, khối thi đua',
    also: ['Cụm', 'Khối', 'Cụm thi đua', 'Khối thi đua', 'Cụm, khối'],
  },
  { key: 'from', heading: 'Từ ngày (dd/MM/yyyy)', also: ['Từ ngày', 'Ngày', 'Kể từ ngày'] },
];
export const headers = wanted.map(({ heading }) => heading);

const short = (most: number, long: string) =>
  z
    .string()
    .default('')
    .transform(line)
    .pipe(z.string().max(most, { error: long }));

/** Without a group it stays where it is: such a line is counted and not written. */
export const groupLine = z
  .object({
    code: short(30, 'Mã đơn vị quá dài'),
    unit: short(300, 'Tên đơn vị quá dài'),
    group: short(200, 'Tên cụm, khối quá dài: nhập nhiều nhất 200 chữ'),
    from: z.string().default('').transform(line),
  })
  .transform(({ from, ...rest }, ctx) => {
    const none = rest.group === '' ? new Date(0) : 'Chưa nhập ngày';
    const day = from ? dayTyped(from, yearsOfUnits) : none;
    if (!rest.code && !rest.unit)
      ctx.addIssue({ code: 'custom', message: 'Chưa nhập đơn vị', path: ['unit'] });
    if (typeof day === 'string') ctx.addIssue({ code: 'custom', message: day, path: ['from'] });
    return typeof day === 'string' ? z.NEVER : { ...rest, from: day };
  });

export const groupsInput = rowsInput(groupLine, mostPlacings);

const ofLines: Record<Exclude<PlacingProblem, keyof typeof reasonWords>, string> = {
  unitUnknown: 'Không có đơn vị nào với mã hoặc tên này vào ngày đó',
  unitAmbiguous: 'Có nhiều đơn vị cùng tên; nhập thêm mã đơn vị',
  unitDiffers: 'Mã và tên là của hai đơn vị khác nhau',
  unitTwice: 'Đơn vị này đã có ở dòng trên',
};

export const problemWords = (problem: PlacingProblem): string =>
  problem in ofLines
    ? ofLines[problem as keyof typeof ofLines]
    : reasonWords[problem as keyof typeof reasonWords];
