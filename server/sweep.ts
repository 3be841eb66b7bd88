import { db } from './io/db';

const day = 86_400_000;

/** Throws away what nobody needs any more: counters, sessions and links long past. Nightly. */
export async function sweep(now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * day);
  await db().rateLimit.deleteMany({ where: { windowStart: { lt: before(1) } } });
  await db().loginSession.deleteMany({ where: { expiresAt: { lt: before(90) } } });
  await db().oneTimeKey.deleteMany({ where: { expiresAt: { lt: before(30) } } });
  // A link that has died in the outbox is no longer of use to anybody who may read it.
  await db().mail.updateMany({
    where: { secret: true, text: { not: '' }, createdAt: { lt: before(8) } },
    data: { text: '' },
  });
}
