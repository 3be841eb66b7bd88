import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { headMark, readHead } from '@/domain/proof/chain-head';
import { env } from '../io/env';
import { broken } from '../io/log';

// An attacker with write access to the database cannot reach this file beside the key.

export type SignedMark = { count: number; hash: string };

export type Beside = {
  head: SignedMark | null;
  keys: string[];
};

export const besideKey = (): string => `${env().SIGNING_KEY_FILE}.da-ky.json`;

export function readBeside(): Beside | null {
  if (!existsSync(besideKey())) return null;
  const { head, keys } = JSON.parse(readFileSync(besideKey(), 'utf8')) as { head: string; keys: string[] };
  const { count, hash } = readHead(head) ?? { count: null, hash: '' };
  return { head: count === null ? null : { count, hash }, keys };
}

/** Call after the commit. Of two concurrent commits the later head stays. */
export function keepBeside(head: SignedMark, key: string): void {
  try {
    const before = readBeside() ?? { head: null, keys: [] };
    const newest = before.head && before.head.count > head.count ? before.head : head;
    write({ head: newest, keys: [...new Set([...before.keys, key])] });
  } catch (fault) {
    // The head is committed already; verify reports that the file lacks it.
    broken(fault, 'proof: the head that was signed could not be kept beside the key');
  }
}

/** Atomic: a half-written file would make every later head fail. */
function write({ head, keys }: { head: SignedMark; keys: string[] }): void {
  const arriving = `${besideKey()}.${process.pid}`;
  try {
    const text = JSON.stringify({ head: headMark(head), keys }, null, 2);
    writeFileSync(arriving, `${text}\n`, { mode: 0o600, flush: true });
    renameSync(arriving, besideKey());
  } finally {
    rmSync(arriving, { force: true });
  }
}
