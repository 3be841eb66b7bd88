import { install } from './start/install.mjs';
import { takeLock } from './start/lock.mjs';
import { makeDataFolder } from './start/places.mjs';
import { Refusal, say } from './start/say.mjs';
import { readEnvFile } from './start/settings.mjs';

// npm run moments: moves what an earlier version wrote in the zone of the PostgreSQL server. Shows it; --write does it.

let lock;
try {
  readEnvFile();
  if (!process.env.DATABASE_URL)
    throw new Refusal('Cơ sở dữ liệu đi kèm luôn ghi theo giờ UTC: không có gì phải dời.');
  makeDataFolder();
  // Nobody may write meanwhile.
  lock = takeLock();
  await install();
  const { expectServer } = await import('./start/foreign.mjs');
  const { moveMoments } = await import('./start/moments.mjs');
  const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
  await expectServer(url);
  await moveMoments(url, { write: process.argv.includes('--write') });
} catch (fault) {
  say(fault instanceof Refusal ? fault.message : fault.stack);
  process.exitCode = 1;
}
lock?.release();
