import { randomInt } from 'node:crypto';
import type { Acting, Actor } from '@/domain/actor';
import {
  canAcceptDelivery,
  canBeginDelivery,
  canReopenDelivery,
  canReturnDelivery,
  canSubmitDelivery,
  canWriteDelivery,
  deliveryAfter,
  type DeliveryEvent,
  type JudgedDelivery,
} from '@/domain/obligation/delivery';
import { isYearly } from '@/domain/obligation/due';
import { type Asked, dayOwedOn } from '@/domain/obligation/obligation';
import { canDatePaper } from '@/domain/registry/papers/paper';
import { type Figures, type KnownFigures, lackedFigures } from '@/domain/report/figures';
import { formFor } from '@/domain/report/form';
import { canJustify } from '@/domain/text/reason';
import { districtOn } from '@/domain/unit/unit';
import { all, type Allowed, Denied, must, no, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { deciderOnModel } from '../deciding/deciders';
import { record } from '../history/history';
import type { Tx } from '../io/db';
import { forebearsByUnit } from '../units/succession';
import * as visible from '../visible/obligations';
import { found, transact } from '../write';
import { type AskedOfYear, askedOfYear, owedOf, rowOf } from './asked';
import {
  canKeepIn,
  deliveryText,
  type DeliveryWords,
  figureColumns,
  figuresIn,
  isSameText,
  type StaleDelivery,
} from './figures/delivery-text';
import { knownFor } from './figures/known';
import { tellUnit } from './notices';

const judged = {
  obligation: true,
  papers: { where: { removedAt: null }, include: { file: { select: { name: true, sha256: true } } } },
} satisfies Prisma.DeliveryInclude;

export type DeliveryRow = Prisma.DeliveryGetPayload<{ include: typeof judged }>;

/** @param known what the portal knows now, of a report */
export const judgedDelivery = (
  { obligation, papers, ...row }: DeliveryRow,
  known: KnownFigures,
): JudgedDelivery => {
  const form = formFor(obligation.code);
  return {
    ...row,
    nature: obligation.nature,
    papers: papers.length,
    lacks: form ? lackedFigures({ form, figures: figuresIn(row), known }) : [],
  };
};

/** Locks the row. @throws Absent */
export async function holdDelivery(tx: Tx, by: Actor, id: string): Promise<DeliveryRow> {
  await tx.$queryRaw`SELECT id FROM "Delivery" WHERE id = ${id} FOR UPDATE`;
  return found(
    await tx.delivery.findFirst({ where: { AND: [visible.deliveries(by), { id }] }, include: judged }),
  );
}

export type AboutUnit = { code: string; year: number; unitId: string };

type Wanted = { of: AskedOfYear; asked: Asked | null; unit: OwnUnit };
type OwnUnit = Prisma.UnitGetPayload<{ include: { parent: true } }>;

/** What the unit owes under this code; null where it does not owe it. @throws Absent, Denied */
export async function wanted(tx: Tx, { code, year, unitId }: AboutUnit): Promise<Wanted> {
  const unit = found(await tx.unit.findUnique({ where: { id: unitId }, include: { parent: true } }));
  const of = await askedOfYear(tx, year);
  if (!of.asked.some(({ obligation }) => obligation.code === code)) throw new Denied(no('obligationEnded'));
  const line = (await forebearsByUnit(tx))(unitId);
  const asked = owedOf(of, unit, line).find(({ obligation }) => obligation.code === code) ?? null;
  return { of, asked, unit };
}

/** Returns the delivery that was begun already, so a repeated press begins once. */
export const beginDelivery = ({ by, now }: Acting, about: AboutUnit): Promise<{ id: string }> =>
  transact(async (tx) => {
    const { asked, unit } = await wanted(tx, about);
    const allowed = must(canBeginDelivery(by, about.unitId, { owed: asked !== null }));
    const { id: obligationId } = rowOf(found(asked));
    const key = { obligationId, unitId: unit.id, year: about.year };
    const { count } = await tx.delivery.createMany({
      skipDuplicates: true,
      data: {
        ...key,
        districtId: districtIn(unit, found(asked)),
        createdAt: now,
        createdById: by.personId ?? '',
        updatedAt: now,
      },
    });
    const { id } = await tx.delivery.findFirstOrThrow({ where: key, select: { id: true } });
    if (count === 1)
      record(tx, allowed, { noun: 'delivery', subjectId: id, event: 'begin', detail: { ...about }, by, now });
    return { id };
  });

export const districtIn = (unit: OwnUnit, asked: Asked): string | null =>
  districtOn(unit, dayOwedOn(asked))?.id ?? null;

/** @param text figures that are left out stay as they are
 * @returns the new revision, or what was saved meanwhile */
export const writeDelivery = (
  { by, now }: Acting,
  { id, base, text: typed }: { id: string; base: number; text: DeliveryWords & { figures?: Figures } },
): Promise<{ revision: number } | StaleDelivery> =>
  transact(async (tx) => {
    const row = await holdDelivery(tx, by, id);
    const text = { ...typed, figures: typed.figures ?? figuresIn(row) };
    const known = await knownOf(tx, row, now);
    must(
      all(
        canWriteDelivery(by, row),
        canDatePaper(text.issuedOn, now),
        canKeepIn(row, { figures: text.figures, known }),
      ),
    );
    if (isSameText(deliveryText(row), text)) return { revision: row.revision };
    if (row.revision !== base) return { stale: { revision: row.revision, theirs: deliveryText(row) } };
    const revision = base + 1;
    const { figures, ...words } = text;
    await tx.delivery.update({
      where: { id },
      data: { ...words, ...figureColumns(row.obligation.code, figures), revision, updatedAt: now },
    });
    return { revision };
  });

/** @param seen revision that the leader read; a newer one refuses */
export const submitDelivery = (
  { by, now }: Acting,
  { id, seen }: { id: string; seen?: number },
): Promise<{ receipt: string }> =>
  transact(async (tx) => {
    const row = await holdDelivery(tx, by, id);
    const { code, due } = row.obligation;
    const { asked } = await wanted(tx, { code, year: row.year, unitId: row.unitId });
    const isOnce = !isYearly(due as never) && row.obligation.nature !== 'commitment';
    const known = await knownOf(tx, row, now);
    const allowed = must(
      all(
        seen === undefined || seen === row.revision ? yes : no('changedMeanwhile'),
        canSubmitDelivery(by, judgedDelivery(row, known), { owed: asked !== null, isOnce }),
        canKeepIn(row, { figures: figuresIn(row), known }),
      ),
    );
    const receipt = row.receipt ?? receiptFor(row.year);
    await moveDelivery(tx, allowed, {
      row,
      event: 'submit',
      by,
      now,
      facts: {
        ...{ submittedAt: row.submittedAt ?? now, sentAt: now, sentById: by.personId, receipt },
        ...figureColumns(code, figuresIn(row), known),
      },
      detail: { receipt, ...wordsIn(row) },
    });
    return { receipt };
  });

const knownOf = (tx: Tx, { unitId, year, obligation: { code } }: DeliveryRow, now: Date) =>
  knownFor(tx, { unitId, year, code, now });

/** Letters that nobody mistakes for a digit. */
const signs = 'ABCDEGHKLMNPQRSTUVXY23456789';
export const receiptFor = (year: number): string =>
  `BN${year}-${Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join('')}`;

const wordsIn = (row: DeliveryRow): Prisma.InputJsonObject => ({
  number: row.number,
  issuedOn: row.issuedOn?.toISOString().slice(0, 10) ?? null,
  narrative: row.narrative,
  ...(row.formRevision !== null && { figures: figuresIn(row) as Prisma.InputJsonObject }),
  files: row.papers.map(({ file }) => ({ name: file.name, sha256: file.sha256 })),
});

const rulings = { accept: canAcceptDelivery, return: canReturnDelivery, reopen: canReopenDelivery } as const;
export type Ruling = keyof typeof rulings;

/** @param seen revision that the organiser read */
export const ruleOnDelivery = (
  { by, now }: Acting,
  { id, event, reason = '', seen }: { id: string; event: Ruling; reason?: string; seen?: number },
): Promise<void> =>
  transact(async (tx) => {
    const row = await holdDelivery(tx, by, id);
    const decider = await deciderOnModel(tx, by, row);
    const allowed = must(
      all(
        rulings[event](decider, row),
        event === 'accept' ? yes : canJustify(reason),
        seen === undefined || seen === row.revision ? yes : no('changedMeanwhile'),
      ),
    );
    const facts = {
      accept: { acceptedAt: now, acceptedById: by.personId },
      return: { returnedAt: now, returnReason: reason.trim() },
      reopen: { acceptedAt: null, acceptedById: null },
    }[event];
    await moveDelivery(tx, allowed, { row, event, by, now, reason, facts });
    if (event !== 'reopen') await tellUnit(tx, { by, now }, { row, event, reason: reason.trim() });
  });

type Moving = Acting & {
  row: DeliveryRow;
  event: DeliveryEvent;
  facts: Prisma.DeliveryUncheckedUpdateManyInput;
  reason?: string;
  detail?: Prisma.InputJsonObject;
};

/** Updates only from the expected state. @throws Denied changedMeanwhile */
async function moveDelivery(tx: Tx, allowed: Allowed, moving: Moving): Promise<void> {
  const { row, event, by, now, facts, reason = '', detail } = moving;
  const to = deliveryAfter(row.status, event);
  if (!to) throw new Denied(no('wrongStatus'));
  const { count } = await tx.delivery.updateMany({
    where: { id: row.id, status: row.status },
    data: { ...facts, status: to, updatedAt: now },
  });
  if (count === 0) throw new Denied(no('changedMeanwhile'));
  record(tx, allowed, {
    noun: 'delivery',
    subjectId: row.id,
    event,
    from: row.status,
    to,
    reason: reason.trim(),
    detail: { code: row.obligation.code, year: row.year, unitId: row.unitId, ...detail },
    by,
    now,
  });
}
