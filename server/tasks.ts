import type { TaskList } from 'graphile-worker';
import { now } from './io/clock';
import { runDue, startJobs } from './io/worker';

type Task = NonNullable<TaskList[string]>;

/** A task that needs one word of its payload. */
const on =
  (name: string, load: () => Promise<(word: string, now: Date) => Promise<void>>): Task =>
  async (payload) => {
    const word = (payload as Record<string, unknown>)[name];
    if (typeof word !== 'string') throw new Error(`payload without ${name}`);
    await (await load())(word, now());
  };

/** A task that is told nothing but the hour. */
const nightly =
  (load: () => Promise<(now: Date) => Promise<unknown>>): Task =>
  async () => {
    await (await load())(now());
  };

/** Everything that the worker can do, by the name given to enqueue(). Loaded when first due: a start need not wait for it. */
const tasks: TaskList = {
  sendMail: on('id', async () => (await import('./mails')).sendMail),
  sendResetLink: on('email', async () => (await import('./one-time-keys')).sendResetLink),
  sweep: nightly(async () => (await import('./sweep')).sweep),
  sweepUploads: nightly(async () => (await import('./uploads/sweep')).sweepUploads),
  settleArrived: nightly(async () => (await import('./uploads/sweep')).settleArrived),
};

/** UTC: the nights of Việt Nam. */
const crontab = ['30 19 * * * sweep', '40 19 * * * sweepUploads', '*/5 * * * * settleArrived'].join('\n');

export const startTasks = (): Promise<void> => startJobs(tasks, crontab);

/** For tests: does all that is due. */
export const drain = (): Promise<void> => runDue(tasks);
