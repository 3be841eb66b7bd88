import { randomBytes } from 'node:crypto';
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

/** Logs a failure that nobody foresaw, and returns the number that the user can quote. */
export function broken(error: unknown, where?: string): string {
  const number = randomBytes(4).toString('hex');
  log.error({ number, where, ...facts(error) }, 'broken');
  return number;
}

/** Frames and codes, but not the message of a refused query: Prisma writes the values into it. */
function facts(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12);
  const quiet = error.name.startsWith('PrismaClient');
  const code = 'code' in error ? String(error.code) : undefined;
  return { kind: error.name, code, reason: quiet ? undefined : error.message.slice(0, 300), frames };
}
