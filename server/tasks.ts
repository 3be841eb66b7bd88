import type { TaskList } from 'graphile-worker';
import { now } from './io/clock';
import { runDue, startJobs } from './io/jobs';
import { sendMail } from './mails';
import { sendResetLink } from './one-time-keys';
import { sweep } from './sweep';
import { settleArrived, sweepUploads } from './uploads/sweep';

type Task = NonNullable<TaskList[string]>;

/** A task that needs one word of its payload. */
const on =
  (name: string, work: (word: string, now: Date) => Promise<void>): Task =>
  async (payload) => {
    const word = (payload as Record<string, unknown>)[name];
    if (typeof word !== 'string') throw new Error(`payload without ${name}`);
    await work(word, now());
  };

/** Everything that the worker can do, by the name given to enqueue(). */
const tasks: TaskList = {
  sendMail: on('id', sendMail),
  sendResetLink: on('email', sendResetLink),
  sweep: () => sweep(now()),
  sweepUploads: () => sweepUploads(now()).then(() => undefined),
  settleArrived: () => settleArrived(now()).then(() => undefined),
};

/** UTC: the nights of Việt Nam. */
const crontab = ['30 19 * * * sweep', '40 19 * * * sweepUploads', '*/5 * * * * settleArrived'].join('\n');

export const startTasks = (): Promise<void> => startJobs(tasks, crontab);

/** For tests: does all that is due. */
export const drain = (): Promise<void> => runDue(tasks);
