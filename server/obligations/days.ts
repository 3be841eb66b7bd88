import type { Acting } from '@/domain/actor';
import { canLengthen, canSetDay, canWaive } from '@/domain/obligation/delivery';
import { canJustify } from '@/domain/text/reason';
import { all, must, no, yes } from '@/domain/verdict';
import { deciderOnModel } from '../deciding/deciders';
import { record } from '../history/history';
import type { Tx } from '../io/db';
import { found, transact } from '../write';
import { askedOfYear, rowOf } from './asked';
import { type AboutUnit, wanted } from './deliveries';

export type DayForAll = { code: string; year: number; on: Date; reason: string };

/** The day of a year for everybody: replaces the plan's own, or the one set before. */
export const setDay = ({ by, now }: Acting, { code, year, on, reason }: DayForAll): Promise<void> =>
  transact(async (tx) => {
    const { obligation, before } = await obligationIn(tx, { code, year });
    const allowed = must(all(canSetDay({ by, now }, { year, on, before }), canJustify(reason)));
    await put(
      tx,
      { obligationId: obligation.id, year, unitId: null, on, reason: reason.trim() },
      { by, now },
    );
    record(tx, allowed, {
      noun: 'obligation',
      subjectId: obligation.id,
      event: 'setDay',
      reason: reason.trim(),
      detail: { code, year, on: isoDay(on), before: before && isoDay(before) },
      by,
      now,
    });
  });

/** A longer day for one unit. */
export const extendFor = (
  { by, now }: Acting,
  { on, reason, ...about }: AboutUnit & { on: Date; reason: string },
): Promise<void> =>
  transact(async (tx) => {
    const { asked, unit } = await wanted(tx, about);
    const decider = await deciderOnModel(tx, by, about);
    const allowed = must(
      all(
        canLengthen(decider, { year: about.year, on, before: asked?.due?.on ?? null, now }),
        asked ? yes : no('notOwed'),
        canJustify(reason),
      ),
    );
    const { id: obligationId } = rowOf(found(asked));
    await put(
      tx,
      { obligationId, year: about.year, unitId: unit.id, on, reason: reason.trim() },
      { by, now },
    );
    record(tx, allowed, {
      noun: 'obligation',
      subjectId: obligationId,
      event: 'extend',
      reason: reason.trim(),
      detail: { ...about, on: isoDay(on) },
      by,
      now,
    });
  });

type PutDay = { obligationId: string; year: number; unitId: string | null; on: Date; reason: string };

async function put(
  tx: Tx,
  { obligationId, year, unitId, ...day }: PutDay,
  { by, now }: Acting,
): Promise<void> {
  const where = { obligationId, year, unitId };
  const data = { ...day, setAt: now, setById: by.personId ?? '' };
  const { count } = await tx.setDay.updateMany({ where, data });
  if (count === 0) await tx.setDay.create({ data: { ...where, ...data } });
}

/** The unit need not deliver it that year. */
export const waive = (
  { by, now }: Acting,
  { reason, ...about }: AboutUnit & { reason: string },
): Promise<void> =>
  transact(async (tx) => {
    const { asked, unit } = await wanted(tx, about);
    const decider = await deciderOnModel(tx, by, about);
    const row = asked && rowOf(asked);
    const key = { obligationId: row?.id ?? '', unitId: unit.id, year: about.year };
    const delivered = await tx.delivery.count({ where: { ...key, submittedAt: { not: null } } });
    const waived = await tx.waiver.count({ where: key });
    const allowed = must(
      all(
        canWaive(decider, { delivered: delivered > 0, waived: waived > 0 }),
        asked ? yes : no('notOwed'),
        canJustify(reason),
      ),
    );
    await tx.waiver.create({
      data: { ...key, reason: reason.trim(), waivedAt: now, waivedById: by.personId ?? '' },
    });
    record(tx, allowed, {
      noun: 'obligation',
      subjectId: key.obligationId,
      event: 'waive',
      reason: reason.trim(),
      detail: { ...about },
      by,
      now,
    });
  });

export const endWaiver = (
  { by, now }: Acting,
  { reason, ...about }: AboutUnit & { reason: string },
): Promise<void> =>
  transact(async (tx) => {
    const { of } = await wanted(tx, about);
    const { id: obligationId } = found(of.obligations.find(({ code }) => code === about.code));
    const decider = await deciderOnModel(tx, by, about);
    const allowed = must(all(canWaive(decider, { delivered: false, waived: false }), canJustify(reason)));
    const { count } = await tx.waiver.deleteMany({
      where: { obligationId, unitId: about.unitId, year: about.year },
    });
    found(count === 0 ? null : count);
    record(tx, allowed, {
      noun: 'obligation',
      subjectId: obligationId,
      event: 'endWaiver',
      reason: reason.trim(),
      detail: { ...about },
      by,
      now,
    });
  });

async function obligationIn(tx: Tx, { code, year }: { code: string; year: number }) {
  const { asked } = await askedOfYear(tx, year);
  const one = found(asked.find(({ obligation }) => obligation.code === code));
  return { obligation: rowOf(one), before: one.due?.on ?? null };
}

const isoDay = (on: Date): string => on.toISOString().slice(0, 10);
