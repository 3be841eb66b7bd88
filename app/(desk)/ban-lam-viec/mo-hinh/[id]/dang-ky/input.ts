import { z } from 'zod';
import {
  type Field,
  fields,
  type FormField,
  holders,
  limits,
  type ModelText,
  tags,
  tidy,
} from '@/domain/model/form';
import { line, lines } from '@/domain/text';

const most = (limit: number) =>
  z.string().max(limit, { error: `Quá dài: nhiều nhất ${limit.toLocaleString('vi-VN')} ký tự` });
const oneLine = (limit: number) => z.string().transform(line).pipe(most(limit));
const manyLines = () => z.string().transform(lines).pipe(most(limits.item));

/** The text of the form. A draft may lack anything; what it lacks is told by the task list, not here. */
export const textShape = {
  name: oneLine(limits.name),
  rationale: manyLines(),
  objectives: manyLines(),
  method: manyLines(),
  areaAudience: manyLines(),
  actors: manyLines(),
  resources: manyLines(),
  duration: manyLines(),
  outputs: manyLines(),
  sustainability: manyLines(),
  field: z
    .enum(['', ...fields], { error: 'Chọn một trong bốn lĩnh vực' })
    .nullish()
    .transform((field): Field | null => field || null),
  holder: z.enum(holders, { error: 'Chọn tập thể hoặc cá nhân' }),
  /** One ticked box arrives as a string, none as nothing. */
  tags: z
    .union([z.enum(tags).transform((tag) => [tag]), z.array(z.enum(tags))], { error: 'Chọn trong danh sách' })
    .optional()
    .transform((chosen): string[] => tags.filter((tag) => chosen?.includes(tag))),
  leadPerson: oneLine(limits.person),
  contactPerson: oneLine(limits.person),
  contactPhone: oneLine(limits.phone),
} satisfies Record<FormField, z.ZodType>;

export const textInput = z.object(textShape);

export const saveInput = z.object({
  id: z.string(),
  base: z.coerce.number().int().min(0),
  ...textShape,
});

/** What stands in the controls: an unchosen radio group has no value. */
export type Typed = Omit<ModelText, 'field'> & { field: Field | '' | null };

export const typedOf = (text: ModelText): Typed => ({ ...text, field: text.field ?? '' });

export const textOf = (typed: Typed): ModelText =>
  tidy({ ...typed, field: typed.field || null, tags: typed.tags || [] });
