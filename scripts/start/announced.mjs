import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clone } from './places.mjs';

/** The accounts of the demonstration, passwords and all, as every start of it prints them. */
export function announced() {
  const file = join(clone, 'prisma', 'seed', 'accounts.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}
