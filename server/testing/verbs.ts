import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Every exported function under server/ that opens a transaction of writing, itself or through a
 * piece of its file.
 */
export function verbsIn(root: string): string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|testing/u.test(name))
    .filter((name) => !name.startsWith('io/'));
  return files.flatMap((name) => verbsOf(join(root, name), root)).sort();
}

function verbsOf(path: string, root: string): string[] {
  const pieces = new Map<string, { text: string; exported: boolean }>();
  for (const text of readFileSync(path, 'utf8').split(
    /\n(?=(?:export )?(?:async )?(?:function|const) \w)/u,
  )) {
    const name = /^(export )?(?:async )?(?:function|const) (\w+)/u.exec(text);
    if (name?.[2]) pieces.set(name[2], { text, exported: name[1] !== undefined });
  }
  const writes = (name: string, seen: ReadonlySet<string> = new Set()): boolean => {
    const text = pieces.get(name)?.text ?? '';
    if (/\btransact\(/u.test(text)) return true;
    const others = [...pieces.keys()].filter((other) => !seen.has(other) && other !== name);
    return others.some(
      (other) => new RegExp(`\\b${other}\\(`, 'u').test(text) && writes(other, new Set([...seen, name])),
    );
  };
  const file = relative(root, path).replace(/\.ts$/u, '');
  return [...pieces].flatMap(([name, { exported }]) => (exported && writes(name) ? [`${file}.${name}`] : []));
}
