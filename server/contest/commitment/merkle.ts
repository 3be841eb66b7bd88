import { createHash } from 'node:crypto';

const sha256 = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

export const leafHash = (text: string): string => sha256(Buffer.from(text, 'utf8')).toString('hex');

/** RFC 6962 over the 32 bytes of each leaf, sorted by hex.
 * @returns hex; sha256 of nothing for no leaves */
export function rootOf(leaves: readonly string[]): string {
  let row = [...leaves].sort().map((leaf) => sha256(LEAF, Buffer.from(leaf, 'hex')));
  while (row.length > 1) row = rowAbove(row);
  return (row[0] ?? sha256()).toString('hex');
}

const rowAbove = (row: readonly Buffer[]): Buffer[] =>
  row.flatMap((left, at) => {
    if (at % 2 === 1) return [];
    const right = row[at + 1];
    return [right ? sha256(NODE, left, right) : left];
  });
