import { deserialize, serialize } from 'node:v8';
import { cache } from 'react';
import { machineTime } from './clock';
import { db, type Tx } from './db';

/** What is kept for the public, shared with scripts/kept; instrumentation and pages are bundled
 * apart. */
type Kept = {
  generation: number | undefined;
  learn: (generation: number) => void;
  answers: {
    get: (key: string) => Uint8Array | undefined;
    put: (key: string, bytes: Uint8Array, until: number) => void;
  };
  begin?: () => Promise<{ generation: number; lasts: number }>;
  count?: () => Promise<number>;
};
const shared = globalThis as { portalKept?: Kept };

/** Undefined outside of a serving process. */
export const keptForAll = (): Kept | undefined => shared.portalKept;

export const PUBLIC_CHANNEL = 'portal_public';

/** Counts a commit that the public may notice, and tells every process at the moment of the commit.
 * Call after the history's lock, under which the row's lock waits for nobody. */
export async function countPublic(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    WITH counted AS (
      INSERT INTO "PublicGeneration" (id, number) VALUES (1, 1)
      ON CONFLICT (id) DO UPDATE SET number = "PublicGeneration".number + 1 RETURNING number)
    SELECT number, pg_notify(${PUBLIC_CHANNEL}, number::text)::text FROM counted`;
  return row?.number ?? 0;
}

export async function publicGeneration(): Promise<number> {
  const row = await db().publicGeneration.findUnique({ where: { id: 1 } });
  const number = row?.number ?? 0;
  shared.portalKept?.learn(number);
  return number;
}

/** In this process at once; the others hear it. */
export const expirePublic = (generation: number): void => shared.portalKept?.learn(generation);

/** Milliseconds, in case nothing expires an answer earlier. */
const LIFE = 600_000;

type Key = string | number;

/** Seeds and tests keep nothing. */
export const keptPublic = <Keys extends Key[], Answer>(
  name: string,
  read: (...keys: Keys) => Promise<Answer>,
): ((...keys: Keys) => Promise<Answer>) =>
  cache(async (...keys: Keys) => {
    const kept = shared.portalKept;
    if (!kept?.begin) return read(...keys);
    const key = JSON.stringify([name, ...keys]);
    const bytes = kept.answers.get(key) ?? (await once(kept, key, () => read(...keys)));
    // Read anew for each page, which may do with it what it likes.
    return deserialize(bytes) as Answer;
  });

const reading = new Map<string, Promise<Uint8Array>>();

/** A reading that a commit has overtaken is not kept, nor joined by who comes after the commit. */
function once(kept: Kept, key: string, read: () => Promise<unknown>): Promise<Uint8Array> {
  const began = kept.generation;
  const name = `${began} ${key}`;
  const begun =
    reading.get(name) ??
    read()
      .then((answer) => {
        const bytes = serialize(answer);
        if (kept.generation === began) kept.answers.put(key, bytes, machineTime() + LIFE);
        return bytes;
      })
      .finally(() => void reading.delete(name));
  reading.set(name, begun);
  return begun;
}
