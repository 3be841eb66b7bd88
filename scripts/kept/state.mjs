import { makeShelf } from './shelf.mjs';

// What is kept, and under which count of public commits. The program counts and tells (server/io/public-cache.ts); both sides
// meet on globalThis, for the program is bundled apart.

const MB = 1024 * 1024;

export const pages = makeShelf({
  most: 64 * MB,
  /** @param {import('./bytes.mjs').Page} page */
  sizeOf: ({ plain, gzip, br }) => plain.length + (gzip?.length ?? 0) + (br?.length ?? 0) + 2_000,
});
const answers = makeShelf({
  most: 32 * MB,
  /** @param {Uint8Array} bytes */
  sizeOf: (bytes) => bytes.length,
});

/**
 * @typedef {{ generation: number, lasts: number }} Begun the count, and for how many milliseconds no date changes a page
 * @type {{
 *   generation: number | undefined,
 *   learn: (generation: number) => void,
 *   answers: typeof answers,
 *   begin?: () => Promise<Begun>,
 *   count?: () => Promise<number>,
 * }}
 */
export const state = {
  generation: undefined,
  /** A count is heard late or twice, but never goes back. */
  learn(generation) {
    if (state.generation !== undefined && generation <= state.generation) return;
    state.generation = generation;
    pages.clear();
    answers.clear();
  },
  answers,
};
globalThis.portalKept = state;
