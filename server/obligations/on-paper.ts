import type { Acting } from '@/domain/actor';
import { startOf } from '@/domain/date/calendar';
import type { Decider } from '@/domain/deciding/deciding';
import { canNote, canNotePaper, canTypeFigures } from '@/domain/obligation/delivery';
import type { Asked } from '@/domain/obligation/obligation';
import { canDatePaper } from '@/domain/registry/papers/paper';
import { canonical } from '@/domain/proof/canonical';
import { canKeepFigures, type Figures, type KnownFigures, lackedFigures } from '@/domain/report/figures';
import { formFor } from '@/domain/report/form';
import { all, Denied, must, no, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { deciderOnModel, decidersOnModels } from '../deciding/deciders';
import { record } from '../history/history';
import type { Tx } from '../io/db';
import { forebearsByUnit } from '../units/succession';
import { found, transact } from '../write';
import { askedOfYear, owedOf, rowOf } from './asked';
import { districtIn, holdDelivery, receiptFor } from './deliveries';
import { deliveryText, figureColumns, figuresIn, type StaleDelivery } from './figures/delivery-text';
import { knownFigures, knownFor } from './figures/known';

export type OnPaper = {
  code: string;
  year: number;
  unitIds: readonly string[];
  receivedOn: Date;
  number?: string;
  /** Of reports: what the papers say, by unit. */
  figures?: ReadonlyMap<string, Figures>;
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
    const known = await knownFigures(tx, { unitIds: chosen, year, code, now: acting.now });
    const begun = await tx.delivery.findMany({ where: { obligationId, year, unitId: { in: chosen } } });
    for (const unitId of chosen) {
      const unit = found(units.find(({ id }) => id === unitId));
      const owed = owedOf(of, unit, line(unitId));
      const asked = owed.find(({ obligation }) => obligation.code === code);
      if (!asked) throw new Denied(no('notOwed'));
      const before = begun.find((one) => one.unitId === unitId) ?? null;
      const decider = deciders(unitId);
      await noteOne(tx, acting, { ...paper, unit, asked, before, decider, known: known.get(unitId) ?? {} });
    }
    return { count: chosen.length };
  });

type OneNoted = Omit<OnPaper, 'unitIds'> & {
  unit: Prisma.UnitGetPayload<{ include: { parent: true } }>;
  asked: Asked;
  before: Prisma.DeliveryGetPayload<object> | null;
  decider: Decider;
  known: KnownFigures;
};

async function noteOne(tx: Tx, { by, now }: Acting, noted: OneNoted): Promise<void> {
  const { code, year, receivedOn, number = '', unit, asked, before, decider, known } = noted;
  const figures = noted.figures?.get(unit.id) ?? (before ? figuresIn(before) : {});
  const form = formFor(code);
  const allowed = must(
    all(
      canNotePaper(decider, before),
      canDatePaper(receivedOn, now),
      receivedOn.getUTCFullYear() < year - 1 ? no('documentOfOtherYear') : yes,
      form ? canKeepFigures({ form, figures, known }) : yes,
    ),
  );
  const at = startOf(receivedOn);
  const receipt = before?.receipt ?? receiptFor(year);
  const hand = by.personId ?? '';
  const facts = {
    status: 'accepted' as const,
    onPaper: true,
    ...(number && { number }),
    ...figureColumns(code, figures, known),
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

/** What a paper that came by post says in figures; blank ones stay blank.
 * @returns the new revision, or what was typed meanwhile */
export const typeFigures = (
  { by, now }: Acting,
  { id, base, figures }: { id: string; base: number; figures: Figures },
): Promise<{ revision: number } | StaleDelivery> =>
  transact(async (tx) => {
    const row = await holdDelivery(tx, by, id);
    const { code } = row.obligation;
    const form = found(formFor(code));
    const known = await knownFor(tx, { unitId: row.unitId, year: row.year, code, now });
    const unexplained = lackedFigures({ form, figures, known }).filter((one) => one.startsWith('why.'));
    const allowed = must(
      all(
        canTypeFigures(await deciderOnModel(tx, by, row), row),
        canKeepFigures({ form, figures, known }),
        unexplained.length > 0 ? no('deliveryIncomplete', unexplained) : yes,
      ),
    );
    if (canonical(figures) === canonical(figuresIn(row))) return { revision: row.revision };
    if (row.revision !== base) return { stale: { revision: row.revision, theirs: deliveryText(row) } };
    const revision = base + 1;
    const data = { ...figureColumns(code, figures, known), revision, updatedAt: now };
    await tx.delivery.update({ where: { id }, data });
    record(tx, allowed, {
      noun: 'delivery',
      subjectId: id,
      event: 'typeFigures',
      detail: {
        code,
        year: row.year,
        unitId: row.unitId,
        before: figuresIn(row) as Prisma.InputJsonObject,
        after: figures as Prisma.InputJsonObject,
      },
      by,
      now,
    });
    return { revision };
  });
