import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { db } from '../io/db';
import { inStorage } from '../io/files/places';

export type DifferingFile = {
  kind: 'file';
  id: string;
  name: string;
  recorded: string;
  found: string | null;
};

/** Re-hashes files on our own disk; bytes at the storage service are not fetched. */
export async function differingFiles(): Promise<DifferingFile[]> {
  const digests = new Map<string, string | null>();
  const differing: DifferingFile[] = [];
  for await (const { id, name, storeKey, sha256 } of filesOnDisk()) {
    const found = digests.has(storeKey) ? digests.get(storeKey) : await digestOf(storeKey);
    digests.set(storeKey, found ?? null);
    if (found !== sha256) differing.push({ kind: 'file', id, name, recorded: sha256, found: found ?? null });
  }
  return differing;
}

async function* filesOnDisk() {
  for (let after = ''; ; ) {
    const rows = await db().storedFile.findMany({
      where: {
        id: { gt: after },
        store: 'disk',
        OR: [
          { version: { isNot: null } },
          { entryPapers: { some: {} } },
          { scan: { isNot: null } },
          { deliveryPaper: { isNot: null } },
        ],
      },
      orderBy: { id: 'asc' },
      take: 500,
      select: { id: true, name: true, storeKey: true, sha256: true },
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < 500) return;
    after = last.id;
  }
}

async function digestOf(storeKey: string): Promise<string | null> {
  if (!storeKey) return null;
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(inStorage(storeKey)), hash);
    return hash.digest('hex');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fault;
  }
}
