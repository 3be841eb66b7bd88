import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { clone } from '@/scripts/start/places.mjs';
import { digestOf } from '@/scripts/start/digest.mjs';

/** All units, or every sixth and those with announced accounts, as the journeys walk them. */
export const shares = { whole: 1, sample: 6 } as const;
export type SnapshotName = keyof typeof shares;

export const isSnapshotName = (name: string | undefined): name is SnapshotName =>
  name !== undefined && name in shares;

export type Header = {
  /** Of what the snapshot was made of, as far as it changes what is in it for sure. */
  digest: string;
  moment: string;
  /** The next piece of the story: from then on the snapshot is no longer all of it. */
  until: string;
  /** In the whole one: sha256 of the sample that was made with it. Only that is played again by every test. */
  sample?: string;
};

/** One table: rows as JSON objects, one a line, in the order of their key. */
export type TableText = { name: string; columns: string[]; rows: string };
export type Snapshot = { header: Header; tables: TableText[] };

/** Where a link in a letter names the portal; an installation writes its own address there. */
export const PORTAL = 'http://cong.invalid';

export const snapshotFile = (name: SnapshotName): string => join(clone, 'prisma', 'snapshot', `${name}.br`);

export const sourceDigest = (): string =>
  digestOf(['prisma/schema.prisma', 'prisma/migrations', 'prisma/seed']);

/** Between two tables stands a character that JSON writes as an escape. */
const BETWEEN = '\u001e';

export function textOf({ header, tables }: Snapshot): string {
  const parts = tables.map(({ rows, ...head }) => `${JSON.stringify(head)}\n${rows}`);
  return [JSON.stringify(header), ...parts].join(BETWEEN);
}

export function snapshotOf(text: string): Snapshot {
  const [header = '', ...parts] = text.split(BETWEEN);
  const tables = parts.map((part) => {
    const cut = part.indexOf('\n');
    return { ...JSON.parse(part.slice(0, cut)), rows: part.slice(cut + 1) } as TableText;
  });
  return { header: JSON.parse(header) as Header, tables };
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const packed = (text: string): Buffer =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });

export function readSnapshot(name: SnapshotName): Snapshot | null {
  if (!existsSync(snapshotFile(name))) return null;
  return snapshotOf(brotliDecompressSync(readFileSync(snapshotFile(name))).toString('utf8'));
}
