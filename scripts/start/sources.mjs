import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { clone } from './places.mjs';

const skipped = new Set(['node_modules', 'generated', '.next', '.data']);

/**
 * Our own source files under these folders of the clone, as paths that can be opened.
 * @param {string[]} folders
 * @returns {string[]}
 */
export function sourceFiles(folders) {
  return folders
    .map((folder) => join(clone, folder))
    .filter((path) => existsSync(path))
    .flatMap((path) => under(path));
}

function under(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return under(path);
    return /\.(tsx?|mjs|css)$/.test(entry.name) && !entry.name.endsWith('.d.mts') ? [path] : [];
  });
}
