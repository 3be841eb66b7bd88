import { resolve } from 'node:path';
import { backup } from './start/backup.mjs';
import { backupForeign } from './start/backup-foreign.mjs';
import { expectDatabase, inData } from './start/places.mjs';
import { openCluster } from './start/postgres.mjs';
import { Refusal, say, step } from './start/say.mjs';
import { besides, readEnvFile } from './start/settings.mjs';

// npm run backup -- [thư mục]: database and files, while the portal works or stands still.

try {
  readEnvFile();
  const { DATABASE_URL: own, DATABASE_OWNER_URL: owner = own } = process.env;
  if (!own) expectDatabase();
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const target = resolve(process.argv[2] ?? inData('sao-luu', stamp));
  const places = { storage: process.env.STORAGE_DIR ?? inData('storage'), beside: besides() };
  await step('Sao lưu', () => (own ? backupForeign(owner, target, places) : embedded(target, places)));
  say(`Bản sao lưu ở ${target}. Phục hồi bằng: npm run restore -- ${target}`);
  process.exit(0);
} catch (fault) {
  say(fault instanceof Refusal ? fault.message : fault.stack);
  process.exit(1);
}

async function embedded(target, places) {
  const cluster = await openCluster(inData('postgres'), { share: true });
  await backup(cluster, target, places).finally(() => cluster.stop());
}
