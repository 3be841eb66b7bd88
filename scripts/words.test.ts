import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { code, type File, files, under, withoutComments } from './house-testing';
import { clone } from './start/places.mjs';

// docs/glossary.md is the list of our nouns. Each test answers with what breaks it.

const rules = [...under('domain'), ...under('server')].map((file) => ({
  ...file,
  text: withoutComments(file.text),
}));

/** A refused Verdict is an object, and an object is true: only `.ok` asks it. */
const verdictName = /^(can|may)([A-Z]|$)/u;

/** They answer with a verdict and are no question: the makers of verdicts, and a verb that counts an attempt. */
const notAsked = new Set(['all', 'attempt']);

/** Each function of a file with the type it declares, whether exported or not. */
function functionsOf({ path, text }: File): { path: string; name: string; returns: string }[] {
  const heads = [...text.matchAll(/\bfunction (\w+)|\bconst (\w+) =\s*(?:async )?(?:<[^>]+>)?(?=\()/gu)];
  return heads.map((head) => {
    const after = afterParameters(text, (head.index ?? 0) + head[0].length);
    const returns = /^\s*:\s*([^={]*)/u.exec(after)?.[1]?.trim() ?? '';
    return { path, name: head[1] ?? head[2] ?? '', returns };
  });
}

/** What follows the parenthesis that closes the first one. */
function afterParameters(text: string, from: number): string {
  let depth = 0;
  for (let at = text.indexOf('(', from); at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return text.slice(at + 1, at + 200);
  }
  return '';
}

const isVerdict = (type: string) => /^(Promise<)?Verdict>?$/u.test(type);
const functions = rules.flatMap(functionsOf);

test('a verdict is named as one: what answers Verdict is can… or may…', () => {
  const asked = functions.filter(({ returns }) => isVerdict(returns));
  expect(asked.length).toBeGreaterThan(100);
  const misnamed = asked.filter(({ name }) => !verdictName.test(name) && !notAsked.has(name));
  expect(misnamed.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});

test('what is called can… or may… declares that it answers a Verdict', () => {
  const other = functions.filter(({ name, returns }) => verdictName.test(name) && !isVerdict(returns));
  expect(other.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});

test('a truth value is never called can… or may…', () => {
  const named =
    /\b((?:can|may)(?:[A-Z]\w*)?)\??: boolean\b|\bconst ((?:can|may)(?:[A-Z]\w*)?) = [^;{]*\.ok;/gu;
  const misnamed = code.flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(named)].map((match) => `${path}: ${match[1] ?? match[2]}`),
  );
  expect(misnamed).toEqual([]);
});

/** Calls of verdicts that stand where a condition is read, without `.ok`. */
function bareIn(text: string): string[] {
  const calls = [...text.matchAll(/(?<![.\w])(?:await )?((?:can|may)[A-Z]\w*)(?=\()/gu)];
  const handedOn = [...text.matchAll(/\.(?:filter|some|every|find)\(((?:can|may)[A-Z]\w*)\)/gu)];
  const conditions = calls.flatMap((call) => {
    const start = call.index ?? 0;
    const before = text.slice(Math.max(0, start - 40), start).trimEnd();
    const after = afterParameters(text, start).trimStart();
    const isCondition =
      /(\bif \(|!|&&|\|\|)\(?$/u.test(before) || /^\)?\s*(&&|\|\||\?(?![.?:]))/u.test(after);
    return isCondition && !/^\)?\.(ok|reason)\b/u.test(after) ? [call[1] ?? ''] : [];
  });
  return [...conditions, ...handedOn.map((call) => call[1] ?? '')];
}

test('a verdict never stands bare in a condition', () => {
  const slips = [
    'if (mayOrganise(by)) return;',
    'if (!mayOrganise(by)) return;',
    'const seen = mayOrganise(by) || sitsIn(by, id);',
    'const seen = sitsIn(by, id) && mayOrganise(by);',
    'return mayOrganise(by) ? all : none;',
    'if (await mayKeepUnit(id, by)) return;',
    'if (!(await mayKeepUnit(id, by))) return;',
    'return people.filter(mayOrganise);',
  ];
  expect(slips.filter((slip) => bareIn(slip).length === 0)).toEqual([]);
  expect(
    bareIn('if (mayOrganise(by).ok || !(await mayKeepUnit(id, by)).ok) return all(canMove(a, b));'),
  ).toEqual([]);
  const bare = files
    .filter(({ path }) => path !== 'scripts/words.test.ts')
    .flatMap(({ path, text }) => bareIn(withoutComments(text)).map((name) => `${path}: ${name}`));
  expect(bare).toEqual([]);
});

/**
 * Modules whose verbs or fragments are named after what stands before the dot: `units.end`, `people.end`.
 * Nobody imports a name of theirs that another module has too.
 */
const namespaces = new Set([
  'server/account/sign-in/passwords',
  'server/people/changes',
  'server/people/people',
  'server/registry/duties/seasons',
  'server/registry/models/papers',
  'server/units/endings',
  'server/units/units',
]);

const exportsOf = (text: string): string[] =>
  [...text.matchAll(/^export (?:async )?(?:function|const|type|class|interface) (\w+)/gmu)].map(
    (match) => match[1] ?? '',
  );

/** Each name that several modules export, with those that are no namespace. */
function shared(): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { path, text } of rules)
    for (const name of new Set(exportsOf(text)))
      owners.set(name, [...(owners.get(name) ?? []), path.replace(/\.ts$/u, '')]);
  return new Map([...owners].filter(([, modules]) => modules.length > 1));
}

test('one name, one thing: no two modules export the same name, except namespaces', () => {
  const outside = [...shared()].map(
    ([name, modules]) => [name, modules.filter((source) => !namespaces.has(source))] as const,
  );
  const twice = outside.filter(([, modules]) => modules.length > 1);
  expect(twice.map(([name, modules]) => `${name}: ${modules.join(', ')}`)).toEqual([]);
});

test('a name of a namespace that another module has too is asked with its noun, outside its own room', () => {
  const names = [...shared()].flatMap(([name, modules]) => modules.map((source) => `${source}.${name}`));
  const taken = code.flatMap(({ path, text }) =>
    [...text.matchAll(/^import (?:type )?\{([^}]*)\} from '([^']+)'/gmu)]
      .flatMap(([, list = '', from = '']) => {
        const source = from.startsWith('@/') ? from.slice(2) : join(dirname(path), from);
        const plain = list.split(',').map((one) => one.trim().replace(/^type /u, ''));
        return dirname(source) === dirname(path)
          ? []
          : plain.filter((name) => names.includes(`${source}.${name}`) && namespaces.has(source));
      })
      .map((name) => `${path}: ${name}`),
  );
  expect(taken).toEqual([]);
});

test('every word of the glossary is one of the code', () => {
  const glossary = readFileSync(join(clone, 'docs', 'glossary.md'), 'utf8');
  const nouns = [...glossary.matchAll(/`([A-Za-z]+)`/gu)].map((word) => word[1] ?? '');
  const schema = readFileSync(join(clone, 'prisma', 'schema.prisma'), 'utf8');
  const text = [schema, ...rules.map((file) => file.text)].join('\n');
  expect(nouns.length).toBeGreaterThan(60);
  expect(nouns.filter((word) => !new RegExp(`\\b${word}\\b`, 'u').test(text))).toEqual([]);
});

test('a word that the glossary gave up does not come back', () => {
  const gone = /\b\w*[cC]hores?\w*\b|\b(standOf|UnitStand|WorkQueue|QueueItem|queueOf)\b/u;
  const spelled = code.filter(
    ({ path, text }) => /^(app|ui|domain|server)\//u.test(path) && gone.test(withoutAnchors(text)),
  );
  expect(spelled.map(({ path }) => path)).toEqual([]);
});

const withoutAnchors = (text: string) => text.replace(/\b(un)?anchored\b/gu, '');
