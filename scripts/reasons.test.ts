import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { reasonWords } from '@/ui/words/reason';
import { code, type File, under, withoutComments } from './house-testing';
import { clone } from './start/places.mjs';

// Whether somebody may act and whether a reason was given are two questions: a screen that asks
// the first never makes a reason up.

type Node = { type: string; start: number; [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

function nodesIn(node: Node): Node[] {
  const children = Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return [node, ...children.filter(isNode).flatMap(nodesIn)];
}

const treeOf = ({ path, text }: Pick<File, 'path' | 'text'>): Node[] =>
  nodesIn(parseSync(path, text).program as unknown as Node);

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  const name = node['name'] ?? node['value'];
  return typeof name === 'string' ? name : '';
}

const isText = (node: unknown): boolean =>
  isNode(node) &&
  (node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string'));

const verdict = /^(can|may)[A-Z]/u;

/** Place of a parameter called `reason` in each verdict that takes one in a row. */
function placesIn(nodes: Node[]): [string, number][] {
  return nodes.flatMap((node) => {
    const made = node.type === 'VariableDeclarator' ? node['init'] : node;
    if (!isNode(made) || !verdict.test(nameOf(node['id'])) || !Array.isArray(made['params'])) return [];
    const at = (made['params'] as Node[]).findIndex((parameter) => nameOf(parameter) === 'reason');
    return at < 0 ? [] : [[nameOf(node['id']), at] as [string, number]];
  });
}

function inventedIn(nodes: Node[], places: Map<string, number>): string[] {
  const calls = nodes.filter(
    ({ type, ['callee']: callee }) => type === 'CallExpression' && verdict.test(nameOf(callee)),
  );
  return calls
    .filter((call) => {
      const given = call['arguments'] as Node[];
      const named = given
        .flatMap(nodesIn)
        .some(
          (node) => node.type === 'Property' && nameOf(node['key']) === 'reason' && isText(node['value']),
        );
      return named || isText(given[places.get(nameOf(call['callee'])) ?? -1]);
    })
    .map((call) => nameOf(call['callee']));
}

const trees = code
  .filter(({ path }) => /^(app|ui|domain|server|prisma|scripts)\/.*\.tsx?$/u.test(path))
  .map((file) => ({ path: file.path, nodes: treeOf(file) }));

test('no verdict is asked with an invented reason', () => {
  const places = new Map(trees.flatMap(({ nodes }) => placesIn(nodes)));
  expect(places.get('canDiscard')).toBe(2);
  const slips = [
    "canMove(by, model, { context, event, reason: '…' })",
    'canFreeze(acting, contest, { progress, reason: `x` }).ok',
    "canDiscard(decider, contest, 'x')",
  ];
  const honest = 'canDiscard(decider, contest, reason); canMove(by, model, { event, reason })';
  const found = (text: string) => inventedIn(treeOf({ path: 'slip.ts', text }), places);
  expect(slips.filter((slip) => found(slip).length !== 1)).toEqual([]);
  expect(found(honest)).toEqual([]);
  const invented = trees.flatMap(({ path, nodes }) =>
    inventedIn(nodes, places).map((name) => `${path}: ${name}`),
  );
  expect(invented).toEqual([]);
});

const declaration = /\binterface Reasons \{([^}]*)\}/gu;

/** Each reason that a file of the rooms declares, with what the file does besides. */
const declared = [...under('domain'), ...under('server')].flatMap(({ path, text }) => {
  const plain = withoutComments(text);
  const rest = plain.replace(declaration, '');
  return [...plain.matchAll(declaration)].flatMap(([, list = '']) =>
    [...list.matchAll(/(\w+): true;/gu)].map(([, reason = '']) => ({ path, reason, rest })),
  );
});

test('every reason is declared once, and has one sentence of its own', () => {
  const names = declared.map(({ reason }) => reason);
  expect(names.length).toBeGreaterThan(150);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names.toSorted()).toEqual(Object.keys(reasonWords).toSorted());
  const words = ['reason.ts', 'plan/reason.ts']
    .map((name) => readFileSync(join(clone, 'ui', 'words', name), 'utf8'))
    .join('\n');
  expect(names.filter((name) => words.match(new RegExp(`^  ${name}:`, 'gmu'))?.length !== 1)).toEqual([]);
  const sentences = Object.values(reasonWords);
  expect(sentences.filter((words, at) => sentences.indexOf(words) !== at)).toEqual([]);
});

test('a reason stands in the file that gives it', () => {
  const kernel = ({ path }: { path: string }) => path === 'domain/verdict.ts';
  const idle = declared.filter((one) => !kernel(one) && !one.rest.includes(`'${one.reason}'`));
  expect(idle.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([]);
  // The kernel knows only what rooms of every kind refuse.
  const rooms = (reason: string) => {
    const giving = under('domain').filter(({ text }) => text.includes(`no('${reason}')`));
    return new Set(giving.map(({ path }) => path.split('/').slice(0, 2).join('/'))).size;
  };
  const narrow = declared.filter((one) => kernel(one) && rooms(one.reason) < 2);
  expect(narrow.map(({ reason }) => reason)).toEqual([]);
});
