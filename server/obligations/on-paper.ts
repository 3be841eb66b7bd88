import type { Acting } from '@/domain/actor';
import { startOf } from '@/domain/date/calendar';
import type { Decider } from '@/domain/deciding/deciding';
import { canNote, canNotePaper } from '@/domain/obligation/delivery';
import type { Asked } from '@/domain/obligation/obligation';
import { canDatePaper } from '@/domain/registry/papers/paper';
import { all, Denied, must, no, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { decidersOnModels } from '../deciding/deciders';
import { record } from '../history/history';
import type { Tx } from '../io/db';
import { forebearsByUnit } from '../units/succession';
import { found, transact } from '../write';
import { askedOfYear, owedOf, rowOf } from './asked';
import { districtIn, receiptFor } from './deliveries';

export type OnPaper = {
  code: string;
  year: number;
  unitIds: readonly string[];
  /** The day on which the paper came. */
  receivedOn: Date;
  number?: string;
};

/** Papers that came by post: each unit's delivery stands as accepted on the day on which it came.
 * All or none. @throws Denied for the first unit that cannot */
export const noteOnPaper = (acting: Acting, { unitIds, ...paper }: OnPaper): Promise<{ count: number }> =>
  transact(async (tx) => {
    const { code, year } = paper;
    const of = await askedOfYear(tx, year);
    const { id: obligationId } = found(of.obligations.find((one) => one.code === code));
    const chosen = [...new Set(unitIds)];
    must(canNote(chosen.length));
    const units = await tx.unit.findMany({ where: { id: { in: chosen } }, include: { parent: true } });
    const line = await forebearsByUnit(tx);
    const deciders = await decidersOnModels(tx, acting.by, { unitIds: chosen, year });
    const begun = await tx.delivery.findMany({ where: { obligationId, year, unitId: { in: chosen } } });
    for (const unitId of chosen) {
      const unit = found(units.find(({ id }) => id === unitId));
      const owed = owedOf(of, unit, line(unitId));
      const asked = owed.find(({ obligation }) => obligation.code === code);
      if (!asked) throw new Denied(no('notOwed'));
      const before = begun.find((one) => one.unitId === unitId) ?? null;
      await noteOne(tx, acting, { ...paper, unit, asked, before, decider: deciders(unitId) });
    }
    return { count: chosen.length };
  });

type OneNoted = Omit<OnPaper, 'unitIds'> & {
  unit: Prisma.UnitGetPayload<{ include: { parent: true } }>;
  asked: Asked;
  before: Prisma.DeliveryGetPayload<object> | null;
  decider: Decider;
};

async function noteOne(tx: Tx, { by, now }: Acting, noted: OneNoted): Promise<void> {
  const { code, year, receivedOn, number = '', unit, asked, before, decider } = noted;
  const allowed = must(
    all(
      canNotePaper(decider, before),
      canDatePaper(receivedOn, now),
      receivedOn.getUTCFullYear() < year - 1 ? no('documentOfOtherYear') : yes,
    ),
  );
  const at = startOf(receivedOn);
  const receipt = before?.receipt ?? receiptFor(year);
  const hand = by.personId ?? '';
  const facts = {
    status: 'accepted' as const,
    onPaper: true,
    ...(number && { number }),
    ...{ submittedAt: before?.submittedAt ?? at, sentAt: at, sentById: hand, receipt },
    ...{ acceptedAt: now, acceptedById: hand, updatedAt: now },
  };
  const key = { obligationId: rowOf(asked).id, unitId: unit.id, year };
  const { id } = await tx.delivery.upsert({
    where: { obligationId_unitId_year: key },
    update: facts,
    create: { ...key, ...facts, districtId: districtIn(unit, asked), createdAt: now, createdById: hand },
    select: { id: true },
  });
  const detail = {
    code,
    year,
    unitId: unit.id,
    receivedOn: receivedOn.toISOString().slice(0, 10),
    number,
    receipt,
  };
  record(tx, allowed, {
    noun: 'delivery',
    subjectId: id,
    event: 'noteOnPaper',
    to: 'accepted',
    detail,
    by,
    now,
  });
}
