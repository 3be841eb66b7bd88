import type { FileRefusal } from '@/domain/file';
import { namedAs } from '@/domain/file';
import { accepted } from '@/domain/paper';
import { db } from '../io/db';
import { type Checked, check } from '../io/files/check';
import { partOf, sizeOf } from '../io/files/places';
import { fetchArrived, type Kept, keep, release } from '../io/files/store';
import type { Prisma } from '@/prisma/generated/client';
import { found } from '../write';

/** What became of an upload; the browser gets it as the answer to its last byte. */
export type Settled = { id: string; name: string } & (
  | { state: 'ready'; size: number; width: number | null; height: number | null }
  | { state: 'refused'; refusal: FileRefusal }
);

// Every route of Next is its own bundle, so what the process shares hangs on globalThis.
const shared = globalThis as { portalSettling?: Map<string, Promise<Settled>> };
shared.portalSettling ??= new Map();
const settling = shared.portalSettling;

/**
 * All bytes are here: checks them, puts them on the shelf, and says so in the row. Called again for an upload that is
 * settled or just being settled (the service calls back while our job looks after it), it gives the same answer.
 * @param arrived the key at the service; undefined when the bytes are on our disk
 */
export function settle(id: string, now: Date, arrived?: string): Promise<Settled> {
  const begun = settling.get(id) ?? settleAlone(id, now, arrived).finally(() => void settling.delete(id));
  settling.set(id, begun);
  return begun;
}

/** Nothing may be taken from under the check: whoever takes an upload back waits until it is over, however it ends. */
export async function checkedFirst(id: string): Promise<void> {
  await settling.get(id)?.catch(() => undefined);
}

async function settleAlone(id: string, now: Date, arrived?: string): Promise<Settled> {
  const row = await db().storedFile.findUnique({ where: { id } });
  // Taken back before the service was done: nobody else knows of these bytes.
  if (!row) await release(id, atService(arrived));
  const upload = found(row);
  if (upload.state !== 'receiving') return answerOf(upload);
  if (arrived !== undefined) await db().storedFile.updateMany({ where: { id }, data: { storeKey: arrived } });
  const checked = await bring(upload, arrived);
  if ('refusal' in checked) return refuse(id, checked.refusal, arrived);
  const kept = await keep(id, checked, arrived);
  const { mime, sha256, size, width, height } = checked;
  const facts = { name: namedAs(upload.name, mime), mime, sha256, size: BigInt(size), width, height };
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
  const path = partOf(row.id);
  if (BigInt(await sizeOf(path)) !== row.size) return { refusal: 'sizeDiffers' };
  return check(path, row.kind);
}

/** Writes down why, then lets the bytes go. */
export const refuse = (id: string, refusal: FileRefusal, arrived?: string): Promise<Settled> =>
  conclude(id, { state: 'refused', refusal, storeKey: '' }, atService(arrived));

const atService = (arrived = ''): Kept => ({ store: 'uploadthing', storeKey: arrived, previewKey: '' });

/**
 * Writes down what became of it, unless it was taken back or settled meanwhile. Bytes that the row does not name
 * in the end are nobody's, and go.
 */
async function conclude(id: string, outcome: Prisma.StoredFileUpdateManyMutationInput, held: Kept) {
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
