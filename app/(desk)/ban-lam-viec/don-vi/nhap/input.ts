import { z } from 'zod';
import { dayOf } from '@/domain/date/calendar';
import type { WantedColumn } from '@/domain/spreadsheet/table';
import { fold, line } from '@/domain/text/text';
import { dayInput, yearsOfUnits } from '@/domain/date/typed-date';
import { hasDistrictsOn, type UnitKind, unitKinds } from '@/domain/unit/unit';
import { now } from '@/server/request/moment';
import { mostUnits, type UnitLineProblem } from '@/server/units/import';
import { kindOptions } from '@/ui/words/kinds';
import { rowsInput } from '@/app/(desk)/spreadsheet/import-lines';
import { wordsShape } from '../input';

/** The columns that are read, in the order of the template. */
export const wanted: WantedColumn[] = [
  { key: 'code', heading: 'Mã', also: ['Mã đơn vị', 'Mã số', 'Mã ĐVHC'] },
  { key: 'name', heading: 'Tên đơn vị', also: ['Đơn vị', 'Tên'] },
  { key: 'bodyName', heading: 'Tên cơ quan', also: ['Cơ quan'] },
  { key: 'kind', heading: 'Loại đơn vị', also: ['Loại', 'Loại hình'] },
  {
    key: 'parent',
    heading: 'Mã đơn vị cấp trên',
    also: ['Mã cấp trên', 'Đơn vị cấp trên', 'Mã huyện', 'Trực thuộc'],
    optional: true,
  },
  {
    key: 'validFrom',
    heading: 'Hoạt động từ ngày (dd/MM/yyyy)',
    also: ['Từ ngày', 'Ngày hoạt động', 'Ngày thành lập', 'Hoạt động từ'],
  },
];
export const headers = wanted.map(({ heading }) => heading);

const kindByName = (typed: string): UnitKind | undefined =>
  unitKinds.find((kind) => kind === typed || callings(kind).includes(fold(typed)));

/** Towns ended with the districts: both names of the kind are read. */
const everCalled = [true, false].flatMap((districts) => kindOptions({ districts }));
const callings = (kind: UnitKind): string[] =>
  everCalled.flatMap(({ value, label }) => (value === kind ? [fold(label)] : []));

const namesOn = (today: Date): string =>
  kindOptions({ districts: hasDistrictsOn(today) })
    .map(({ label }) => label)
    .join('; ');

const kind = z.string().transform((typed, ctx) => {
  const known = kindByName(typed);
  if (known) return known;
  ctx.addIssue({ code: 'custom', message: `Loại đơn vị phải là một trong: ${namesOn(dayOf(now()))}` });
  return z.NEVER;
});

export const unitLine = z.object({
  code: z
    .string()
    .transform(line)
    .pipe(z.string().min(1, { error: 'Chưa nhập mã đơn vị' }).max(30, { error: 'Mã đơn vị quá dài' })),
  name: wordsShape.name,
  bodyName: wordsShape.bodyName,
  kind,
  parent: z.string().default('').transform(line),
  validFrom: dayInput('Chưa nhập ngày bắt đầu hoạt động', yearsOfUnits),
});

export const unitsInput = rowsInput(unitLine, mostUnits);

export const problemWords: Record<UnitLineProblem, string> = {
  codeTaken: 'Mã này đang được một đơn vị khác sử dụng',
  codeTwice: 'Mã này đã có ở dòng trên',
  parentUnknown: 'Không có đơn vị cấp trên với mã này',
  parentAmbiguous: 'Có nhiều đơn vị cấp trên cùng mã này',
};
