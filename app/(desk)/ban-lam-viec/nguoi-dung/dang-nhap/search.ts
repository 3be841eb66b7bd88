import { z } from 'zod';
import { addDays, startOf } from '@/domain/date/calendar';
import { signInResults, signInWays } from '@/domain/account/sign-in';
import { dayAsked } from '@/domain/date/typed-date';
import type { JournalQuery } from '@/server/account/sign-in/journal';

const query = z.object({
  q: z.string().max(200).catch(''),
  cach: z.enum(signInWays).optional().catch(undefined),
  kq: z.enum(signInResults).optional().catch(undefined),
  tu: dayAsked,
  den: dayAsked,
});

/** The question that an address asks; days are ours, the last one included. */
export function journalAsked(parameters: Record<string, unknown>): JournalQuery {
  const { q, cach, kq, tu, den } = query.parse(parameters);
  return {
    text: q,
    way: cach,
    result: kq,
    from: tu ? startOf(tu) : null,
    until: den ? startOf(addDays(den, 1)) : null,
  };
}
