import { z } from 'zod';
import { line, lines } from '@/domain/text/text';
import { dayIfAny, dayInput, yearsOfUnits } from '@/domain/date/typed-date';
import { unitKinds } from '@/domain/unit/unit';

const text = (missing: string, most = 300) =>
  z
    .string({ error: missing })
    .transform(line)
    .pipe(z.string().min(1, { error: missing }).max(most, { error: 'Nội dung quá dài' }));

const note = z
  .string()
  .default('')
  .transform(lines)
  .pipe(z.string().max(1000, { error: 'Ghi chú quá dài' }));

export const wordsShape = {
  name: text('Chưa nhập tên đơn vị'),
  bodyName: text('Chưa nhập tên cơ quan'),
  /** One on each line. */
  altNames: z
    .string()
    .default('')
    .transform((typed) => [...new Set(lines(typed).split('\n').map(line).filter(Boolean))])
    .pipe(z.array(z.string().max(300)).max(30, { error: 'Quá nhiều tên khác' })),
  note,
};

const id = z.string().min(1);
const optionalId = z
  .string()
  .default('')
  .transform((typed) => typed || null);

/** In the order of the form: the summary of errors follows it. */
export const addInput = z.object({
  code: text('Chưa nhập mã đơn vị', 30),
  kind: z.enum(unitKinds, { error: 'Chưa chọn loại đơn vị' }),
  ...wordsShape,
  parentId: optionalId,
  validFrom: dayInput('Chưa chọn ngày bắt đầu hoạt động', yearsOfUnits),
});

export const describeInput = z
  .object({ id, ...wordsShape, since: dayIfAny(yearsOfUnits).optional() })
  .transform(({ id: of, ...words }) => ({ id: of, words }));

export const endInput = z.object({
  id,
  on: dayInput('Chưa chọn ngày kết thúc', yearsOfUnits),
  successorId: optionalId,
  note,
  confirmed: z.literal('on', { error: 'Đánh dấu xác nhận trước khi kết thúc hoạt động của đơn vị' }),
});

export const reopenInput = z.object({
  id,
  reason: z
    .string()
    .default('')
    .transform(lines)
    .pipe(z.string().min(1, { error: 'Chưa nhập lý do' }).max(1000, { error: 'Lý do quá dài' })),
});

export const successorInput = z.object({
  id,
  successorId: z.string({ error: 'Chưa chọn đơn vị' }).min(1, { error: 'Chưa chọn đơn vị' }),
  note,
});
