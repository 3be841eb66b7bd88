import { db } from '../io/db';
import { sweepJournal } from '../account/sign-in/journal';

const day = 86_400_000;

export async function sweep(now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * day);
  await db().rateLimit.deleteMany({ where: { windowStart: { lt: before(1) } } });
  await db().loginSession.deleteMany({ where: { expiresAt: { lt: before(90) } } });
  await db().loginSession.updateMany({
    where: { expiresAt: { lt: now }, officeToken: { not: null } },
    data: { officeToken: null },
  });
  await db().oneTimeKey.deleteMany({ where: { expiresAt: { lt: before(30) } } });
  await sweepJournal(now);
  await db().signInStep.deleteMany({ where: { expiresAt: { lt: now } } });
  await db().factorChallenge.deleteMany({ where: { expiresAt: { lt: before(1) } } });
  await db().mail.updateMany({
    where: { secret: true, text: { not: '' }, createdAt: { lt: before(8) } },
    data: { text: '' },
  });
}
