import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

// What the documents say of each other: a number names one decision, and no link leads nowhere.

const decisions = readdirSync('docs/decisions');
const documents = [
  'README.md',
  'SECURITY.md',
  ...(readdirSync('docs', { recursive: true, encoding: 'utf8' }) as string[])
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

test('a number is that of one decision, which its first line repeats', () => {
  const numbers = decisions.map((file) => file.slice(0, 3));
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  for (const file of decisions)
    expect(readFileSync(join('docs/decisions', file), 'utf8'), file).toMatch(
      new RegExp(`^# ${file.slice(0, 3)}\\b`),
    );
});

describe.each(documents)('%s', (document) => {
  test('leads only to what there is', () => {
    const text = readFileSync(document, 'utf8').replace(/^```.*?^```/gmsu, '');
    const links = [...text.matchAll(/\]\((?<path>(?:[^()#\s]|\([^()]*\))+)(?:#[^)]*)?\)/gu)];
    const here = links
      .map(({ groups }) => groups?.path ?? '')
      .filter((link) => !/^(?:https?:|mailto:)/u.test(link));
    const named = [
      ...text.matchAll(/`(?<path>(?:app|server|domain|ui|prisma|scripts|e2e|docs)\/[\w\-./()[\]]+)`/gu),
    ];
    expect(named.map(({ groups }) => groups?.path ?? '').filter((path) => !existsSync(path))).toEqual([]);
    expect(here.filter((link) => !existsSync(join(dirname(document), link)))).toEqual([]);
  });
});
