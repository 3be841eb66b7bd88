import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import tailwind from '@tailwindcss/postcss';
import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';
import { expect, test } from 'vitest';
import { clone } from '../start/places.mjs';
import { below, type Feature, lacking, styles } from './young';

// The style sheet as it is sent, against the oldest browsers that we promise. What they lack must be a comfort.

/** Looked at: what a browser without it shows. */
const comforts: Record<string, string> = {
  'text-wrap': 'lines break as they always did',
  'field-sizing': 'a box of fixed height that scrolls',
  'animation-timeline': 'a table without the fade at its edge; asked for with @supports',
  'scroll()': 'as animation-timeline',
  ':details-content': 'filters stay folded behind their line',
  'content-visibility': 'as :details-content',
  'scroll-initial-target': 'the row of tabs begins at its beginning',
  ':has': 'stands alone or in :is(), so that nothing else goes with it: see below',
  ':popover-open': 'in a forgiving :is() of Tailwind',
  ':open': 'in a forgiving :is() of Tailwind',
  '@property': 'Tailwind sets the values itself where it is missing',
  'color-mix()': 'Firefox 111 and 112: the colour before it',
  '@page': 'Safari prints with margins of its own',
  'accent-color': 'boxes in the colour of the system',
  'text-size-adjust': 'only phones heed it',
  'font-family: ui-monospace': 'the next font of the list',
  cursor: 'there is none on a phone',
  resize: 'the corner of a box is not pulled on a phone',
  'text-decoration: dotted': 'a plain line',
  orphans: 'a heading or line alone on a sheet',
  widows: 'a heading or line alone on a sheet',
  'break-after': 'a heading or line alone on a sheet',
  ':-webkit-scrollbar': 'the bar of the system',
  ':-webkit-inner-spin-button': 'the arrows of the system',
  '-webkit-tap-highlight-color': 'the flash of the system',
};

const sheet = async (): Promise<string> => {
  const from = join(clone, 'app/globals.css');
  const plugins = [tailwind({ optimize: { minify: false }, base: clone })];
  return (await postcss(plugins).process(readFileSync(from, 'utf8'), { from })).css;
};

const isYoung = (feature: Feature | undefined) => lacking(feature).length > 0;

const pseudosIn = ({ selector }: Rule): string[] =>
  [...selector.matchAll(/(?<!\\):([:a-z-]+)/gu)]
    .map(([, name = '']) => name)
    .filter((name) => isYoung(styles('selectors')[name.replace(/^:/u, '')]))
    .map((name) => `:${name.replace(/^:/u, '')}`);

function declared({ prop, value, parent }: Declaration): string[] {
  if (parent?.type === 'atrule' && (parent as AtRule).name !== 'media') return [];
  const property = styles('properties')[prop];
  const named = (parent as Rule).some((one) => one.type === 'decl' && one.prop === `-webkit-${prop}`);
  if (isYoung(property) && !named) return [prop];
  const words = [...new Set(value.match(/(?<![\w-])[a-z-]+(?![\w-]*\()/gu))];
  const functions = [...value.matchAll(/(?<![\w-])([a-z-]+)\(/gu)].map(([, name = '']) => name);
  return [
    ...words.filter((word) => isYoung(below(property)[word])).map((word) => `${prop}: ${word}`),
    ...functions
      .filter((name) => Object.values(styles('types')).some((group) => isYoung(below(group)[name])))
      .map((name) => `${name}()`),
  ];
}

function youngIn(css: string): Set<string> {
  const found = new Set<string>();
  postcss.parse(css).walk((node) => {
    if (node.type === 'rule') {
      for (const pseudo of pseudosIn(node)) found.add(pseudo);
      if (node.parent?.type === 'rule') found.add('nesting');
    }
    if (node.type === 'atrule' && isYoung(styles('at-rules')[node.name])) found.add(`@${node.name}`);
    if (node.type === 'decl') for (const what of declared(node)) found.add(what);
  });
  return found;
}

const allowed = (what: string): boolean => what in comforts || (what.split(': ')[0] ?? '') in comforts;

test('nothing that a browser of the floor lacks is more than a comfort', async () => {
  expect([...youngIn(await sheet())].filter((what) => !allowed(what))).toEqual([]);
});

test('a selector that it lacks takes no other selector with it', async () => {
  const torn: string[] = [];
  postcss.parse(await sheet()).walkRules((rule) => {
    const young = rule.selectors.filter((one) => pseudosIn({ selector: outside(one) } as Rule).length > 0);
    if (young.length > 0 && rule.selectors.length > young.length) torn.push(rule.selector);
  });
  expect(torn).toEqual([]);
});

/** Lists in :is() and :where() forgive what they do not know. */
const outside = (selector: string): string => {
  const inner = selector.replace(/:(?:is|where)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/gu, '');
  return inner;
};

test.each([
  ['.a { &:hover { color: red } }', 'nesting'],
  ['.a { .b & { color: red } }', 'nesting'],
  ['@starting-style { .a { opacity: 0 } }', '@starting-style'],
  ['.a:has(> .b) { color: red }', ':has'],
  ['.a { anchor-name: --a }', 'anchor-name'],
  ['.a { position-area: top }', 'position-area'],
  ['.a { color: light-dark(black, white) }', 'light-dark()'],
  ['.a { text-wrap: balance }', 'text-wrap'],
  ['.a { interpolate-size: allow-keywords }', 'interpolate-size'],
  ['.a { transition-behavior: allow-discrete }', 'transition-behavior'],
  ['@scope (.a) { b { color: red } }', '@scope'],
])('%s is seen', (css, what) => expect([...youngIn(css)]).toContain(what));

test.each([
  '.a { color: red; display: grid; gap: 1rem; inset: 0; height: 100dvh; aspect-ratio: 16 / 9 }',
  '.a:is(.b, .c):focus-visible { margin-inline: 1rem }',
  '@layer a { .b { clip-path: inset(50%) } }',
])('%s is old enough', (css) => expect([...youngIn(css)]).toEqual([]));
