import type { Acting, Actor } from '@/domain/actor';
import { canClaimFor, canWriteDelivery } from '@/domain/obligation/delivery';
import { all, must } from '@/domain/verdict';
import { record } from '../history/history';
import { leftFiles } from '../io/files/left';
import { found, transact } from '../write';
import { holdDelivery } from './deliveries';

/** Idempotent for a repeated request. */
export const attachToDelivery = (
  { by, now }: Acting,
  { deliveryId, fileId }: { deliveryId: string; fileId: string },
): Promise<void> =>
  transact(async (tx) => {
    const delivery = await holdDelivery(tx, by, deliveryId);
    const file = found(
      await tx.storedFile.findFirst({
        where: { id: fileId, ownerId: by.personId ?? '' },
        include: { deliveryPaper: true },
      }),
    );
    if (file.deliveryPaper?.deliveryId === deliveryId) return;
    const allowed = must(all(canWriteDelivery(by, delivery), canClaimFor(by, file, deliveryId)));
    await tx.deliveryPaper.create({
      data: { deliveryId, fileId, createdAt: now, createdById: by.personId ?? '' },
    });
    const { name, sha256, size } = file;
    const detail = { name, sha256, size: Number(size) };
    record(tx, allowed, { noun: 'delivery', subjectId: deliveryId, event: 'attach', detail, by, now });
  });

export const removeFromDelivery = (
  { by, now }: Acting,
  { deliveryId, paperId }: { deliveryId: string; paperId: string },
): Promise<void> =>
  transact(async (tx) => {
    const delivery = await holdDelivery(tx, by, deliveryId);
    const allowed = must(canWriteDelivery(by, delivery));
    const paper = found(delivery.papers.find(({ id }) => id === paperId));
    await tx.deliveryPaper.update({ where: { id: paperId }, data: { removedAt: now } });
    const { name, sha256 } = paper.file;
    record(tx, allowed, {
      noun: 'delivery',
      subjectId: deliveryId,
      event: 'remove',
      detail: { name, sha256 },
      by,
      now,
    });
  });

export const leftOfDelivery = (by: Actor, deliveryId: string) =>
  leftFiles({ deliveryId, ownerId: by.personId ?? '', deliveryPaper: null });
