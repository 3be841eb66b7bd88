import type { FileRefusal } from '@/domain/file';
import { namedAs } from '@/domain/file';
import { accepted } from '@/domain/paper';
import { db } from '../io/db';
import { type Checked, check } from '../io/files/check';
import { partOf, sizeOf } from '../io/files/places';
import { fetchArrived, keep, release } from '../io/files/store';
import { found } from '../write';

/** What became of an upload; the browser gets it as the answer to its last byte. */
export type Settled = { id: string; name: string } & (
  | { state: 'ready'; size: number; width: number | null; height: number | null }
  | { state: 'refused'; refusal: FileRefusal }
);

/**
 * All bytes are here: checks them, puts them on the shelf, and says so in the row. Called again for an upload
 * that is already settled, it only repeats the answer.
 * @param arrived the key at the service; undefined when the bytes are on our disk
 */
export async function settle(id: string, now: Date, arrived?: string): Promise<Settled> {
  const row = found(await db().storedFile.findUnique({ where: { id } }));
  if (row.state !== 'receiving') return answerOf(row);
  if (arrived !== undefined) await db().storedFile.update({ where: { id }, data: { storeKey: arrived } });
  const checked = await bring(row, arrived);
  if ('refusal' in checked) return refuse(id, checked.refusal, arrived);
  const kept = await keep(id, checked, arrived);
  const { mime, sha256, size, width, height } = checked;
  const ready = await db().storedFile.update({
    where: { id, state: 'receiving' },
    data: {
      state: 'ready',
      ...kept,
      name: namedAs(row.name, mime),
      mime,
      sha256,
      size: BigInt(size),
      width,
      height,
      readyAt: now,
    },
  });
  await release(id);
  return answerOf(ready);
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof db>['storedFile']['findUnique']>>>;

async function bring(row: Row, arrived?: string): Promise<Checked | { refusal: FileRefusal }> {
  if (
    arrived !== undefined &&
    (await fetchArrived(row.id, arrived, accepted[row.kind].limit)) === 'tooLarge'
  ) {
    return { refusal: 'tooLarge' };
  }
  const path = partOf(row.id);
  if (BigInt(await sizeOf(path)) !== row.size) return { refusal: 'sizeDiffers' };
  return check(path, row.kind);
}

/** Writes down why, then lets the bytes go. */
export async function refuse(id: string, refusal: FileRefusal, arrived = ''): Promise<Settled> {
  const row = await db().storedFile.update({
    where: { id },
    data: { state: 'refused', refusal, storeKey: '' },
  });
  await release(id, { store: row.store, storeKey: arrived, previewKey: '' });
  return answerOf(row);
}

function answerOf(row: Row): Settled {
  const { id, name, width, height } = row;
  if (row.state === 'ready') return { id, name, state: 'ready', size: Number(row.size), width, height };
  return { id, name, state: 'refused', refusal: row.refusal as FileRefusal };
}
