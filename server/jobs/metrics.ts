import { createHash, timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Gauge, register } from 'prom-client';
import { db } from '../io/db';
import { env } from '../io/env';
import { jobsByState } from '../io/jobs';
import { countUndelivered } from '../mail/mails';

/** Figures for Prometheus: counts and seconds, no names, addresses or texts. Requests, turns and
 * kept pages are measured outside of the program (scripts/start/metrics.mjs).
 * @param authorization the header
 * @returns null unless it carries METRICS_TOKEN */
export async function metricsFor(authorization: string): Promise<{ text: string; type: string } | null> {
  const token = env().METRICS_TOKEN;
  if (!token || !isSame(authorization, `Bearer ${token}`)) return null;
  await measure();
  return { text: await register.metrics(), type: register.contentType };
}

/** Hashed, for equal lengths; compared without telling how much of it was right. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}

async function measure(): Promise<void> {
  const gauges = known();
  const [jobs, { held, givenUp }, connections] = await Promise.all([
    jobsByState(),
    countUndelivered(),
    connectionsByState(),
  ]);
  for (const [gauge, states] of [
    [gauges.jobs, jobs],
    [gauges.mails, { held, given_up: givenUp }],
    [gauges.connections, connections],
  ] as const) {
    gauge.reset();
    for (const [state, count] of Object.entries(states)) gauge.set({ state }, count);
  }
}

async function connectionsByState(): Promise<Record<string, number>> {
  const rows = await db().$queryRaw<{ state: string; count: number }[]>`
    SELECT replace(coalesce(state, 'unknown'), ' ', '_') AS state, count(*)::int AS count
    FROM pg_stat_activity WHERE datname = current_database() GROUP BY 1`;
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

const shared = globalThis as { portalGauges?: ReturnType<typeof made> };

/** Once in a process: the package refuses a name that it knows already. */
const known = () => (shared.portalGauges ??= made());

function made() {
  collectDefaultMetrics();
  const gauge = (name: string, help: string) => new Gauge({ name, help, labelNames: ['state'] });
  return {
    jobs: gauge('cong_jobs', 'Background jobs: waiting, late by five minutes, given up after all tries'),
    mails: gauge('cong_mails', 'Mails held for lack of a mail server, or given up after all tries'),
    connections: gauge('cong_database_connections', 'Connections of the database, of all processes'),
  };
}
