import { z } from 'zod';
import {
  type Field,
  fields,
  type FormField,
  holders,
  type Item,
  items,
  textLimits,
  type ModelText,
  tags,
  tidy,
} from '@/domain/registry/model/form';
import { isPhone } from '@/domain/text/phone';
import { line, lines } from '@/domain/text/text';
import { typed } from '@/domain/text/typed';
import { formWords } from '@/ui/words/words';

const most = (limit: number) =>
  z.string().max(limit, { error: `Quá dài: nhiều nhất ${limit.toLocaleString('vi-VN')} ký tự` });
const oneLine = (limit: number) => typed.transform(line).pipe(most(limit));
const manyLines = () => typed.transform(lines).pipe(most(textLimits.item));

/** The text of the form. A draft may lack anything; what it lacks is told by the task list, not here. */
export const textShape = {
  name: oneLine(textLimits.name),
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
  leadPerson: oneLine(textLimits.person),
  contactPerson: oneLine(textLimits.person),
  contactPhone: oneLine(textLimits.phone).refine((phone) => phone === '' || isPhone(phone), {
    error: 'Số điện thoại gồm 9 đến 11 chữ số, ví dụ 0912 345 678',
  }),
} satisfies Record<FormField, z.ZodType>;

export const textInput = z.object(textShape);

const base = { id: z.string(), base: z.coerce.number().int().min(0) };

export const saveInput = z.object({ ...base, ...textShape });

/** What the form sends by itself: without the fields that cannot be saved as they are typed. */
export const draftInput = z.object({ ...base, ...textShape }).partial({
  ...(Object.fromEntries(items.map((item) => [item, true])) as Record<Item, true>),
  leadPerson: true,
  contactPerson: true,
  contactPhone: true,
});

/** What is wrong with each field as it is typed. */
export function flawsIn(text: ModelText): Partial<Record<FormField, string>> {
  const read = textInput.safeParse(typedOf(text));
  const flaws: Partial<Record<FormField, string>> = {};
  for (const { path, message } of read.error?.issues ?? []) flaws[path[0] as FormField] ??= message;
  return flaws;
}

/** The text without what is wrong in it. */
export const sound = (text: ModelText): Partial<ModelText> => {
  const flaws = flawsIn(text);
  return Object.fromEntries(Object.entries(text).filter(([name]) => !(name in flaws)));
};

/** How the bar names a field. */
export function barWords(field: FormField): string {
  const at = items.findIndex((item) => item === field);
  return at < 0 ? formWords[field].toLowerCase() : `mục ${at + 1}`;
}

/** What stands in the controls: an unchosen radio group has no value. */
export type Typed = Omit<ModelText, 'field'> & { field: Field | '' | null };

export const typedOf = (text: ModelText): Typed => ({ ...text, field: text.field ?? '' });

export const textOf = (shown: Typed): ModelText =>
  tidy({ ...shown, field: shown.field || null, tags: shown.tags || [] });
