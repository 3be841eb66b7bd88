import { z } from 'zod';
import { reason, reasonIfAny } from '../reason';

export const reopenInput = z.object({
  sheet: z.string(),
  back: z.string().startsWith('/ban-lam-viec/'),
  reason,
});

export const ruleInput = z
  .looseObject({ contest: z.string(), slug: z.string(), block: z.string(), reason })
  .transform(({ contest, slug, block, reason: why, ...places }, context) => {
    const typed = Object.entries(places).flatMap(([name, place]) =>
      name.startsWith('place.')
        ? [{ entry: name.slice(6), place: Number(String(place).trim() || Number.NaN) }]
        : [],
    );
    const taken = new Map<number, number>();
    for (const { place } of typed) taken.set(place, (taken.get(place) ?? 0) + 1);
    for (const { entry, place } of typed)
      if (!Number.isInteger(place) || place < 1 || place > typed.length || taken.get(place) !== 1)
        context.issues.push({
          code: 'custom',
          path: [`place.${entry}`],
          message: `Nhập thứ tự từ 1 đến ${typed.length}, không trùng nhau`,
          input: place,
        });
    const order = [...typed].sort((a, b) => a.place - b.place).map(({ entry }) => entry);
    return { contest, slug, block, reason: why, order };
  });

export const prizeInput = z.object({
  contest: z.string(),
  slug: z.string(),
  entry: z.string(),
  prize: z.string().default(''),
  reason,
});

export const freezeInput = z.object({
  contest: z.string(),
  slug: z.string(),
  reason: reasonIfAny,
  seen: z.string().default(''),
});

export const actInput = z.object({ freeze: z.string(), slug: z.string() });

export const giveBackInput = actInput.extend({ reason });
