import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clone } from './places.mjs';

const skipped = new Set(['node_modules', '.next', '.data', 'generated']);

/** One digest over the content of files and folders of the clone; what is absent counts as empty. */
export function digestOf(names, { tests = false } = {}) {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => [...walk(name)]).sort()) {
    if (!tests && /\.test\.tsx?$/.test(file)) continue;
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(clone, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

function* walk(name) {
  const path = join(clone, name);
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return yield name;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (skipped.has(entry.name)) continue;
    if (entry.isDirectory()) yield* walk(`${name}/${entry.name}`);
    else if (entry.isFile()) yield `${name}/${entry.name}`;
  }
}

/** A stamp lies inside what it vouches for, so deleting the one deletes the other. */
export const stamped = (file, digest) => existsSync(file) && readFileSync(file, 'utf8').trim() === digest;

export const stamp = (file, digest) => writeFileSync(file, `${digest}\n`);
