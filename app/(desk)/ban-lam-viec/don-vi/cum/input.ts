import { z } from 'zod';
import { dayInput, yearsOfUnits } from '@/domain/date/typed-date';
import { line, lines } from '@/domain/text/text';

const name = z
  .string({ error: 'Chưa nhập tên cụm, khối' })
  .transform(line)
  .pipe(
    z
      .string()
      .min(1, { error: 'Chưa nhập tên cụm, khối' })
      .max(200, { error: 'Tên cụm, khối quá dài: nhập nhiều nhất 200 chữ' }),
  );

const note = z
  .string()
  .default('')
  .transform(lines)
  .pipe(z.string().max(1000, { error: 'Căn cứ quá dài: nhập nhiều nhất 1.000 chữ' }));

const id = z.string().min(1).max(64);

export const addGroupInput = z.object({
  name,
  from: dayInput('Chưa chọn ngày bắt đầu', yearsOfUnits),
  note,
});

export const renameGroupInput = z.object({ id, name });

export const endGroupInput = z.object({
  id,
  on: dayInput('Chưa chọn ngày kết thúc', yearsOfUnits),
  note: note.pipe(z.string().min(1, { error: 'Chưa nhập căn cứ' })),
});

export const placeInput = z.object({
  groupId: id,
  from: dayInput('Chưa chọn ngày', yearsOfUnits),
  unitIds: z
    .union([z.string(), z.array(z.string().max(64)).max(2_000)], { error: 'Chưa chọn đơn vị nào' })
    .transform((chosen) => [chosen].flat()),
});

export const takeOutInput = z.object({
  groupId: id,
  unitId: z.string({ error: 'Chưa chọn đơn vị' }).min(1, { error: 'Chưa chọn đơn vị' }).max(64),
  on: dayInput('Chưa chọn ngày', yearsOfUnits),
});
