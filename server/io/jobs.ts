import { Logger, type Runner, run, runOnce, type TaskList } from 'graphile-worker';
import { db, type Tx } from './db';
import { env } from './env';
import { log } from './log';

// Work that follows a write: queued in its transaction, so it happens if and only if the write does.

export type Payload = Record<string, string | number | boolean | null>;

type Options = {
  maxAttempts?: number /** Takes the place of a waiting job of the same key. */;
  key?: string;
};

/** Queues a task of server/tasks.ts; it runs after commit, again and again later when it throws. */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Payload,
  { maxAttempts = 12, key }: Options = {},
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${task}, ${JSON.stringify(payload)}::json, max_attempts => ${maxAttempts}::int, job_key => ${key ?? null}::text)`;
}

// The instrumentation and the pages are bundled apart; the process has one worker all the same.
const kept = globalThis as { portalJobs?: Runner };

/** Starts the worker of this process. `crontab` is in UTC. */
export async function startJobs(taskList: TaskList, crontab: string): Promise<void> {
  if (kept.portalJobs) return;
  kept.portalJobs = await run({ ...common(), taskList, crontab, concurrency: 2, noHandleSignals: true });
  void kept.portalJobs.promise.catch((error: Error) => log.error({ reason: error.message }, 'jobs stopped'));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stopJobs());
}

export async function stopJobs(): Promise<void> {
  const runner = kept.portalJobs;
  delete kept.portalJobs;
  await runner?.stop();
}

/** Runs what is due now, to the end: for tests. */
export const runDue = (taskList: TaskList): Promise<void> =>
  runOnce({ ...common(), taskList, concurrency: 1 });

/** Throws when work that is due has been lying about. */
export async function checkJobs(): Promise<void> {
  const [late] = await db().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM graphile_worker.jobs
    WHERE locked_at IS NULL AND attempts < max_attempts AND run_at < now() - interval '5 minutes'`;
  if (!late || late.count > 0n) throw new Error(`${late?.count} jobs are late`);
}

const common = () => ({ connectionString: env().DATABASE_URL, maxPoolSize: 4, logger: quiet });

/** The failures of tasks, without their payloads. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error') log.error({ reason: message.split('\n')[0]?.slice(0, 300) }, 'job failed');
});
