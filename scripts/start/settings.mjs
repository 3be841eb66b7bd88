import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stamp, stamped } from './digest.mjs';
import { clone, inData } from './places.mjs';
import { Refusal } from './say.mjs';

export const isProduction = () => process.env.APP_ENV === 'production';

/** `.env` of the operator; what the shell already sets wins. */
export function readEnvFile() {
  const file = join(clone, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  for (const [name, value] of Object.entries(process.env)) if (value === '') delete process.env[name];
  process.env.SIGNING_KEY_FILE ??= inData('khoa-ky.pem');
}

/** What the demonstration invents for itself so that it needs no setting at all. */
export function demonstrationSettings() {
  const storage = process.env.STORAGE_DIR ?? inData('storage');
  mkdirSync(storage, { recursive: true, mode: 0o700 });
  return {
    APP_ENV: 'demonstration',
    NEXTAUTH_SECRET:
      process.env.NEXTAUTH_SECRET ?? kept('secret', () => randomBytes(48).toString('base64url')),
    STORAGE_DIR: storage,
    CLOCK_OFFSET_MS: process.env.CLOCK_OFFSET_MS ?? String(clockOffset()),
  };
}

const usualMoment = '2022-06-20T08:00:00+07:00';

/** The distance to the demonstration's moment is fixed once: the clock then ticks on over restarts, never back. */
export function clockOffset(asked = process.env.DEMO_MOMENT, file = inData('clock.json')) {
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (known && (!asked || asked === known.moment)) return known.offset;
  const moment = asked ?? usualMoment;
  const offset = Date.parse(moment) - Date.now();
  if (Number.isNaN(offset))
    throw new Refusal(`DEMO_MOMENT không đọc được: ${moment}. Ví dụ đúng: ${usualMoment}`);
  writeFileSync(file, JSON.stringify({ moment, offset }));
  return offset;
}

/** Small files that belong to the data: without the secret, links already sent would stop working. */
export const besides = () => [
  inData('secret'),
  inData('clock.json'),
  ...keyFiles(process.env.SIGNING_KEY_FILE),
];

/** The signing key, and the head that was signed last beside it. */
const keyFiles = (key) => (key ? [key, `${key}.da-ky.json`] : []);

function kept(name, make) {
  const file = inData(name);
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

const rule = join('server', 'io', 'env.ts');

/**
 * The rule lives in server/io/env.ts, in one place for the starter and the running program. Reading it takes longer than
 * all else that a start checks, so what was right once is asked again only when a setting or the rule has changed.
 */
export async function checkSettings(env) {
  const mark = inData('settings-checked');
  const digest = digestOfSettings(readFileSync(join(clone, rule), 'utf8'), env);
  if (stamped(mark, digest)) return;
  const { tsImport } = await import('tsx/esm/api');
  const { problemsOf } = await tsImport('../../server/io/env.ts', import.meta.url);
  const problems = problemsOf(env);
  if (problems.length === 0) return stamp(mark, digest);
  throw new Refusal(
    ['Chưa khởi động được vì:', ...problems.map((problem) => `  - ${problem}`), 'Xem .env.example.'].join(
      '\n',
    ),
  );
}

/** Every variable that the rule asks for is named in its text. */
export function digestOfSettings(text, env) {
  const names = [...new Set(text.match(/\b[A-Z][A-Z\d]*_[A-Z\d_]+\b/gu))].sort((a, b) => (a < b ? -1 : 1));
  const told = JSON.stringify(names.map((name) => [name, env[name] ?? null]));
  return createHash('sha256').update(text).update(told).digest('hex');
}
