import { resolve } from 'node:path';
import { backup } from './start/backup.mjs';
import { expectDatabase, inData } from './start/places.mjs';
import { openCluster } from './start/postgres.mjs';
import { Refusal, say, step } from './start/say.mjs';
import { besides, readEnvFile } from './start/settings.mjs';

// npm run backup -- [thư mục]: database and files of the embedded PostgreSQL, while the portal works or stands still.

try {
  readEnvFile();
  if (process.env.DATABASE_URL) {
    throw new Refusal(
      'Đang dùng DATABASE_URL: hãy sao lưu bằng pg_dump -Fc "$DATABASE_URL" và chép thư mục STORAGE_DIR.',
    );
  }
  expectDatabase();
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const target = resolve(process.argv[2] ?? inData('sao-luu', stamp));
  const cluster = await openCluster(inData('postgres'), { share: true });
  const storage = process.env.STORAGE_DIR ?? inData('storage');
  await step('Sao lưu', () => backup(cluster, target, { storage, beside: besides() })).finally(() =>
    cluster.stop(),
  );
  say(`Bản sao lưu ở ${target}. Phục hồi bằng: npm run restore -- ${target}`);
  process.exit(0);
} catch (fault) {
  say(fault instanceof Refusal ? fault.message : fault.stack);
  process.exit(1);
}
