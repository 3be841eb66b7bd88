import { deserialize, serialize } from 'node:v8';
import { revalidateTag, unstable_cache } from 'next/cache';
import { cache } from 'react';

const TAG = 'public';

/** Longest life of a public page, in seconds, should nobody expire it. */
const LIFE = 600;

/**
 * Everything public forgets what it knew, pages and all: the next visitor sees the database as it is. To be called
 * after the commit of whatever changes what the public sees (recognise, revoke, replicate, a unit's name).
 */
export const expirePublic = (): void => revalidateTag(TAG, { expire: 0 });

type Key = string | number;

/** Reads once and keeps the answer until `expirePublic`; a page made of it is kept and expires with it. */
export const kept = <Keys extends Key[], Answer>(
  name: string,
  read: (...keys: Keys) => Promise<Answer>,
): ((...keys: Keys) => Promise<Answer>) =>
  cache(async (...keys: Keys) => {
    const text = unstable_cache(async () => packed(await read(...keys)), [name, ...keys.map(String)], {
      tags: [TAG],
      revalidate: LIFE,
    });
    return unpacked(await text()) as Answer;
  });

// The cache speaks JSON, which would turn a date into a text on the second reading but not on the first.
const packed = (answer: unknown): string => serialize(answer).toString('base64');
const unpacked = (text: string): unknown => deserialize(Buffer.from(text, 'base64'));
