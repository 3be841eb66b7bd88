import type { TaskList } from 'graphile-worker';
import { now } from '../io/clock';
import { runDue, startJobs } from '../io/worker';

type Task = NonNullable<TaskList[string]>;

const on =
  (name: string, load: () => Promise<(word: string, now: Date) => Promise<void>>): Task =>
  async (payload) => {
    const word = (payload as Record<string, unknown>)[name];
    if (typeof word !== 'string') throw new Error(`payload without ${name}`);
    await (await load())(word, now());
  };

const nightly =
  (load: () => Promise<(now: Date) => Promise<unknown>>): Task =>
  async () => {
    await (await load())(now());
  };

export const backgroundJobs: TaskList = {
  sendMail: async (payload, { job }) => {
    const { id } = payload as { id: string };
    await (await import('../mail/mails')).sendMail(id, {
      now: now(),
      last: job.attempts >= job.max_attempts,
    });
  },
  sendResetLink: on('email', async () => (await import('../account/one-time-keys')).sendResetLink),
  sweep: nightly(async () => (await import('./sweep')).sweep),
  sweepUploads: nightly(async () => (await import('../files/uploads/sweep')).sweepUploads),
  prepareCopies: on('entry', async () => (await import('../contest/blind/copies')).prepareCopies),
  commitEnded: nightly(async () => (await import('../contest/commitment/commit')).commitEnded),
  keepDailyHead: nightly(async () => (await import('../history/heads')).keepDailyHead),
  remindJudges: nightly(async () => (await import('../contest/sheets/letters')).remindJudges),
  settleArrived: nightly(async () => (await import('../files/uploads/sweep')).settleArrived),
};

/** UTC, at night in Vietnam. */
const crontab = [
  '30 19 * * * sweep',
  '40 19 * * * sweepUploads',
  '50 16 * * * keepDailyHead',
  // Eight in the morning in Vietnam.
  '0 1 * * * remindJudges',
  '*/5 * * * * settleArrived',
  '*/5 * * * * commitEnded',
].join('\n');

export const startBackgroundJobs = (): Promise<void> => startJobs(backgroundJobs, crontab);

export const drain = (): Promise<void> => runDue(backgroundJobs);
