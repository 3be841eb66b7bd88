import { createHmac } from 'node:crypto';
import { type Limit, attemptLimits, waitAfter } from '@/domain/account/account';
import { no, type Verdict, yes } from '@/domain/verdict';
import { db } from '../io/db';
import { env } from '../io/env';

declare module '@/domain/verdict' {
  interface Reasons {
    tooManyAttempts: true;
  }
}

export type LimitSubject = string | readonly [string, string];
type Counted = readonly [Limit, LimitSubject];

/** Ignores rows from the future, or a clock set back would block the account until then. */
const AHEAD_MS = 3_600_000;

/** Counts an attempt unless the wait is not over, in one statement, so that 40 at once get no
 * more than the free ones. An early attempt does not extend the wait.
 * @param under other counts that make this subject wait; they form no queue */
export async function attempt(
  limit: Limit,
  { subject, now, under = [] }: { subject: LimitSubject; now: Date; under?: readonly Counted[] },
): Promise<Verdict> {
  const key = keyOf(limit, subject);
  const waits = waitsOf(limit, await pressure(under, now));
  const since = new Date(now.getTime() - attemptLimits[limit].span);
  const ahead = new Date(now.getTime() + AHEAD_MS);
  const [row] = await db().$queryRaw<{ count: number }[]>`
    INSERT INTO "RateLimit" AS r (key, "windowStart", count, "lastAt")
    VALUES (${key}, ${now}, ${waits[0] === 0 ? 1 : 0}, ${now})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN r."windowStart" BETWEEN ${since} AND ${ahead} THEN r.count + 1 ELSE 1 END,
      "windowStart" = CASE WHEN r."windowStart" BETWEEN ${since} AND ${ahead} THEN r."windowStart" ELSE ${now} END,
      "lastAt" = ${now}
    WHERE r."lastAt" > ${ahead} OR r."lastAt" <= ${now}::timestamptz - make_interval(secs => (${waits}::int[])[
      CASE WHEN r."windowStart" BETWEEN ${since} AND ${ahead} THEN least(r.count + 1, ${waits.length}) ELSE 1 END])
    RETURNING count`;
  if (!row || row.count === 0) return { ...no('tooManyAttempts'), wait: await leftToWait(key, waits, now) };
  for (const [kind, whole] of under) await add(kind, whole, now);
  return yes;
}

function waitsOf(limit: Limit, least: number): number[] {
  const { free, step, longest } = attemptLimits[limit];
  const enough = free + step * Math.ceil(Math.log2(longest)) + 1;
  return Array.from({ length: enough }, (_, before) => Math.max(least, waitAfter(limit, before)));
}

async function pressure(under: readonly Counted[], now: Date): Promise<number> {
  const waits = under.map(async ([limit, subject]) => {
    const row = await db().rateLimit.findUnique({ where: { key: keyOf(limit, subject) } });
    const open = row && row.windowStart.getTime() > now.getTime() - attemptLimits[limit].span;
    return open ? waitAfter(limit, row.count) : 0;
  });
  return Math.max(0, ...(await Promise.all(waits)));
}

async function leftToWait(key: string, waits: number[], now: Date): Promise<number> {
  const row = await db().rateLimit.findUnique({ where: { key } });
  const wait = waits[Math.min(row?.count ?? 0, waits.length - 1)] ?? 0;
  const since = row ? (now.getTime() - row.lastAt.getTime()) / 1_000 : 0;
  return Math.max(1, Math.ceil(wait - since));
}

async function add(limit: Limit, subject: LimitSubject, now: Date): Promise<void> {
  const since = new Date(now.getTime() - attemptLimits[limit].span);
  await db().$executeRaw`
    INSERT INTO "RateLimit" AS r (key, "windowStart", count, "lastAt") VALUES (${keyOf(limit, subject)}, ${now}, 1, ${now})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN r."windowStart" <= ${since} THEN 1 ELSE r.count + 1 END,
      "windowStart" = CASE WHEN r."windowStart" <= ${since} THEN ${now} ELSE r."windowStart" END,
      "lastAt" = ${now}`;
}

export const giveAttemptBack = (limit: Limit, subject: LimitSubject) =>
  db().rateLimit.updateMany({
    where: { key: keyOf(limit, subject), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });

export const forget = (limit: Limit, subject: LimitSubject) => {
  const key = keyOf(limit, subject);
  return db().rateLimit.deleteMany({ where: { OR: [{ key }, { key: { startsWith: `${key}.` } }] } });
};

/** E-mails and addresses are personal data, so only a keyed digest is stored. */
const keyOf = (limit: Limit, subject: LimitSubject): string =>
  `${limit}:${[subject].flat().map(digestOf).join('.')}`;

const digestOf = (text: string): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(text).digest('base64url');
