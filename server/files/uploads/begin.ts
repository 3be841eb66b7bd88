import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Acting, Actor } from '@/domain/actor';
import {
  ACCOUNT_LIMIT,
  type FileRefusal,
  fileName,
  MODEL_LIMIT,
  UNFINISHED_LIMIT,
} from '@/domain/registry/papers/file';
import { canWriteDelivery } from '@/domain/obligation/delivery';
import { canWriteEntry } from '@/domain/contest/entry/entry';
import { entryPaperKinds } from '@/domain/contest/entry/papers';
import { accepted, canAttach, modelPaperKinds } from '@/domain/registry/papers/paper';
import { canScan, scanSubjects } from '@/domain/registry/papers/signed-scan';
import { must } from '@/domain/verdict';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../../io/db';
import { holdEntry } from '../../contest/entries/entries';
import { reserve } from '../../io/files/room';
import { storeInUse } from '../../io/files/store';
import { holdDelivery } from '../../obligations/deliveries';
import { hold } from '../../registry/models/models';
import { holdScanned } from '../../scans/scans';
import { transact } from '../../write';

export const purpose = z.union([
  z.object({ modelId: z.uuid(), kind: z.enum(modelPaperKinds) }),
  z.object({ entryId: z.uuid(), kind: z.enum(entryPaperKinds) }),
  z.object({ scanOf: z.object({ kind: z.enum(scanSubjects), id: z.uuid() }), kind: z.literal('scan') }),
  z.object({ deliveryId: z.uuid(), kind: z.literal('other') }),
]);

type Purpose = z.infer<typeof purpose>;

type Begun = { id: string; name: string } | { refusal: FileRefusal };

export type Upload = Purpose & { name: string; size: number; lastModified: number };

/** Resumes an unfinished upload of equal person, model, kind, name, size and modification time,
 * even after the tab was closed.
 * @throws Denied, Absent */
export const begin = ({ by, now }: Acting, upload: Upload): Promise<Begun> =>
  transact(async (tx) => {
    const { kind, size } = upload;
    const home = await homeOf(tx, by, upload);
    const name = fileName(upload.name);
    const same = {
      ownerId: by.personId ?? '',
      ...home,
      kind,
      name,
      size: BigInt(size),
      lastModified: BigInt(Math.max(0, Math.trunc(upload.lastModified))),
    };
    const unfinished = await tx.storedFile.findFirst({
      where: { ...same, state: 'receiving', store: storeInUse(), storeKey: '' },
      orderBy: { createdAt: 'desc' },
    });
    if (unfinished) return reserved(unfinished.id, name, size);
    const refusal = size === 0 ? 'empty' : size > accepted[kind].limit ? 'tooLarge' : await full(tx, same);
    if (refusal) return { refusal };
    const id = sortableId(now);
    const begun = await reserved(id, name, size);
    if ('refusal' in begun) return begun;
    await tx.storedFile.create({
      data: { id, ...same, store: storeInUse(), createdAt: now },
    });
    return begun;
  });

async function reserved(id: string, name: string, size: number): Promise<Begun> {
  const fault = storeInUse() === 'disk' ? await reserve(id, size) : null;
  return fault ? { refusal: fault } : { id, name };
}

type Home = Record<'modelId' | 'entryId' | 'scanOf' | 'deliveryId', string | null>;

const nowhere: Home = { modelId: null, entryId: null, scanOf: null, deliveryId: null };

async function homeOf(tx: Tx, by: Actor, purposed: Purpose): Promise<Home> {
  if ('entryId' in purposed) {
    must(canWriteEntry(by, await holdEntry(tx, by, purposed.entryId)));
    return { ...nowhere, entryId: purposed.entryId };
  }
  if ('deliveryId' in purposed) {
    must(canWriteDelivery(by, await holdDelivery(tx, by, purposed.deliveryId)));
    return { ...nowhere, deliveryId: purposed.deliveryId };
  }
  if ('scanOf' in purposed) {
    await holdScanned(tx, by, purposed.scanOf);
    must(canScan(by));
    return { ...nowhere, scanOf: purposed.scanOf.id };
  }
  must(canAttach(by, await hold(tx, by, purposed.modelId)));
  return { ...nowhere, modelId: purposed.modelId };
}

type Filled = { unfinished: number; home: bigint; lying: bigint };

async function full(tx: Tx, asked: Home & { ownerId: string; size: bigint }): Promise<FileRefusal | null> {
  const { unfinished, home, lying } = await filled(tx, asked);
  if (unfinished >= UNFINISHED_LIMIT) return 'tooManyUnfinished';
  if (home + asked.size > MODEL_LIMIT) return 'modelFull';
  return lying + asked.size > ACCOUNT_LIMIT ? 'accountFull' : null;
}

/** Bytes in the home of the upload, and what the account holds that was not handed in yet. */
async function filled(
  tx: Tx,
  { modelId, entryId, scanOf, deliveryId, ownerId }: Home & { ownerId: string },
): Promise<Filled> {
  // A file has one home; with the others null, each of these finds its index.
  const atHome = Prisma.sql`(f."modelId" = ${modelId} OR f."entryId" = ${entryId}
    OR f."scanOf" = ${scanOf} OR f."deliveryId" = ${deliveryId})`;
  const [row] = await tx.$queryRaw<[Filled]>`
    SELECT
      (SELECT count(*)::int FROM "StoredFile" f
        WHERE f."ownerId" = ${ownerId} AND ${atHome} AND f.state = 'receiving') AS unfinished,
      (SELECT coalesce(sum(f.size), 0)::bigint FROM "StoredFile" f
        WHERE ${atHome} AND f.state <> 'refused') AS home,
      (${lyingOpen(ownerId)}) AS lying`;
  return row;
}

const lyingOpen = (ownerId: string) => Prisma.sql`
  SELECT coalesce(sum(f.size), 0)::bigint FROM "StoredFile" f
  LEFT JOIN "Model" m ON m.id = f."modelId" LEFT JOIN "Entry" e ON e.id = f."entryId"
  LEFT JOIN "Delivery" y ON y.id = f."deliveryId"
  WHERE f."ownerId" = ${ownerId} AND f.state <> 'refused' AND (
    (m.id IS NOT NULL AND m."submittedAt" IS NULL) OR e.status = 'draft' OR y.status = 'draft' OR (
      NOT EXISTS (SELECT 1 FROM "PaperVersion" v WHERE v."fileId" = f.id) AND
      NOT EXISTS (SELECT 1 FROM "SignedScan" s WHERE s."fileId" = f.id) AND
      NOT EXISTS (SELECT 1 FROM "DeliveryPaper" d WHERE d."fileId" = f.id) AND
      NOT EXISTS (SELECT 1 FROM "EntryPaper" p WHERE f.id IN (p."fileId", p."copyId"))))`;

function sortableId(now: Date): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
