import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '../../io/env';
import { log } from '../../io/log';

// Keys derive from the server's secret, so a dump of the database yields no factor.

const keyFor = (use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', `factors: ${use}`, 32));

const cipher = 'aes-256-gcm';

/** Bound to the person: copied into another row it does not open. */
export function sealFor(personId: string, text: string): string {
  const iv = randomBytes(12);
  const sealing = createCipheriv(cipher, keyFor('authenticator'), iv);
  sealing.setAAD(Buffer.from(personId));
  const inside = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), inside]).toString('base64url');
}

/** @returns null if it was altered or sealed for another person or secret */
export function openFor(personId: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const opening = createDecipheriv(cipher, keyFor('authenticator'), bytes.subarray(0, 12));
    opening.setAAD(Buffer.from(personId));
    opening.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([opening.update(bytes.subarray(28)), opening.final()]).toString('utf8');
  } catch {
    log.warn({ personId }, 'the secret of an authenticator does not open');
    return null;
  }
}

export const keyedDigest = (personId: string, code: string): string =>
  createHmac('sha256', keyFor('recovery')).update(`${personId}:${code}`).digest('base64url');
