import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '@/package.json';
import { db } from './io/db';
import { env } from './io/env';
import { checkJobs } from './io/jobs';
import { broken } from './io/log';

type State = 'ok' | 'broken';

/** Whether the parts that the portal stands on work, for a watchman: no names, no addresses, no secrets. */
export async function health() {
  const [database, storage, jobs] = await Promise.all([
    tried('database', askDatabase),
    tried('storage', writeStorage),
    tried('jobs', checkJobs),
  ]);
  const well = [database, storage, jobs].every((state) => state === 'ok');
  return { well, report: { database, storage, jobs, version } };
}

async function tried(part: string, work: () => Promise<unknown>): Promise<State> {
  try {
    await Promise.race([work(), late()]);
    return 'ok';
  } catch (error) {
    broken(error, `health: ${part}`);
    return 'broken';
  }
}

const late = () =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error('No answer within 5 s')), 5_000).unref();
  });

const askDatabase = () => db().$queryRaw`SELECT 1`;

/** A full or read-only disk shows only when something is written. */
async function writeStorage() {
  const folder = env().STORAGE_DIR;
  const file = join(folder, `.health-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, 'ok');
  await rm(file);
}
