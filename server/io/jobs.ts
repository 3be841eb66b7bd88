import { db, type Tx } from './db';

// Queued in the write's transaction, so a job runs if and only if the write commits.

export type Payload = Record<string, string | number | boolean | null>;

export type Job = { payload: Payload; key?: string };

/** Run after the commit, and are retried when they throw. */
export async function enqueueAll(
  tx: Tx,
  task: string,
  { jobs, maxAttempts = 12 }: { jobs: readonly Job[]; maxAttempts?: number },
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${task}, payload, max_attempts => ${maxAttempts}::int, job_key => key)
    FROM jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) AS job(payload json, key text)`;
}

export const enqueue = (
  tx: Tx,
  task: string,
  { maxAttempts, ...job }: Job & { maxAttempts?: number },
): Promise<void> => enqueueAll(tx, task, { jobs: [job], ...(maxAttempts && { maxAttempts }) });

const CATCHING_UP = 5 * 60;

type JobCounts = Record<'waiting' | 'late' | 'exhausted', number>;

/** Late: due for five minutes, and nobody at work on it. */
export async function jobsByState(): Promise<JobCounts> {
  const [row] = await db().$queryRaw<[JobCounts]>`
    SELECT count(*) FILTER (WHERE attempts < max_attempts)::int AS waiting,
      count(*) FILTER (WHERE attempts < max_attempts AND run_at < now() - interval '5 minutes'
        AND (locked_at IS NULL OR locked_at < now() - interval '30 minutes'))::int AS late,
      count(*) FILTER (WHERE attempts >= max_attempts AND locked_at IS NULL)::int AS exhausted
    FROM graphile_worker.jobs`;
  return row;
}

/** @param upFor seconds since this process and its worker started @throws if due work is stuck */
export async function checkJobs(upFor = process.uptime()): Promise<void> {
  const { late } = await jobsByState();
  if (upFor >= CATCHING_UP && late > 0) throw new Error(`${late} jobs are late`);
}
