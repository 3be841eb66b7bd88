import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { clone } from './start/places.mjs';
import { sourceFiles } from './start/sources.mjs';

/** A file of the house: `imports` are those that are there when it runs, `names` the types too. */
export type File = { path: string; text: string; imports: string[]; names: string[] };

const imported =
  /^(?:import|export)\s+(?!type\b)[\w*{][^'"]*?\sfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gmu;
const named =
  /^(?:import|export)\s+(?:type\s+)?[\w*{][^'"]*?\sfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gmu;

const folders = ['app', 'ui', 'domain', 'server', 'prisma', 'scripts', 'e2e'];
export const files = sourceFiles(folders).map(open);
const isTest = ({ path }: File) => /\.(test|spec)\.|testing|(^|\/)fixtures?\//u.test(path);
export const code = files.filter((file) => !isTest(file) && /\.(tsx?|mjs)$/u.test(file.path));
export const under = (folder: string) => code.filter(({ path }) => path.startsWith(`${folder}/`));
export const paths = (found: File[]) => found.map(({ path }) => path);
export const reaching = (from: File[], forbidden: RegExp) =>
  from.flatMap(({ path, imports }) =>
    imports.filter((to) => forbidden.test(to)).map((to) => `${path} → ${to}`),
  );
/** The lines that hold nothing but a comment, or the end of one. */
export function commentLines(text: string): string[] {
  let inside = false;
  return text.split('\n').filter((line) => {
    const isComment = inside || /^\s*\/[/*]/u.test(line);
    if (isComment && !/^\s*\/\//u.test(line)) inside = !line.includes('*/');
    return isComment;
  });
}
export const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');

function open(path: string): File {
  const text = readFileSync(path, 'utf8');
  const own = relative(clone, path);
  return { path: own, text, imports: found(text, imported, own), names: found(text, named, own) };
}

function found(text: string, pattern: RegExp, own: string): string[] {
  return [...text.matchAll(pattern)].map((match) => normal(own, match[1] ?? match[2] ?? match[3] ?? ''));
}

/** `@/domain/x` and `../domain/x` are the same place. */
function normal(from: string, to: string): string {
  if (to.startsWith('@/')) return to.slice(2);
  return to.startsWith('.') ? relative(clone, resolve(clone, dirname(from), to)) : to;
}
