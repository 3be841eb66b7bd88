import { z } from 'zod';
import { audiences } from '@/domain/registry/papers/paper';
import { line } from '@/domain/text/text';
import { dayIfAny, yearsOfPapers } from '@/domain/date/typed-date';

const id = z.uuid();

const words = (limit: number) =>
  z
    .string()
    .transform(line)
    .pipe(z.string().max(limit, { error: `Nhập không quá ${limit} ký tự` }))
    .optional();

/** What is written about a paper; what a form does not ask stays as it is. */
const text = {
  title: words(200),
  number: words(60),
  issuedOn: dayIfAny(yearsOfPapers).optional(),
  audience: z.enum(audiences).optional(),
};

export const attachInput = z.object({ modelId: id, fileId: id, ...text });
export const describeInput = z.object({ paperId: id, ...text });
export const reviseInput = z.object({ paperId: id, fileId: id });
export const paperInput = z.object({ paperId: id });
export const fileInput = z.object({ fileId: id });
export const filesInput = z.object({ fileIds: z.array(id).max(200) });
