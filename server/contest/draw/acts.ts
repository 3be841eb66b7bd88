import type { Acting } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import { canonical } from '@/domain/proof/canonical';
import {
  cancelNeedsTwo,
  canStep,
  type ClosedList,
  drawFrom,
  type DrawStep,
  seedFrom,
} from '@/domain/contest/jury/draw';
import { canJustify } from '@/domain/text/reason';
import { type Allowed, Denied, must, no, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { putPairs } from '../assignments/ground';
import { mayAssign, canAssign, opennessOf } from '../assignments/assignments';
import { type ContestRow, holdContest } from '../row';
import { decidersIn } from '../../deciding/deciders';
import { isFrozen } from '../frozen';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { found, transact } from '../../write';
import { listNow, bindingPairs } from './list';
import { sha256 } from '../../history/row-hash';

declare module '@/domain/verdict' {
  interface Reasons {
    drawOpen: true;
    drawNumberDiffers: true;
    drawNothing: true;
  }
}

export type NewDraw = {
  contestId: string;
  /** Null for all blocks. */
  block: string | null;
  each: number;
  source: string;
  drawOn: Date;
};

/** The source must be named before its day. @throws Denied drawDayCome, drawOpen */
export const nameDraw = (
  { by, now }: Acting,
  { contestId, block, each, source, drawOn }: NewDraw,
): Promise<{ id: string }> =>
  transact(async (tx) => {
    const { allowed } = await allowDraw(tx, { by, now }, { contestId, block });
    must(dayOf(now) >= drawOn ? no('drawDayCome') : yes);
    // Two draws of one block would let somebody choose between their results.
    const overlapping = block === null ? {} : { OR: [{ block }, { block: null }] };
    const open = { contestId, drawnAt: null, cancelledAt: null, ...overlapping };
    if ((await tx.assignmentDraw.count({ where: open })) > 0) throw new Denied(no('drawOpen'));
    const facts = { contestId, block, each, source, drawOn, namedAt: now, namedById: by.personId ?? '' };
    const { id } = await tx.assignmentDraw.create({ data: facts });
    const detail = { draw: id, block, each, source, drawOn: drawOn.toISOString().slice(0, 10) };
    record(tx, allowed, { noun: 'assignment', subjectId: contestId, event: 'nameDraw', detail, by, now });
    return { id };
  });

/** Cancelling stays possible when drawing is not, or the list would stay closed forever. */
async function allowDraw(
  tx: Tx,
  { by, now }: Acting,
  {
    contestId,
    block,
    may = canAssign,
  }: {
    contestId: string;
    block: string | null;
    may?: typeof canAssign;
  },
) {
  const contest = await holdContest(tx, by, contestId);
  const allowed = must(
    may((await decidersIn(tx, by, contest)).ofBlock(block), await opennessOf(tx, contest, now)),
  );
  if (await isFrozen(tx, contestId)) throw new Denied(no('resultsFrozen'));
  return { contest, allowed };
}

type DrawRow = Prisma.AssignmentDrawGetPayload<object>;
type Standing = { tx: Tx; allowed: Allowed; contest: ContestRow; draw: DrawRow };
type Told = { reason?: string; detail?: Prisma.InputJsonObject; data: Prisma.AssignmentDrawUpdateInput };

const stepping = (
  { by, now }: Acting,
  { id, step, event = `${step}Draw` }: { id: string; step: DrawStep; event?: string },
  work: (at: Standing) => Promise<Told>,
): Promise<void> =>
  transact(async (tx) => {
    const { contestId, block } = found(await tx.assignmentDraw.findUnique({ where: { id } }));
    const may = step === 'cancel' ? mayAssign : canAssign;
    const { contest, allowed } = await allowDraw(tx, { by, now }, { contestId, block, may });
    const draw = found(await tx.assignmentDraw.findUnique({ where: { id } }));
    must(canStep(step, { draw, personId: by.personId, today: dayOf(now) }));
    const { data, reason = '', detail = {} } = await work({ tx, allowed, contest, draw });
    await tx.assignmentDraw.update({ where: { id }, data });
    const told = { draw: id, block, ...detail };
    record(tx, allowed, { noun: 'assignment', subjectId: contestId, event, reason, detail: told, by, now });
  });

/** @throws Denied drawNothing */
export const closeList = ({ by, now }: Acting, id: string): Promise<void> =>
  stepping({ by, now }, { id, step: 'close' }, async ({ tx, contest, draw }) => {
    const closed = await listNow(tx, contest, draw);
    if (closed.entries.length === 0 || closed.judges.length === 0) throw new Denied(no('drawNothing'));
    const list = canonical(closed);
    const listHash = sha256(list);
    const detail = { listHash, entries: closed.entries.length, judges: closed.judges.length };
    return { data: { list, listHash, closedAt: now, closedById: by.personId }, detail };
  });

export const reopenList = (
  { by, now }: Acting,
  { id, reason }: { id: string; reason: string },
): Promise<void> =>
  stepping({ by, now }, { id, step: 'reopen' }, async ({ draw }) => {
    must(canJustify(reason));
    const before = { listHash: draw.listHash, closedAt: draw.closedAt?.toISOString() ?? null };
    const earlier = [
      ...(draw.earlier as Prisma.JsonArray),
      { ...before, reopenedAt: now.toISOString(), reason: reason.trim() },
    ] as Prisma.InputJsonArray;
    const data = { list: null, listHash: null, closedAt: null, closedById: null, earlier };
    return { data, reason: reason.trim(), detail: { listHash: draw.listHash } };
  });

export const typeNumber = (
  { by, now }: Acting,
  { id, number }: { id: string; number: string },
): Promise<void> =>
  stepping({ by, now }, { id, step: 'type' }, async ({ draw }) => ({
    data: { number, typedAt: now, typedById: by.personId },
    detail: { number, before: draw.number },
  }));

/** A second person types it too, which draws and assigns at once, so nobody sees a draw that
 * could still change.
 * @throws Denied drawNumberDiffers */
export const confirmNumber = (
  { by, now }: Acting,
  { id, number }: { id: string; number: string },
): Promise<void> =>
  stepping({ by, now }, { id, step: 'confirm', event: 'draw' }, async ({ tx, contest, draw }) => {
    if (number !== draw.number) throw new Denied(no('drawNumberDiffers'));
    const list = JSON.parse(found(draw.list)) as ClosedList;
    const seed = seedFrom(found(draw.listHash), number, sha256);
    const pairs = drawFrom(list, seed, sha256);
    const count = await putPairs(
      tx,
      { by, now },
      { contest, pairs: await bindingPairs(tx, contest, { list, drawn: pairs }) },
    );
    return {
      data: { drawnAt: now, drawnById: by.personId, seed, pairs },
      detail: { number, seed, drawn: pairs.length, count },
    };
  });

export const cancelDraw = (
  { by, now }: Acting,
  { id, reason }: { id: string; reason: string },
): Promise<void> =>
  stepping({ by, now }, { id, step: 'cancel' }, async ({ draw }) => {
    must(draw.cancelAskedById ? yes : canJustify(reason));
    const why = reason.trim() || draw.cancelReason;
    const done = { cancelledAt: now, cancelledById: by.personId, cancelReason: why };
    const asked = { cancelAskedAt: now, cancelAskedById: by.personId, cancelReason: why };
    const two = cancelNeedsTwo(draw, dayOf(now)) && !draw.cancelAskedById;
    return { data: two ? asked : done, reason: why, detail: { cancelled: !two } };
  });
