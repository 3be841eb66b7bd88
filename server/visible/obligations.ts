import { type Actor, overseesAll, unitsOf } from '@/domain/actor';
import type { Prisma } from '@/prisma/generated/client';

/** Units see their own and what their communes sent; overseers see what was sent. */
export function deliveries(actor: Actor): Prisma.DeliveryWhereInput {
  const unitIds = unitsOf(actor);
  const own: Prisma.DeliveryWhereInput = { unitId: { in: unitIds } };
  if (overseesAll(actor)) return { OR: [own, { submittedAt: { not: null } }] };
  return { OR: [own, { districtId: { in: unitIds }, submittedAt: { not: null } }] };
}

/** What was taken out of a delivery is nobody's. */
export const deliveryPapers = (actor: Actor): Prisma.DeliveryPaperWhereInput => ({
  removedAt: null,
  delivery: deliveries(actor),
});

/** A unit sees its own; overseers see all. */
export const difficulties = (actor: Actor): Prisma.DifficultyWhereInput =>
  overseesAll(actor) ? {} : { unitId: { in: unitsOf(actor) } };

/** The organiser's report on all reports; the unit that owes it sees what was sent. */
export const reports = (actor: Actor): Prisma.ReportWhereInput =>
  overseesAll(actor) ? {} : { obligation: { unitId: { in: unitsOf(actor) } }, freezes: { some: {} } };

export const reportFreezes = (actor: Actor): Prisma.ReportFreezeWhereInput => ({ report: reports(actor) });
