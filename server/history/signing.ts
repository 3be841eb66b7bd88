import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { env } from '../io/env';

// Ed25519 (RFC 8032). The key is a file outside the database, so write access there cannot sign.

/** PEM (SPKI); `fingerprint` is the sha256 of the DER in hex. */
export type PublicKey = { fingerprint: string; publicKey: string };

let known: { file: string; key: KeyObject } | undefined;

function privateKey(): KeyObject {
  const file = env().SIGNING_KEY_FILE;
  if (known?.file !== file) known = { file, key: createPrivateKey(readOrMake(file)) };
  return known.key;
}

/** Two processes may start at once; the second must read the key of the first. */
function readOrMake(file: string): string {
  try {
    const { privateKey: fresh } = generateKeyPairSync('ed25519');
    const pem = fresh.export({ type: 'pkcs8', format: 'pem' }).toString();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
    return pem;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
    return readFileSync(file, 'utf8');
  }
}

export const signingKey = (): PublicKey => publicKeyOf(createPublicKey(privateKey()));

export const ownKey = (): PublicKey | null => (existsSync(env().SIGNING_KEY_FILE) ? signingKey() : null);

export function publicKeyOf(key: KeyObject): PublicKey {
  const der = key.export({ type: 'spki', format: 'der' });
  const publicKey = key.export({ type: 'spki', format: 'pem' }).toString();
  return { fingerprint: createHash('sha256').update(der).digest('hex'), publicKey };
}

/** @returns base64 */
export const signed = (text: string): string =>
  sign(null, Buffer.from(text, 'utf8'), privateKey()).toString('base64');

/** @param signature base64 */
export const isSigned = (text: string, signature: string, publicKey: string): boolean =>
  verify(null, Buffer.from(text, 'utf8'), createPublicKey(publicKey), Buffer.from(signature, 'base64'));
