import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, stamp, stamped } from './digest.mjs';
import { clone, dataFolder, inData } from './places.mjs';
import { node } from './run.mjs';
import { step } from './say.mjs';

const sources = [
  'app',
  'ui',
  'domain',
  'server',
  'prisma/schema.prisma',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
];
const settings = ['package-lock.json', 'tsconfig.json', 'postcss.config.mjs', 'prisma.config.ts'];

/** The Prisma client, when the schema is newer than it. Nothing is downloaded: the client needs no engine. */
export async function generate() {
  const mark = join(clone, 'prisma', 'generated', '.portal-stamp');
  const digest = digestOf(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']);
  if (stamped(mark, digest)) return;
  const still = {
    CHECKPOINT_DISABLE: '1',
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
  const options = {
    quiet: true,
    sentence: 'Không sinh được mã truy cập cơ sở dữ liệu',
  };
  const words = ['node_modules/prisma/build/index.js', 'generate', '--no-hints'];
  await step('Sinh mã truy cập cơ sở dữ liệu', () =>
    node(words, { ...options, env: { ...process.env, ...still } }),
  );
  stamp(mark, digest);
}

/** `next build`, when any source is newer than the last one. The build needs no database and no setting. */
export async function build() {
  const mark = join(clone, '.next', '.portal-stamp');
  const digest = digestOf([...sources, ...settings]);
  if (stamped(mark, digest)) return;
  rmSync(mark, { force: true });
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey(),
  };
  const options = { env, quiet: true, sentence: 'Không dựng được giao diện' };
  await step('Dựng giao diện (lần đầu mất khoảng một phút)', () =>
    node(['node_modules/next/dist/bin/next', 'build'], options),
  );
  stamp(mark, digest);
}

/**
 * The addresses of server actions are made with this key. Kept for good: a form that was opened before an upgrade
 * still finds its action after it.
 */
function actionKey() {
  const place = inData('khoa-bieu-mau');
  if (!existsSync(place)) {
    mkdirSync(dataFolder(), { recursive: true, mode: 0o711 });
    writeFileSync(place, randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  return process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || readFileSync(place, 'utf8');
}

/** The types of the routes as they are now: those of an older build name pages that are gone. */
export async function routeTypes() {
  for (const old of ['.next/types', '.next/dev/types'])
    rmSync(join(clone, old), { recursive: true, force: true });
  const options = {
    quiet: true,
    sentence: 'Không sinh được kiểu của các đường dẫn',
  };
  await node(['node_modules/next/dist/bin/next', 'typegen'], options);
}
