import { env } from './env';

let shift: number | undefined;

/** The only reading of the time. A demonstration runs at a fixed distance from the real clock, so it ticks on. */
export function now(): Date {
  return new Date(Date.now() + (shift ?? env().CLOCK_OFFSET_MS));
}

/** For tests and demonstration stories: from here on it is `moment`, and time goes on from there. */
export function setClock(moment: Date): void {
  if (env().APP_ENV === 'production') throw new Error('The clock cannot be set in production');
  shift = moment.getTime() - Date.now();
}

/** The machine's own time in milliseconds, for what machines date: signed addresses, files on disk. */
export const machineTime = (): number => Date.now();
