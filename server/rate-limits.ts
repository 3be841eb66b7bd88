import { createHmac } from 'node:crypto';
import { type Limit, limits } from '@/domain/account';
import { no, type Verdict, yes } from '@/domain/verdict';
import { db } from './io/db';
import { env } from './io/env';

/** What is counted: an account, an address, or an account at an address. */
type Subject = string | readonly [string, string];

/** Counts one attempt; one statement, so that of forty at once exactly the allowed number comes through. */
export async function attempt(limit: Limit, subject: Subject, now: Date): Promise<Verdict> {
  const { most, span } = limits[limit];
  const since = new Date(now.getTime() - span);
  const [row] = await db().$queryRaw<{ count: number }[]>`
    INSERT INTO "RateLimit" AS r (key, "windowStart", count) VALUES (${keyOf(limit, subject)}, ${now}, 1)
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN r."windowStart" <= ${since} THEN 1 ELSE r.count + 1 END,
      "windowStart" = CASE WHEN r."windowStart" <= ${since} THEN ${now} ELSE r."windowStart" END
    RETURNING count`;
  return row && row.count <= most ? yes : no('tooManyAttempts');
}

/** What succeeded was no attack: its attempt is given back. */
export const giveBack = (limit: Limit, subject: Subject) =>
  db().rateLimit.updateMany({
    where: { key: keyOf(limit, subject), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });

/** Of an account alone: at every address. */
export const forget = (limit: Limit, subject: Subject) => {
  const key = keyOf(limit, subject);
  return db().rateLimit.deleteMany({ where: { OR: [{ key }, { key: { startsWith: `${key}.` } }] } });
};

/** E-mails and addresses are personal data: only a keyed digest is kept. */
const keyOf = (limit: Limit, subject: Subject): string =>
  `${limit}:${[subject].flat().map(digestOf).join('.')}`;

const digestOf = (text: string): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(text).digest('base64url');
