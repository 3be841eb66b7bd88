import { resolve } from 'node:path';
import { restore, takenAt } from './start/backup.mjs';
import { main, query } from './start/database.mjs';
import { restoreForeign } from './start/backup-foreign.mjs';
import { takeLock } from './start/lock.mjs';
import { inData, makeDataFolder } from './start/places.mjs';
import { openCluster } from './start/postgres.mjs';
import { Refusal, say, step } from './start/say.mjs';
import { besides, readEnvFile } from './start/settings.mjs';

// npm run restore -- <thư mục>: into an empty data folder, or an empty database of one's own; proves that it opens.

let lock;
try {
  readEnvFile();
  if (!process.argv[2]) throw new Refusal('Hãy nêu thư mục sao lưu: npm run restore -- <thư mục>');
  const source = resolve(process.argv[2]);
  makeDataFolder();
  lock = takeLock();
  const places = { storage: process.env.STORAGE_DIR ?? inData('storage'), beside: besides() };
  const count = await step('Phục hồi', () =>
    process.env.DATABASE_URL ? intoOwn(source, places) : intoEmbedded(source, places),
  );
  say(`Đã phục hồi bản sao lưu lúc ${takenAt(source)}: ${count} mô hình. Chạy npm start để mở cổng.`);
  lock.release();
  process.exit(0);
} catch (fault) {
  say(fault instanceof Refusal ? fault.message : fault.stack);
  lock?.release();
  process.exit(1);
}

async function intoOwn(source, places) {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = process.env;
  await restoreForeign(source, { ...places, url, ownerUrl });
  return countIn(url);
}

async function intoEmbedded(source, places) {
  restore(source, { ...places, folder: inData('postgres') });
  const cluster = await openCluster(inData('postgres'));
  return countIn(cluster.url(main)).finally(() => cluster.stop());
}

async function countIn(url) {
  const [{ count }] = await query(url, 'SELECT count(*) FROM "Model"');
  return count;
}
