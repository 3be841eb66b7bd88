import { deskPage } from '@/domain/addresses';
import { z } from 'zod';
import { line } from '@/domain/text/text';

export const actInput = z.object({
  sheet: z.string(),
  seen: z.coerce.number().int(),
  back: z.string().startsWith(`${deskPage.home}/`),
});

export const confirmInput = z.object({ contest: z.string(), part: z.string(), seen: z.string() });

const row = z.object({
  code: z.string(),
  points: z.number().int().min(0).nullable(),
  seconds: z.number().int().min(0).max(360_000).nullable(),
  /** The moment of what stood there when this was typed. */
  known: z.iso.datetime().nullable(),
});

/** The rows come as one text, for they are as many as there are entries. */
export const resultsInput = z.object({
  contest: z.string(),
  part: z.string(),
  source: z.enum(['typed', 'import']),
  rows: z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.issues.push({ code: 'custom', message: 'Không đọc được danh sách', input: text });
        return z.NEVER;
      }
    })
    .pipe(z.array(row).min(1, { error: 'Chưa nhập kết quả nào' }).max(20_000)),
});

const cell = z.string().transform(line);

/** As typed; what cannot be read yet stays in the table while the other rows are written. */
export const cellsInput = z.object({ cells: z.array(z.object({ points: cell, time: cell })) });

export type CellsTyped = z.input<typeof cellsInput>;
