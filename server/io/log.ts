import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { tellTrouble } from './trouble';

const personal = ['email', 'name', 'fullName', 'phone', 'ip', 'subject', 'to', 'title'];
const secret = ['password', 'token', 'secret', 'cookie', 'authorization', 'hash', 'url'];

/** Log ids and reasons, never text that people typed. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: [...personal, ...secret].flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '…' },
});

/** @returns the number that the user can quote */
export function broken(error: unknown, where?: string): string {
  tellTrouble(error);
  const number = randomBytes(4).toString('hex');
  log.error({ number, where, ...facts(error) }, 'broken');
  return number;
}

/** Drops messages of failed queries, in which Prisma repeats values. */
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
