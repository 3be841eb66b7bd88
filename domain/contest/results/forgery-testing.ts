import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { examine, leafOf, merkleRoot } from '../../../public/kiem-tra/tinh-lai.mjs';
import { canonical } from '../../proof/canonical';
import { committed, frozenSample, proposed, served, sha256 } from './frozen-testing';
import type { FrozenText } from './frozen-text';
import { tally } from '../tally/tally';

// A forger who has the honest file and knows the program: changes a fact and makes everything else
// agree with it.

/** A text that may be anything: what a forger writes need not be what the type allows. */
// oxlint-disable-next-line typescript/no-explicit-any -- a forged text has no type
export type Loose = any;

export const honest: FrozenText = frozenSample();
export const honestBytes = served(honest);
/** As it stands on paper. */
export const paper = sha256(canonical(honest));

/** The file after a change of its value, and of nothing else. */
export const changed = (change: (text: Loose) => void) => (): Buffer => {
  const text = structuredClone(honest);
  change(text);
  return Buffer.from(JSON.stringify(sortedKeys(text)), 'utf8');
};

/**
 * The same, and the ranking, the prizes and the commitment computed anew, as a dishonest publisher
 * would.
 */
export const recounted = (change: (text: Loose) => void): (() => Buffer) =>
  changed((text: Loose) => {
    change(text);
    text.outcome = tally(text.rules, text.input);
    text.awards = proposed(text.outcome);
    if (text.commitment) text.commitment = committed(text);
    text.revisions.at(-1).hash = sha256(canonical(text.rules));
  });

/** The file after a change of its characters. */
export const rewritten = (from: string | RegExp, to: string) => (): Buffer => {
  const before = honestBytes.toString('utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`Nothing to forge at ${String(from)}`);
  return Buffer.from(after, 'utf8');
};

/**
 * Keys in order without asking whether the value is allowed: forged numbers and keys must get
 * through.
 */
function sortedKeys(value: Loose): Loose {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortedKeys(value[key])]),
  );
}

/**
 * Whether the program lets the bytes pass. Anything but its own sentence is a fault of the program.
 */
export function passes(bytes: Buffer, typed = ''): boolean {
  try {
    return (examine(bytes, typed) as { wrong: string[] }).wrong.length === 0;
  } catch (error) {
    const { message } = error as Error;
    if (!/^(Tệp|Thể lệ|Mã kiểm tra)/u.test(message)) throw error;
    return false;
  }
}

/** The program as a stranger runs it. */
export function run(bytes: Buffer, ...typed: string[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'goi-')), 'goi-ket-qua.json');
  writeFileSync(file, bytes);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['public/kiem-tra/tinh-lai.mjs', file, ...typed],
    {
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

/** `paper`: every check of the file alone is met, and only the hash on paper tells. */
export type Forgery = [name: string, make: () => Buffer, needs?: 'paper'];

/** With the hash from paper none passes; without it only those that need it. */
export function refuses(make: () => Buffer, needs?: 'paper') {
  const bytes = make();
  expect(bytes.equals(honestBytes)).toBe(false);
  expect(passes(bytes)).toBe(needs === 'paper');
  expect(passes(bytes, paper)).toBe(false);
}

/** The root of a forged commitment. */
export function rootOf(text: Loose): string {
  const hashes = text.commitment.leaves.map((leaf: Loose) => {
    const isIts = (sheet: Loose) => sheet.entry === leaf.entry && sheet.judge === leaf.judge;
    return leaf.hash ?? leafOf(text.input.sheets.find(isIts), leaf.salt);
  });
  return merkleRoot(hashes);
}
