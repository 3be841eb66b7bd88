import { z } from 'zod';
import { cautions } from '@/domain/contest/setup/flaws';
import { rulesInput } from '@/domain/contest/setup/rules-input';
import { reasonIfAny } from '../../reason';

/** What is typed; the browser checks it before it is sent. */
export const rulesTextInput = z.object({ rules: rulesInput, reason: reasonIfAny });

export type RulesText = z.input<typeof rulesTextInput>;

export const setRulesInput = rulesTextInput.extend({
  id: z.string(),
  base: z.coerce.number().int().min(0),
  cautions: z
    .string()
    .default('')
    .transform((typed) => cautions.filter((one) => typed.split(' ').includes(one))),
});
