import { Logger, type Runner, run, runOnce, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { settled } from './address.mjs';
import { env } from './env';
import { log } from './log';
import { closePost } from './post';

// Apart from jobs.ts, so that pages can queue work without loading the worker.

// Instrumentation and pages are bundled apart but share one worker.
const kept = globalThis as { portalJobs?: Runner; portalJobsLock?: pg.Client };

/** Milliseconds to finish letters on shutdown; the starter waits a little longer (run.mjs). */
const STOP_MS = 25_000;

export async function startJobs(taskList: TaskList, crontab: string): Promise<void> {
  if (kept.portalJobs) return;
  await freeLocks();
  kept.portalJobs = await run({
    connectionString: settled(env().DATABASE_URL),
    maxPoolSize: 4,
    logger: quiet,
    taskList,
    crontab,
    concurrency: 2,
    noHandleSignals: true,
    preset: { worker: { gracefulShutdownAbortTimeout: STOP_MS } },
  });
  void kept.portalJobs.promise.catch((error: Error) => log.error({ reason: error.message }, 'jobs stopped'));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => holdExit(stopJobs()));
}

export async function stopJobs(): Promise<void> {
  const { portalJobs: runner, portalJobsLock: lock } = kept;
  delete kept.portalJobs;
  delete kept.portalJobsLock;
  await runner?.stop();
  closePost();
  await lock?.end().catch(() => undefined);
}

/** Next exits when its requests are answered; this waits for running jobs, up to STOP_MS. */
function holdExit(work: Promise<void>): void {
  const exit = process.exit.bind(process);
  const bound = new Promise<void>((resolve) => {
    setTimeout(resolve, STOP_MS).unref();
  });
  const over = Promise.race([work.catch(() => undefined), bound]);
  process.exit = ((code) => void over.finally(() => exit(code))) as typeof process.exit;
}

const WORKERS = 2018_0104;

/** Frees jobs of dead processes at once instead of after four hours. Workers share a database
 * lock; whoever gets it exclusively is alone, so all job locks are stale. */
export async function freeLocks(): Promise<void> {
  const client = new pg.Client({ connectionString: settled(env().DATABASE_URL), keepAlive: true });
  // An unhandled error would end the process when the database restarts.
  client.on('error', (error) => log.warn({ reason: error.message }, 'worker lock lost'));
  await client.connect();
  const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [
    WORKERS,
  ]);
  if (rows[0]?.alone)
    await client.query(
      `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by))
       FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL HAVING count(*) > 0`,
    );
  await client.query('SELECT pg_advisory_lock_shared($1)', [WORKERS]);
  if (rows[0]?.alone) await client.query('SELECT pg_advisory_unlock($1)', [WORKERS]);
  await kept.portalJobsLock?.end().catch(() => undefined);
  kept.portalJobsLock = client;
}

export const runDue = (taskList: TaskList): Promise<void> =>
  runOnce({
    connectionString: settled(env().DATABASE_URL),
    maxPoolSize: 4,
    logger: quiet,
    taskList,
    concurrency: 1,
  });

const quiet = new Logger(() => (level, message) => {
  if (level === 'error') log.error({ reason: message.split('\n')[0]?.slice(0, 300) }, 'job failed');
});
