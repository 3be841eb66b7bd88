import { z } from 'zod';
import { appraisalOf, scoreOf } from '@/domain/registry/model/appraisal';
import { line, lines } from '@/domain/text/text';

const listLine = z.string().max(1000).default('');

export const rateInput = z
  .object({
    id: z.string(),
    /** When the appraisal shown in the form was given; empty when there was none. */
    base: z.union([z.literal(''), z.iso.datetime()]),
    score: z.string().overwrite(line).optional(),
    notRatable: z.literal('on').optional(),
    reason: z.string().transform(lines),
    line: listLine,
    on: z.literal('next').optional(),
  })
  .superRefine((typed, ctx) => {
    if (typed.notRatable) return;
    if (!typed.score) {
      ctx.addIssue({ code: 'custom', path: ['score'], message: 'Chưa nhập điểm thẩm định' });
    } else if (scoreOf(typed.score) === null) {
      const message = 'Điểm phải từ 0 đến 100, nhiều nhất hai chữ số thập phân, ví dụ 87,5';
      ctx.addIssue({ code: 'custom', path: ['score'], message });
    }
  })
  .transform(({ id, base, score, notRatable, reason, line: list, on }) => ({
    id,
    line: list,
    on,
    base: base ? new Date(base) : null,
    appraisal: appraisalOf(notRatable ? null : scoreOf(score ?? ''), reason),
  }));

export const stepInput = z.object({ id: z.string(), line: listLine });

export const sendBackInput = z.object({
  id: z.string(),
  line: listLine,
  reason: z
    .string()
    .transform(lines)
    .pipe(z.string().min(1, { error: 'Chưa nhập lý do trả lại' })),
});
