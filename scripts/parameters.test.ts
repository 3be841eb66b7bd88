import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { code, type File } from './house-testing';

// A call with four arguments in a row, or with a bare `true`, cannot be read where it stands.

/** Drawing by coordinates: what a circle needs, everybody knows. */
const drawn = /^prisma\/seed\/photos\//u;

type Node = { type: string; start: number; [key: string]: unknown };
type Parameter = Node & { typeAnnotation?: { typeAnnotation: Node } | null };

const shapes = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'TSFunctionType',
  'TSMethodSignature',
  'TSEmptyBodyFunctionExpression',
]);

const parsed = code
  .filter(({ path }) => !drawn.test(path) && !/^e2e\/|\.d\.ts$/u.test(path))
  .map((file) => ({ file, functions: functionsIn(file) }));

function functionsIn({ path, text }: File): { at: string; parameters: Parameter[] }[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: { at: string; parameters: Parameter[] }[] = [];
  walk(program as unknown as Node, (node) => {
    if (!shapes.has(node.type)) return;
    const line = text.slice(0, node.start).split('\n').length;
    found.push({ at: `${path}:${line}`, parameters: node['params'] as Parameter[] });
  });
  return found;
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && 'type' in child) walk(child as Node, visit);
}

const isBoolean = (type: Node | undefined): boolean =>
  type?.type === 'TSBooleanKeyword' ||
  (type?.type === 'TSUnionType' && (type['types'] as Node[]).some(isBoolean));

function takesBoolean(parameter: Parameter): boolean {
  if (parameter.type === 'AssignmentPattern')
    return (
      typeof (parameter['right'] as Node)['value'] === 'boolean' ||
      takesBoolean(parameter['left'] as Parameter)
    );
  return isBoolean(parameter.typeAnnotation?.typeAnnotation);
}

const those = (fails: (parameters: Parameter[]) => boolean): string[] =>
  parsed.flatMap(({ functions }) =>
    functions.filter(({ parameters }) => fails(parameters)).map(({ at }) => at),
  );

test('no function takes more than three parameters', () => {
  expect(those((parameters) => parameters.length > 3)).toEqual([]);
});

test('no parameter is a boolean: it has a name in an object', () => {
  expect(those((parameters) => parameters.some(takesBoolean))).toEqual([]);
});
