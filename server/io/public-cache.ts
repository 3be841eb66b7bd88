import { setTimeout } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { revalidateTag, unstable_cache } from 'next/cache';
import { after } from 'next/server';
import { cache } from 'react';

const TAG = 'public';

/** Longest life of a public page, in seconds, should nobody expire it. */
const LIFE = 600;

/**
 * Everything public forgets what it knew, pages and all: the next visitor sees the database as it is. Called by
 * `transact` after the commit of whatever the public may notice. Outside the portal (seed, tests) nothing is kept.
 */
export function expirePublic(): void {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  revalidateTag(TAG, { expire: 0 });
  // A page that was half made when the commit came has old words in it and is put away after this moment.
  after(async () => {
    await setTimeout(RENDERING);
    revalidateTag(TAG, { expire: 0 });
  });
}

/** Longer than any page takes to be made, in milliseconds. */
const RENDERING = 3_000;

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
