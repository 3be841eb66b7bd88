import { deskPage } from '@/domain/addresses';
import { z } from 'zod';
import { line } from '@/domain/text/text';
import { dayInput, yearsOfPapers } from '@/domain/date/typed-date';
import { formatDate } from '@/ui/words/format';
import { setAsideActs } from '@/domain/contest/jury/set-aside';
import { reason, reasonIfAny } from '../reason';

export const reopenInput = z.object({
  sheet: z.string(),
  back: z.string().startsWith(`${deskPage.home}/`),
  reason,
});

export const setAsideInput = z
  .object({
    sheet: z.string(),
    slug: z.string(),
    act: z.enum(setAsideActs),
    seen: z.string().default(''),
    reason: reasonIfAny,
  })
  .check((context) => {
    const { act, reason: why } = context.value;
    if ((act === 'propose' || act === 'proposeRestore') && why === '')
      context.issues.push({ code: 'custom', path: ['reason'], message: 'Chưa nhập lý do', input: why });
  });

const ruling = z
  .object({
    contest: z.string(),
    slug: z.string(),
    block: z.string(),
    place: z.record(z.string(), z.string()).default({}),
    number: z
      .string({ error: 'Chưa nhập số văn bản' })
      .transform(line)
      .pipe(
        z
          .string()
          .min(1, { error: 'Chưa nhập số văn bản' })
          .max(60, { error: 'Quá dài: nhiều nhất 60 ký tự' }),
      ),
    issuedOn: dayInput('Chưa chọn ngày văn bản', yearsOfPapers),
    reason,
  })
  .check((context) => {
    const places = Object.entries(context.value.place).map(([entry, typed]) => ({
      entry,
      place: placeOf(typed),
    }));
    const taken = new Map<number, number>();
    for (const { place } of places) taken.set(place, (taken.get(place) ?? 0) + 1);
    for (const { entry, place } of places)
      if (!Number.isInteger(place) || place < 1 || place > places.length || taken.get(place) !== 1)
        context.issues.push({
          code: 'custom',
          path: ['place', entry],
          message: `Nhập thứ tự từ 1 đến ${places.length}, không trùng nhau`,
          input: place,
        });
  })
  .transform(({ contest, slug, block, place, number, issuedOn, reason: said }) => ({
    contest,
    slug,
    block,
    // The reason is what is published with the ranking: it names the paper.
    reason: `Văn bản số ${number} ngày ${formatDate(issuedOn)}: ${said}`,
    order: Object.entries(place)
      .sort(([, one], [, other]) => placeOf(one) - placeOf(other))
      .map(([entry]) => entry),
  }));

const placeOf = (typed: string): number => Number(typed.trim() || Number.NaN);

export type RuleTyped = z.input<typeof ruling> & { place: Record<string, string> };

/** The controls post place.<entry> one by one. */
export const ruleInput = z.preprocess((sent) => {
  if (typeof sent !== 'object' || sent === null || 'place' in sent) return sent;
  const rest: Record<string, unknown> = {};
  const place: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(sent))
    if (name.startsWith('place.')) place[name.slice('place.'.length)] = value;
    else rest[name] = value;
  return { ...rest, place };
}, ruling);

export const prizeInput = z.object({
  contest: z.string(),
  slug: z.string(),
  entry: z.string(),
  prize: z.string().default(''),
  reason,
});

export const fewInput = z.object({ contest: z.string(), slug: z.string(), entry: z.string(), reason });

const person = (missing: string) => z.string({ error: missing }).min(1, { error: missing }).max(64);

export const freezeInput = z.object({
  contest: z.string(),
  slug: z.string(),
  reason: reasonIfAny,
  approverId: person('Chưa chọn kiểm soát viên xác nhận'),
  firstSignerId: person('Chưa chọn người ký thứ nhất'),
  secondSignerId: person('Chưa chọn người ký thứ hai'),
  seen: z.string().default(''),
});

export type FreezeTyped = Required<z.input<typeof freezeInput>>;

export const actInput = z.object({ freeze: z.string(), slug: z.string() });

export const giveBackInput = actInput.extend({ reason });

export const lateInput = z.object({ act: z.string(), slug: z.string() });

/** A reason is asked of whoever did not propose it, by the verb. */
export const dropInput = lateInput.extend({ reason: reasonIfAny });

/** Both are public with the results. */
export const replyInput = giveBackInput.extend({ answer: z.string() });

export const passOverInput = giveBackInput.extend({ judge: z.string() });
