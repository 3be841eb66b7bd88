import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { files } from './house-testing';
import { clone } from './start/places.mjs';

// Scripts and benches are plain modules: no type checker misses a name that they import and that is gone.

const taken =
  /(?:import\s*\{([\w\s,]*)\}\s*from|const\s*\{([\w\s,:]*)\}\s*=\s*await\s+(?:tsImport|import)\()\s*['"]((?:\.{1,2}|@)\/[^'"]+)['"]/gu;

test('every name that a plain module takes from our own code is exported there', () => {
  const plain = files.filter(({ path }) => path.endsWith('.mjs'));
  const gone = plain.flatMap(({ path, text }) =>
    [...text.matchAll(taken)].flatMap(([, named, destructured, from = '']) => {
      const base = from.startsWith('@/') ? from.slice(2) : normalize(join(dirname(path), from));
      const found = ['', '.ts', '.tsx', '.mjs'].find(
        (end) => /\.\w+$/u.test(base + end) && existsSync(join(clone, base + end)),
      );
      if (found === undefined) return [`${path} → ${from}`];
      const exported = readFileSync(join(clone, base + found), 'utf8');
      return (named ?? destructured ?? '')
        .split(',')
        .map(
          (one) =>
            one
              .trim()
              .split(/ as |:/u)[0]
              ?.trim() ?? '',
        )
        .filter((name) => name !== '' && !exports(exported, name))
        .map((name) => `${path} → ${from}: ${name}`);
    }),
  );
  expect(plain.length).toBeGreaterThan(30);
  expect(gone).toEqual([]);
});

const exports = (text: string, name: string): boolean =>
  new RegExp(`^export (?:async )?(?:const|let|class|function\\*?) ${name}\\b`, 'mu').test(text) ||
  new RegExp(`^export \\{[^}]*\\b${name}\\b[^}]*\\}`, 'mu').test(text);
