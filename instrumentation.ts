import { tellTrouble } from './server/io/trouble';

/** Runs once when the server starts: a wrong setting stops it here, not at the first visitor. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { env } = await import('./server/io/env');
  env();
  const { layBaseline } = await import('@/server/audit/baseline');
  const { now } = await import('./server/io/clock');
  await layBaseline(now());
  const { startBackgroundJobs } = await import('@/server/jobs/background');
  await startBackgroundJobs();
  const { startKeeping } = await import('@/server/public/keeping');
  await startKeeping();
}

/** What a page or a route could not answer: where it was the database, the visitor is told to come back (scripts/start/trouble.mjs). */
export function onRequestError(error: unknown): void {
  tellTrouble(error);
}
