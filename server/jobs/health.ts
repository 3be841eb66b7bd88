import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '@/package.json';
import { continuity } from '../history/continues';
import { db } from '../io/db';
import { env } from '../io/env';
import { checkJobs, jobsByState } from '../io/jobs';
import { broken } from '../io/log';
import { countUndelivered } from '../mail/mails';

type State = 'ok' | 'broken';

/** Public, so it has no names, addresses or secrets. */
export async function health() {
  const [database, storage, jobs, letters, heads] = await Promise.all([
    tried('database', askDatabase),
    tried('storage', writeStorage),
    tried('jobs', checkJobs),
    counted(),
    asked(),
  ]);
  const well = [database, storage, jobs].every((state) => state === 'ok');
  return { well, report: { database, storage, jobs, letters, heads, version } };
}

async function counted() {
  try {
    const [letters, { exhausted }] = await Promise.race([
      Promise.all([countUndelivered(), jobsByState()]),
      late(),
    ]);
    return { ...letters, exhausted };
  } catch {
    return null;
  }
}

async function asked() {
  try {
    return await Promise.race([continuity(), late()]);
  } catch {
    return null;
  }
}

const KEPT_MS = 1_000;

const shared = globalThis as { portalHealth?: { at: number; answer: ReturnType<typeof health> } };

/** Cached for a second and shared, so that a flood costs one check. */
export function recentHealth(): ReturnType<typeof health> {
  const known = shared.portalHealth;
  if (known && performance.now() - known.at < KEPT_MS) return known.answer;
  const answer = health();
  shared.portalHealth = { at: performance.now(), answer };
  return answer;
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
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('No answer within 5 s')), 5_000).unref();
  });

const askDatabase = () => db().$queryRaw`SELECT 1`;

/** Only writing reveals a full or read-only disk. */
async function writeStorage() {
  const folder = env().STORAGE_DIR;
  const file = join(folder, `.health-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(file, 'ok');
  } finally {
    // A full disk still creates empty files.
    await rm(file, { force: true });
  }
}
