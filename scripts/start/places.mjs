import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from './say.mjs';

export const clone = fileURLToPath(new URL('../../', import.meta.url));

export const dataFolder = () => resolve(clone, process.env.DATA_DIR || '.data');

export const inData = (...names) => join(dataFolder(), ...names);

/** The data folder can be entered by the database's own user (root starts), but its secrets are 0600. */
export function makeDataFolder() {
  try {
    mkdirSync(dataFolder(), { recursive: true, mode: 0o711 });
  } catch (fault) {
    throw new Refusal(`Không tạo được thư mục dữ liệu ${dataFolder()}: ${fault.message}`);
  }
}

/** For tools that only make sense on data that is there: an empty folder is not quietly filled with a new cluster. */
export function expectDatabase() {
  if (existsSync(inData('postgres')) || existsSync(inData('postgres.o-noi-khac'))) return;
  throw new Refusal(`Chưa có cơ sở dữ liệu ở ${dataFolder()}. Hãy chạy npm start một lần trước.`);
}
