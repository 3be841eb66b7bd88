import { province } from '@/domain/province';
import { isIP } from 'node:net';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { Denied, no } from '@/domain/verdict';
import { db } from '../../io/db';
import { env } from '../../io/env';
import { log } from '../../io/log';
import { type AskedFactor, keepChallenge, takeChallenge } from './challenges';

declare module '@/domain/verdict' {
  interface Reasons {
    passkeyWrong: true;
  }
}

/** Passkeys are bound to the public host name, whatever name the request used. */
function place() {
  const { hostname, origin, protocol } = new URL(env().PUBLIC_URL);
  return { id: hostname, origin, secure: protocol === 'https:' || hostname === 'localhost' };
}

export const passkeysPossible = (): boolean => {
  const { id, secure } = place();
  return secure && isIP(id.replaceAll(/[[\]]/gu, '')) === 0;
};

type Owner = { id: string; email: string; name: string };

export async function askNewPasskey(
  owner: Owner,
  now: Date,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await db().passkey.findMany({ where: { personId: owner.id }, select: { id: true } });
  const options = await generateRegistrationOptions({
    rpName: province.portal,
    rpID: place().id,
    userID: new TextEncoder().encode(owner.id),
    userName: owner.email,
    userDisplayName: owner.name,
    attestationType: 'none',
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });
  await keepChallenge({ personId: owner.id, purpose: 'newPasskey' }, options.challenge, now);
  return options;
}

/** @throws Denied passkeyWrong */
export async function readNewPasskey(personId: string, answer: string, now: Date) {
  const { response, challenge } = await answered<RegistrationResponseJSON>(
    { personId, purpose: 'newPasskey' },
    answer,
    now,
  );
  const { id: expectedRPID, origin: expectedOrigin } = place();
  const expected = {
    expectedChallenge: challenge,
    expectedOrigin,
    expectedRPID,
    requireUserVerification: true,
  };
  const { registrationInfo } = await verified(verifyRegistrationResponse({ response, ...expected }));
  if (!registrationInfo) throw new Denied(no('passkeyWrong'));
  const { id, publicKey, counter } = registrationInfo.credential;
  return {
    id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter: BigInt(counter),
    transports: [...new Set(response.response.transports)].map(String),
  };
}

export async function askPasskey(
  asked: AskedFactor,
  now: Date,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const known = await db().passkey.findMany({
    where: { personId: asked.personId },
    select: { id: true, transports: true },
  });
  const options = await generateAuthenticationOptions({
    rpID: place().id,
    allowCredentials: known.map(({ id, transports }) => ({ id, transports: transports as never })),
    userVerification: 'required',
  });
  await keepChallenge(asked, options.challenge, now);
  return options;
}

/** Requires user verification. @throws Denied passkeyWrong */
export async function takePasskey(asked: AskedFactor, answer: string, now: Date): Promise<void> {
  const { response, challenge } = await answered<AuthenticationResponseJSON>(asked, answer, now);
  const passkey = await db().passkey.findFirst({ where: { id: response.id, personId: asked.personId } });
  if (!passkey) throw new Denied(no('passkeyWrong'));
  const { id: expectedRPID, origin: expectedOrigin } = place();
  const credential = {
    id: passkey.id,
    publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')),
    counter: Number(passkey.counter),
  };
  const expected = {
    expectedChallenge: challenge,
    expectedOrigin,
    expectedRPID,
    requireUserVerification: true,
  };
  const done = await verified(verifyAuthenticationResponse({ response, credential, ...expected }));
  if (!done.verified) throw new Denied(no('passkeyWrong'));
  // If a cloned device answers twice at once, only one answer counts.
  const { count } = await db().passkey.updateMany({
    where: { id: passkey.id, counter: passkey.counter },
    data: { counter: BigInt(done.authenticationInfo.newCounter), usedAt: now },
  });
  if (count === 0) throw new Denied(no('passkeyWrong'));
}

/** Base64url only, for PostgreSQL fails at NUL. */
const base64url = z.string().regex(/^[\w-]+$/u);

const transports = new Set(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);

const answerInput = z.looseObject({
  id: base64url.max(1400),
  response: z.looseObject({
    clientDataJSON: z.string().max(8000),
    // Ignores unknown transports, so that new devices are not refused.
    transports: z
      .array(z.string())
      .transform((told) => told.filter((way) => transports.has(way)))
      .optional(),
  }),
});

async function answered<R extends { id: string }>(asked: AskedFactor, answer: string, now: Date) {
  const response = answerInput.safeParse(jsonOf(answer));
  const told = response.success
    ? jsonOf(Buffer.from(response.data.response.clientDataJSON, 'base64url').toString('utf8'))
    : null;
  const challenge = z.object({ challenge: base64url.max(200) }).safeParse(told);
  if (!response.success || !challenge.success) throw new Denied(no('passkeyWrong'));
  const value = challenge.data.challenge;
  if (!(await takeChallenge(asked, value, now))) throw new Denied(no('factorLate'));
  return { response: response.data as unknown as R, challenge: value };
}

async function verified<T>(verification: Promise<T>): Promise<T> {
  try {
    return await verification;
  } catch (error) {
    log.warn({ why: error instanceof Error ? error.message : '' }, 'passkey refused');
    throw new Denied(no('passkeyWrong'));
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
