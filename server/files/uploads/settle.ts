import type { FileRefusal } from '@/domain/registry/papers/file';
import { namedAs } from '@/domain/registry/papers/file';
import { accepted } from '@/domain/registry/papers/paper';
import { db } from '../../io/db';
import { type Checked, check } from '../../io/files/check';
import { partFileOf, sizeOf } from '../../io/files/places';
import type { StorageFault } from '../../io/files/room';
import { fetchArrived, type KeptFile, keep, release } from '../../io/files/store';
import type { Prisma } from '@/prisma/generated/client';
import { found } from '../../write';

export type Settled = { id: string; name: string } & (
  | { state: 'ready'; size: number; width: number | null; height: number | null }
  | { state: 'refused'; refusal: FileRefusal }
);

export type UnsettledUpload = { state: 'receiving'; fault: StorageFault };

const shared = globalThis as { portalSettling?: Map<string, Promise<Settled>> };
shared.portalSettling ??= new Map();
const settling = shared.portalSettling;

/** Checks and stores the bytes and updates the row. Idempotent: the service may call back while
 * a job settles the same upload.
 * @param arrived key at the service; undefined for our disk */
export function settleUpload(id: string, now: Date, arrived?: string): Promise<Settled> {
  const begun = settling.get(id) ?? settleAlone(id, now, arrived).finally(() => void settling.delete(id));
  settling.set(id, begun);
  return begun;
}

/** Waits for a running check, so that discarding cannot remove bytes under it. */
export async function checkedFirst(id: string): Promise<void> {
  await settling.get(id)?.catch(() => undefined);
}

async function settleAlone(id: string, now: Date, arrived?: string): Promise<Settled> {
  const row = await db().storedFile.findUnique({ where: { id } });
  // The upload was discarded before the service finished, so nothing else refers to its bytes.
  if (!row) await release(id, atService(arrived));
  const upload = found(row);
  if (upload.state !== 'receiving') return answerOf(upload);
  if (arrived !== undefined) await db().storedFile.updateMany({ where: { id }, data: { storeKey: arrived } });
  const checked = await bring(upload, arrived);
  if ('refusal' in checked) return refuse(id, checked.refusal, arrived);
  const kept = await keep(id, checked, arrived);
  const { mime, sha256, size, width, height, signed = false } = checked;
  const facts = { name: namedAs(upload.name, mime), mime, sha256, size: BigInt(size), width, height, signed };
  return conclude(id, { state: 'ready', ...kept, ...facts, readyAt: now }, kept);
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof db>['storedFile']['findUnique']>>>;

async function bring(row: Row, arrived?: string): Promise<Checked | { refusal: FileRefusal }> {
  if (
    arrived !== undefined &&
    (await fetchArrived(row.id, arrived, accepted[row.kind].limit)) === 'tooLarge'
  ) {
    return { refusal: 'tooLarge' };
  }
  const path = partFileOf(row.id);
  if (BigInt(await sizeOf(path)) !== row.size) return { refusal: 'sizeDiffers' };
  return check(path, row.kind);
}

export const refuse = (id: string, refusal: FileRefusal, arrived?: string): Promise<Settled> =>
  conclude(id, { state: 'refused', refusal, storeKey: '' }, atService(arrived));

const atService = (arrived = ''): KeptFile => ({ store: 'uploadthing', storeKey: arrived, previewKey: '' });

/** Skips rows that were discarded or settled meanwhile, and releases bytes that no row names. */
async function conclude(id: string, outcome: Prisma.StoredFileUpdateManyMutationInput, held: KeptFile) {
  await db().storedFile.updateMany({ where: { id, state: 'receiving' }, data: outcome });
  const row = await db().storedFile.findUnique({ where: { id } });
  const nameless = (key: string) => (key === row?.storeKey || key === row?.previewKey ? '' : key);
  const { store, storeKey, previewKey } = held;
  await release(id, { store, storeKey: nameless(storeKey), previewKey: nameless(previewKey) });
  return answerOf(found(row));
}

function answerOf(row: Row): Settled {
  const { id, name, width, height } = row;
  if (row.state === 'ready') return { id, name, state: 'ready', size: Number(row.size), width, height };
  return { id, name, state: 'refused', refusal: row.refusal as FileRefusal };
}
