import { db, type Tx } from './db';

// Queued in the write's transaction, so a job runs if and only if the write commits.

export type Payload = Record<string, string | number | boolean | null>;

type Options = {
  maxAttempts?: number;
  key?: string;
};

/** Runs after the commit and is retried when it throws. */
export async function enqueue(
  tx: Tx,
  task: string,
  { payload, maxAttempts = 12, key }: Options & { payload: Payload },
): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${task}, ${JSON.stringify(payload)}::json, max_attempts => ${maxAttempts}::int, job_key => ${key ?? null}::text)`;
}

const CATCHING_UP = 5 * 60;

export async function countExhausted(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM graphile_worker.jobs WHERE attempts >= max_attempts AND locked_at IS NULL`;
  return Number(row?.count ?? 0);
}

/** @param upFor seconds since this process and its worker started @throws if due work is stuck */
export async function checkJobs(upFor = process.uptime()): Promise<void> {
  if (upFor < CATCHING_UP) return void (await db().$queryRaw`SELECT 1 FROM graphile_worker.jobs LIMIT 1`);
  const [late] = await db().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM graphile_worker.jobs
    WHERE attempts < max_attempts AND run_at < now() - interval '5 minutes'
      AND (locked_at IS NULL OR locked_at < now() - interval '30 minutes')`;
  if (!late || late.count > 0n) throw new Error(`${late?.count} jobs are late`);
}
