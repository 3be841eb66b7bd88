import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clone } from './places.mjs';

/** All accounts of the demonstration, passwords and all. */
export function announced() {
  const file = join(clone, 'prisma', 'seed', 'accounts.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/** Those of units that are there at the moment, as every start prints them. */
export const announcedAt = (moment) =>
  announced().filter(
    ({ since, until }) => (!since || dayOf(since) <= moment) && (!until || moment < dayOf(until)),
  );

const dayOf = (day) => new Date(`${day}T00:00:00+07:00`);
