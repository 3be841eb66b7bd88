import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { code, under, withoutComments } from './house-testing';
import { clone } from './start/places.mjs';

// What only tests and the demonstration call is no part of the product: it goes, or stands with
// the grounds of the tests.

/** The sheet as the demonstration's judges write it, and the clock that tests set. */
const known = ['server/contest/sheets/sheets.ts: openSheet', 'server/io/clock.ts: setClock'];

/** What Next starts with stands outside the four folders. */
const start = { path: 'instrumentation.ts', text: readFileSync(join(clone, 'instrumentation.ts'), 'utf8') };

const product = [...code, start]
  .filter(({ path }) => !/^(e2e|prisma\/seed)\//u.test(path))
  .map(({ path, text }) => ({ path, words: wordsOf(withoutComments(text)) }));

function wordsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\w+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

test('everything that the rooms export is used by the product itself', () => {
  const exported = [...under('domain'), ...under('server')].flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gmu)].map(([, name = '']) => ({
      path,
      name,
    })),
  );
  expect(exported.length).toBeGreaterThan(800);
  const idle = exported.filter(
    ({ path, name }) => !product.some((file) => (file.words.get(name) ?? 0) >= (file.path === path ? 2 : 1)),
  );
  expect(idle.map(({ path, name }) => `${path}: ${name}`).toSorted()).toEqual(known);
});
