import { z } from 'zod';
import { reason } from '../reason';

/** The draw as it stands in the address and in the form: the same seed gives the same draw. */
export const drawInput = z.object({
  contest: z.string(),
  kind: z.enum(['everybody', 'balanced']).catch('everybody'),
  block: z.string().default(''),
  each: z.coerce.number().int().min(1).max(50).catch(3),
  seed: z.coerce.number().int().min(0).max(999_999_999).catch(0),
});

export const spreadOf = ({ kind, each, seed }: z.output<typeof drawInput>) =>
  kind === 'everybody' ? ({ kind } as const) : ({ kind, each, seed } as const);

export const reassignInput = z.object({
  contest: z.string(),
  slug: z.string(),
  entry: z.string(),
  judge: z.string(),
  to: z.string().default(''),
  reason,
});

export const thirdInput = z.object({
  contest: z.string(),
  entry: z.string(),
  part: z.string(),
  judge: z.string().min(1, { error: 'Chưa chọn giám khảo' }),
});
