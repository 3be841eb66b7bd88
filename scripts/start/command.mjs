import { generate } from './build.mjs';
import { install } from './install.mjs';
import { expectDatabase, inData, makeDataFolder } from './places.mjs';
import { node } from './run.mjs';
import { Refusal, say } from './say.mjs';
import { checkSettings, demonstrationSettings, isProduction, readEnvFile } from './settings.mjs';

let close = async () => undefined;

/** Runs one of the portal's own programs with the settings the portal would have, and ends. @param sentence when it failed */
export async function command(program, sentence) {
  try {
    readEnvFile();
    makeDataFolder();
    await install();
    if (isProduction()) await checkSettings(process.env);
    await generate();
    const env = { ...process.env, ...(await settings()) };
    await node(['--import', 'tsx', program, ...process.argv.slice(2)], { env, sentence });
    await close();
    process.exit(0);
  } catch (fault) {
    say(fault instanceof Refusal ? fault.message.trim() : fault.stack);
    await close();
    process.exit(1);
  }
}

async function settings() {
  if (isProduction()) return { NEXTAUTH_URL: process.env.PUBLIC_URL };
  const own = { PUBLIC_URL: `http://localhost:${process.env.PORT ?? 3000}`, ...demonstrationSettings() };
  return { ...own, DATABASE_URL: process.env.DATABASE_URL ?? (await embedded()) };
}

async function embedded() {
  expectDatabase();
  const { openCluster } = await import('./postgres.mjs');
  const { main } = await import('./database.mjs');
  const { ensureRoles, portalRole } = await import('./rights.mjs');
  const cluster = await openCluster(inData('postgres'), { share: true });
  close = cluster.stop;
  await ensureRoles(cluster);
  return cluster.url(main, portalRole);
}
