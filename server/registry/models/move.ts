import type { Acting } from '@/domain/actor';
import { type ModelEvent, type ModelStatus, next } from '@/domain/registry/model/lifecycle';
import { type Allowed, Denied, no } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { type Change, record } from '../../history/history';
import type { Tx } from '../../io/db';
import { notifyModel } from './notices';

export async function lockModel(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Model" WHERE id = ${id} FOR UPDATE`;
}

type Moving = Acting & {
  model: { id: string; status: ModelStatus; pausedFrom: ModelStatus | null };
  event: ModelEvent;
  reason?: string;
  facts?: Prisma.ModelUncheckedUpdateManyInput;
  detail?: Change['detail'];
};

/** Updates only from the expected state. @throws Denied changedMeanwhile */
export async function move(tx: Tx, allowed: Allowed, moving: Moving): Promise<void> {
  const { model, event, by, now, reason = '', facts = {} } = moving;
  const to = next(model, event);
  if (!to) throw new Denied(no('wrongStatus'));
  const { count } = await tx.model.updateMany({
    where: { id: model.id, status: model.status },
    data: {
      ...facts,
      status: to,
      pausedFrom: event === 'pause' ? model.status : null,
      statusSince: now,
      updatedAt: now,
    },
  });
  if (count === 0) throw new Denied(no('changedMeanwhile'));
  await notifyModel(tx, { event, from: model.status, by, now, reason: reason.trim() }, model.id);
  record(tx, allowed, {
    noun: 'model',
    subjectId: model.id,
    event,
    from: model.status,
    to,
    reason: reason.trim(),
    ...(moving.detail && { detail: moving.detail }),
    by,
    now,
  });
}
