import { expect, test } from 'vitest';
import { code, type File } from './house-testing';

// Public pages go out without Next's scripts (docs/decisions/025): a part of theirs that needs the browser's React would stand there dead.

/** Reached, and yet nothing of it stands on a public page. */
const allowed: Record<string, string> = {
  'ui/element/counter.tsx': 'beside a field with a most; no public field has one',
  'ui/unprinted.tsx': 'beside a field whose words are printed; no public field is',
};

const byPath = new Map(code.map((file) => [file.path, file]));
const fileOf = (path: string) =>
  ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => byPath.get(path + end)).find(Boolean);

/** What a page draws, and all that this imports. */
function reached(from: File[]): File[] {
  const found = new Set<File>();
  const waiting = [...from];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const path of file.imports) {
      const next = fileOf(path);
      if (next) waiting.push(next);
    }
  }
  return [...found];
}

const pages = code.filter(
  ({ path }) =>
    /^app\/\(public\)\/(?:.*\/)?(?:page|layout)\.tsx$/u.test(path) || path === 'app/not-found.tsx',
);

test('nothing on a public page waits for the browser to draw it', () => {
  const needing = reached(pages).filter(
    ({ path, text }) => /^'use client'/u.test(text) && !(path in allowed),
  );
  expect(pages.length).toBeGreaterThan(15);
  expect(needing.map(({ path }) => path)).toEqual([]);
});

test('no public page sends a form by an action, and none hides a part until its data is there', () => {
  const found = reached(pages).filter(
    ({ path, text }) =>
      /^'use server'/u.test(text) || (/^(?:app|ui)\//u.test(path) && /<Suspense|\bdynamic\(/u.test(text)),
  );
  expect(found.map(({ path }) => path)).toEqual([]);
});

test('every page stands in the shell that brings the comforts', () => {
  const bare = pages.filter(
    (page) =>
      page.path.endsWith('page.tsx') &&
      !reached([page]).some(({ path }) => path === 'app/tien-ich/comforts-script.tsx'),
  );
  expect(bare.map(({ path }) => path)).toEqual([]);
});
