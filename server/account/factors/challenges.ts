import { randomBytes } from 'node:crypto';
import { challengeLife, pendingLife } from '@/domain/account/factor';
import type { ChallengePurpose } from '@/prisma/generated/client';
import { db, type Tx } from '../../io/db';

/** Takes one answer, of this person and purpose, in whatever process it arrives. */
export type AskedFactor = { personId: string; purpose: ChallengePurpose };

const mostOpen = 20;

export async function keepChallenge(
  { personId, purpose }: AskedFactor,
  value: string,
  now: Date,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + challengeLife);
  await db().factorChallenge.create({ data: { value, personId, purpose, expiresAt } });
  await db().$executeRaw`
    DELETE FROM "FactorChallenge" WHERE value IN (
      SELECT value FROM "FactorChallenge" WHERE "personId" = ${personId} AND purpose = ${purpose}::"ChallengePurpose"
      ORDER BY "expiresAt" DESC OFFSET ${mostOpen})`;
}

/** Used up from here on, whether the answer is right or wrong. */
export async function takeChallenge(
  { personId, purpose }: AskedFactor,
  value: string,
  now: Date,
): Promise<boolean> {
  const { count } = await db().factorChallenge.deleteMany({
    where: { value, personId, purpose, expiresAt: { gt: now } },
  });
  return count === 1;
}

export async function keepPending(personId: string, secret: string, now: Date): Promise<string> {
  const value = randomBytes(24).toString('base64url');
  const expiresAt = new Date(now.getTime() + pendingLife);
  await db().factorChallenge.deleteMany({ where: { personId, purpose: 'newAuthenticator' } });
  await db().factorChallenge.create({
    data: { value, personId, purpose: 'newAuthenticator', secret, expiresAt },
  });
  return value;
}

export const pendingSecretOf = (
  tx: Pick<Tx, 'factorChallenge'>,
  personId: string,
  { value, now }: { value: string; now: Date },
) =>
  tx.factorChallenge.findFirst({
    where: { value, personId, purpose: 'newAuthenticator', expiresAt: { gt: now } },
  });
