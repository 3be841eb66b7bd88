import { pino } from 'pino';

/** Personal data that may stand in an object given to the log; ids of rows are enough to find the rest. */
const personal = ['email', 'name', 'fullName', 'phone', 'ip', 'subject', 'to', 'title'];
const secret = ['password', 'token', 'secret', 'cookie', 'authorization', 'hash', 'url'];

/** One JSON line for each event on standard output. Log ids and reasons, never what people typed. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: [...personal, ...secret].flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '…' },
});
