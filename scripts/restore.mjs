import { resolve } from 'node:path';
import { restore, takenAt } from './start/backup.mjs';
import { main, owner, query } from './start/database.mjs';
import { takeLock } from './start/lock.mjs';
import { inData, makeDataFolder } from './start/places.mjs';
import { openCluster } from './start/postgres.mjs';
import { Refusal, say, step } from './start/say.mjs';
import { besides, readEnvFile } from './start/settings.mjs';

// npm run restore -- <thư mục>: into an empty data folder, then proves that the database opens.

let lock;
try {
  readEnvFile();
  if (process.env.DATABASE_URL) throw new Refusal('Đang dùng DATABASE_URL: hãy phục hồi bằng pg_restore.');
  if (!process.argv[2]) throw new Refusal('Hãy nêu thư mục sao lưu: npm run restore -- <thư mục>');
  const source = resolve(process.argv[2]);
  makeDataFolder();
  lock = takeLock();
  const places = {
    folder: inData('postgres'),
    storage: process.env.STORAGE_DIR ?? inData('storage'),
    beside: besides(),
  };
  await step('Phục hồi', async () => restore(source, places));
  const cluster = await openCluster(inData('postgres'));
  const [{ count }] = await query(cluster.url(main, owner), 'SELECT count(*) FROM "Model"');
  await cluster.stop();
  say(`Đã phục hồi bản sao lưu lúc ${takenAt(source)}: ${count} mô hình. Chạy npm start để mở cổng.`);
  lock.release();
  process.exit(0);
} catch (fault) {
  say(fault instanceof Refusal ? fault.message : fault.stack);
  lock?.release();
  process.exit(1);
}
