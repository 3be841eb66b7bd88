import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { clone } from '../start/places.mjs';
import { sourceFiles } from '../start/sources.mjs';

const imported =
  /^(?:import|export)\s+(?!type\b)[\w*{][^'"]*?\sfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gmu;
const isTest = (path: string) => /\.(test|spec)\./u.test(path);
const says = (directive: string, text: string) => new RegExp(`^['"]${directive}['"]`, 'u').test(text);

export type BrowserFile = { path: string; text: string };

/** Every source file that reaches a browser: the client components and what they import, up to the server actions. */
export function browserFiles(): BrowserFile[] {
  const found = new Map<string, BrowserFile>();
  const waiting = sourceFiles(['app', 'ui']).filter((path) => /\.tsx?$/u.test(path) && !isTest(path));
  const clients = waiting.filter((path) => says('use client', readFileSync(path, 'utf8')));
  for (let path = clients.pop(); path; path = clients.pop()) {
    const text = readFileSync(path, 'utf8');
    const own = relative(clone, path);
    if (found.has(own) || says('use server', text)) continue;
    found.set(own, { path: own, text: withoutComments(text) });
    for (const [, from, bare, late] of text.matchAll(imported)) {
      const next = fileOf(path, from ?? bare ?? late ?? '');
      if (next) clients.push(next);
    }
  }
  return [...found.values()];
}

function fileOf(from: string, to: string): string | undefined {
  const base = to.startsWith('@/')
    ? join(clone, to.slice(2))
    : to.startsWith('.')
      ? resolve(dirname(from), to)
      : '';
  if (!base) return undefined;
  return [base, `${base}.ts`, `${base}.tsx`].find((path) => existsSync(path) && statSync(path).isFile());
}

/** Lines stay where they are. */
const withoutComments = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ''))
    .replace(/(?<!:)\/\/.*$/gmu, '');
