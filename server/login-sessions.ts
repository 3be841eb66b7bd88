import { randomBytes } from 'node:crypto';
import { deviceOf, idleLimit, isOpen, sessionLimit } from '@/domain/account';
import type { Prisma } from '@/prisma/generated/client';
import { db, type Tx } from './io/db';

/** Opens a session for a device. The id is the secret inside the sealed cookie. */
export async function open(personId: string, userAgent: string, now: Date): Promise<string> {
  const id = randomBytes(24).toString('base64url');
  const expiresAt = new Date(now.getTime() + sessionLimit);
  const device = deviceOf(userAgent);
  await db().loginSession.create({
    data: { id, personId, createdAt: now, seenAt: now, expiresAt, device },
  });
  return id;
}

const whose = {
  person: {
    select: {
      id: true,
      name: true,
      endedAt: true,
      seats: {
        where: { endedAt: null },
        orderBy: { id: 'asc' },
        select: { kind: true, unitId: true, contestId: true },
      },
    },
  },
} satisfies Prisma.LoginSessionInclude;

/** The person behind the session while it is open; one read, and a note of the time every few minutes. */
export async function personOf(sid: string, now: Date) {
  const session = await db().loginSession.findUnique({ where: { id: sid }, include: whose });
  if (!session || !isOpen(session, now) || session.person.endedAt) return null;
  await note(session, now);
  return session.person;
}

const noteEvery = 5 * 60_000;

async function note(session: { id: string; seenAt: Date }, now: Date): Promise<void> {
  if (now.getTime() - session.seenAt.getTime() < noteEvery) return;
  await db().loginSession.updateMany({
    where: { id: session.id, seenAt: session.seenAt },
    data: { seenAt: now },
  });
}

/** Ends one device of the person; somebody else's session is simply not found. */
export const revoke = (id: string, personId: string, now: Date) =>
  db().loginSession.updateMany({ where: { id, personId, revokedAt: null }, data: { revokedAt: now } });

/** Ends every device of the person, but the one that asks. */
export const revokeAll = (tx: Tx, personId: string, now: Date, keep?: string | null) =>
  tx.loginSession.updateMany({
    where: { personId, revokedAt: null, ...(keep && { id: { not: keep } }) },
    data: { revokedAt: now },
  });

/** The devices that are signed in now, the latest used first. */
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
