import { db, type Tx } from './db';

// Work that follows a write: queued in its transaction, so it happens if and only if the write does.

export type Payload = Record<string, string | number | boolean | null>;

type Options = {
  maxAttempts?: number;
  /** Takes the place of a waiting job of the same key. */
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

/** What a worker that has just started may need for what came due while nobody worked. */
const CATCHING_UP = 5 * 60;

/**
 * Throws when work that is due has been lying about.
 * @param upFor how many seconds this process, and with it its worker, has been running
 */
export async function checkJobs(upFor = process.uptime()): Promise<void> {
  if (upFor < CATCHING_UP) return void (await db().$queryRaw`SELECT 1 FROM graphile_worker.jobs LIMIT 1`);
  const [late] = await db().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM graphile_worker.jobs
    WHERE locked_at IS NULL AND attempts < max_attempts AND run_at < now() - interval '5 minutes'`;
  if (!late || late.count > 0n) throw new Error(`${late?.count} jobs are late`);
}
