import type { Actor } from '@/domain/actor';
import { type ModelEvent, type ModelStatus, next } from '@/domain/model/lifecycle';
import { type Allowed, Denied, no } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { type Change, keepHistory, publicMayNotice, record, writeHistory } from './history';
import { db, type Tx } from './io/db';
import { expirePublic } from './io/public-cache';
import { notifyModel } from './notices';

/** A row that the actor may not see, or that is not there: both are the same to the outside (404). */
export class Absent extends Error {}

/** @throws Absent */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new Absent();
  return row;
}

/**
 * All or nothing. Lock order inside: units, seasons, models, papers, files; contests, entries, sheets, late attempts; the
 * history comes last. When it has
 * committed something that the public may notice, the public pages forget what they knew.
 */
export async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  let noticed = false;
  const done = await db().$transaction(
    async (tx) => {
      keepHistory(tx);
      const result = await work(tx);
      await writeHistory(tx);
      noticed = publicMayNotice(tx);
      return result;
    },
    { maxWait: 10_000, timeout: 30_000 },
  );
  if (noticed) expirePublic();
  return done;
}

/** Holds the model's row until the transaction ends; every verb on a model does this before it asks. */
export async function lockModel(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Model" WHERE id = ${id} FOR UPDATE`;
}

type Moving = {
  model: { id: string; status: ModelStatus; pausedFrom: ModelStatus | null };
  event: ModelEvent;
  by: Actor;
  now: Date;
  reason?: string;
  /** Facts that the new state brings with it. */
  facts?: Prisma.ModelUncheckedUpdateManyInput;
  detail?: Change['detail'];
};

/**
 * Moves a model along its life: the new state where the state is still the old one, and one row of history.
 * @throws Denied changedMeanwhile when somebody else moved it first
 */
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
  await notifyModel(tx, model.id, { event, from: model.status, by, now, reason: reason.trim() });
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
