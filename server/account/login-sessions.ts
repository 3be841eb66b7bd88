import { randomBytes } from 'node:crypto';
import { deviceOf, idleLimit, sessionLimit } from '@/domain/account/account';
import { instantWords } from '@/domain/date/calendar';
import { db, type Tx } from '../io/db';
import { type FirstStep, mustStillEnter } from './entering';
import { tell } from './notices';
import { transact } from '../write';

/** @throws Denied stepOver */
export const openAfter = (entry: FirstStep, userAgent: string, now: Date): Promise<string> =>
  transact(async (tx) => {
    await mustStillEnter(tx, entry, now);
    return openIn(tx, { personId: entry.personId, userAgent, now });
  });

export const openSession = (personId: string, userAgent: string, now: Date): Promise<string> =>
  transact((tx) => openIn(tx, { personId, userAgent, now }));

type Opening = { personId: string; userAgent: string; now: Date };

/** The id is the secret in the sealed cookie. A new device triggers a mail to the owner. */
async function openIn(tx: Tx, { personId, userAgent, now }: Opening): Promise<string> {
  const id = randomBytes(24).toString('base64url');
  const expiresAt = new Date(now.getTime() + sessionLimit);
  const device = deviceOf(userAgent);
  const before = await tx.loginSession.groupBy({ by: ['device'], where: { personId } });
  await tx.loginSession.create({
    data: { id, personId, createdAt: now, seenAt: now, expiresAt, device },
  });
  if (before.length === 0 || before.some((known) => known.device === device)) return id;
  const text = `Tài khoản của Ông/Bà vừa đăng nhập trên thiết bị mới: ${device}, ${instantWords(now)}.`;
  await tell(tx, personId, { event: 'newDevice', text, now });
  return id;
}

const noteEvery = 5 * 60_000;

/** Writes the time of use only every few minutes. */
export async function noteUse(session: { id: string; seenAt: Date }, now: Date): Promise<void> {
  if (now.getTime() - session.seenAt.getTime() < noteEvery) return;
  await db().loginSession.updateMany({
    where: { id: session.id, seenAt: session.seenAt },
    data: { seenAt: now },
  });
}

const over = (now: Date) => ({ revokedAt: now, officeToken: null });

export const revoke = (id: string, personId: string, now: Date) =>
  db().loginSession.updateMany({ where: { id, personId, revokedAt: null }, data: over(now) });

export const revokeAll = (tx: Tx, personId: string, { now, keep }: { now: Date; keep?: string | null }) =>
  tx.loginSession.updateMany({
    where: { personId, revokedAt: null, ...(keep && { id: { not: keep } }) },
    data: over(now),
  });

export const devicesOf = (personId: string, now: Date) =>
  db().loginSession.findMany({
    where: {
      personId,
      revokedAt: null,
      expiresAt: { gt: now },
      seenAt: { gt: new Date(now.getTime() - idleLimit) },
    },
    orderBy: { seenAt: 'desc' },
    select: { id: true, device: true, createdAt: true, seenAt: true },
  });
