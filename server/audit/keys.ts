import { createPublicKey } from 'node:crypto';
import type { SigningKey } from '@/prisma/generated/client';
import { db } from '../io/db';
import { readBeside } from '../history/beside-key';
import { publicKeyOf, ownKey } from '../history/signing';

export type ListedKey = SigningKey & { isOwn: boolean };

export type ForeignKey = { kind: 'key'; id: string; recorded: null; found: string };

/** An attacker with write access to the database can list a key of their own. */
export async function listedKeys(): Promise<ListedKey[]> {
  const keys = await db().signingKey.findMany({ orderBy: { since: 'desc' } });
  const own = fingerprintsHere();
  return keys.map((key) => ({ ...key, isOwn: own.has(key.fingerprint) && isSelf(key) }));
}

export const foreignKeys = async (): Promise<ForeignKey[]> =>
  (await listedKeys())
    .filter(({ isOwn }) => !isOwn)
    .map(({ fingerprint }) => ({ kind: 'key', id: fingerprint, recorded: null, found: fingerprint }));

/** PEM readers skip text between blocks, so foreign keys are named there and not included. */
export async function keysAsPem(): Promise<string> {
  const blocks = (await listedKeys()).map(({ fingerprint, publicKey, isOwn }) =>
    isOwn ? `${fingerprint}\n${publicKey}` : `khoa la, khong phai cua cong: ${fingerprint}\n`,
  );
  return blocks.join('\n');
}

function fingerprintsHere(): Set<string> {
  const own = ownKey();
  return new Set([...(readBeside()?.keys ?? []), ...(own ? [own.fingerprint] : [])]);
}

/** A foreign key under our fingerprint would verify forged signatures. */
function isSelf({ fingerprint, publicKey }: SigningKey): boolean {
  try {
    return publicKeyOf(createPublicKey(publicKey)).fingerprint === fingerprint;
  } catch {
    return false;
  }
}
