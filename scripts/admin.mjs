import { existsSync } from 'node:fs';
import { generate } from './start/build.mjs';
import { install } from './start/install.mjs';
import { inData, makeDataFolder } from './start/places.mjs';
import { node } from './start/run.mjs';
import { Refusal, say } from './start/say.mjs';
import { checkSettings, demonstrationSettings, isProduction, readEnvFile } from './start/settings.mjs';

// npm run admin -- --email … --name …: the first administrator of a production, invited by a link that works once.

let close = async () => undefined;
try {
  readEnvFile();
  makeDataFolder();
  await install();
  if (isProduction()) await checkSettings(process.env);
  await generate();
  const env = { ...process.env, ...(await settings()) };
  const words = ['--import', 'tsx', 'scripts/admin.ts', ...process.argv.slice(2)];
  await node(words, { env, sentence: 'Chưa tạo được tài khoản quản trị' });
  await close();
  process.exit(0);
} catch (fault) {
  say(fault instanceof Refusal ? fault.message.trim() : fault.stack);
  await close();
  process.exit(1);
}

async function settings() {
  if (isProduction()) return { NEXTAUTH_URL: process.env.PUBLIC_URL };
  const own = { PUBLIC_URL: `http://localhost:${process.env.PORT ?? 3000}`, ...demonstrationSettings() };
  return { ...own, DATABASE_URL: process.env.DATABASE_URL ?? (await embedded()) };
}

async function embedded() {
  if (!existsSync(inData('postgres')) && !existsSync(inData('postgres.o-noi-khac'))) {
    throw new Refusal('Chưa có cơ sở dữ liệu. Hãy chạy npm start một lần trước.');
  }
  const { openCluster } = await import('./start/postgres.mjs');
  const { main, owner } = await import('./start/database.mjs');
  const cluster = await openCluster(inData('postgres'), { share: true });
  close = cluster.stop;
  return cluster.url(main, owner);
}
