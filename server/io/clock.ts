import { env } from './env';

let shift: number | undefined;

/** The only place that reads the time; a demonstration adds a constant offset. */
export function now(): Date {
  return new Date(Date.now() + (shift ?? env().CLOCK_OFFSET_MS));
}

export function setClock(moment: Date): void {
  if (env().APP_ENV === 'production') throw new Error('The clock cannot be set in production');
  shift = moment.getTime() - Date.now();
}

/** Real milliseconds, for signed addresses and files on disk. */
export const machineTime = (): number => Date.now();
