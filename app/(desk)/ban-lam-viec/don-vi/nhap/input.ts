import { z } from 'zod';
import { fold, line } from '@/domain/text';
import { type UnitKind, unitKinds } from '@/domain/unit';
import { mostUnits, type UnitLineProblem } from '@/server/unit-import';
import { unitKindWords } from '@/ui/words';
import { rowsInput } from '../../import-lines';
import { wordsShape } from '../input';

/** The columns of the sheet, in their order. */
export const headers = [
  'Mã',
  'Tên đơn vị',
  'Tên cơ quan',
  'Loại đơn vị',
  'Mã đơn vị cấp trên',
  'Hoạt động từ ngày (dd/MM/yyyy)',
];
export const keys = ['code', 'name', 'bodyName', 'kind', 'parent', 'validFrom'] as const;

const kindNames = unitKinds.map((kind) => unitKindWords[kind]).join('; ');

const kindByName = (typed: string): UnitKind | undefined =>
  unitKinds.find((kind) => kind === typed || fold(unitKindWords[kind]) === fold(typed));

const kind = z.string().transform((typed, ctx) => {
  const known = kindByName(typed);
  if (known) return known;
  ctx.addIssue({ code: 'custom', message: `Loại đơn vị phải là một trong: ${kindNames}` });
  return z.NEVER;
});

/** dd/MM/yyyy from the sheet, ISO from the preview. */
const day = z.string().transform((typed, ctx) => {
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(typed) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}` : typed.slice(0, 10);
  const parsed = z.iso.date().safeParse(iso);
  if (parsed.success) return new Date(`${parsed.data}T00:00:00Z`);
  ctx.addIssue({ code: 'custom', message: 'Ngày phải có dạng dd/MM/yyyy, ví dụ 01/07/2025' });
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
  validFrom: day,
});

export const unitsInput = rowsInput(unitLine, mostUnits);

export const problemWords: Record<UnitLineProblem, string> = {
  codeTaken: 'Mã này đang được một đơn vị khác sử dụng',
  codeTwice: 'Mã này đã có ở dòng trên',
  parentUnknown: 'Không có đơn vị cấp trên với mã này',
  parentAmbiguous: 'Có nhiều đơn vị cấp trên cùng mã này',
};
