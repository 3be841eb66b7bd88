import { Logger, type Runner, run, runOnce, type TaskList } from 'graphile-worker';
import { env } from './env';
import { log } from './log';

// Who does the work that jobs.ts queues. Apart from it, for a start waits for what is loaded here and for nothing else.

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

const common = () => ({ connectionString: env().DATABASE_URL, maxPoolSize: 4, logger: quiet });

/** The failures of tasks, without their payloads. */
const quiet = new Logger(() => (level, message) => {
  if (level === 'error') log.error({ reason: message.split('\n')[0]?.slice(0, 300) }, 'job failed');
});
