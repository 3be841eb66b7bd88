import { type Acting, type Actor, overseesAll } from '@/domain/actor';
import type { Prisma } from '@/prisma/generated/client';
import { decisions, publicModels } from './registry';
import { blindTo, desksOf } from './contest';

/** Judges of a blind contest wait for publication, for a paper names units. */
const settled = ({ by, now }: Acting): Prisma.ContestWhereInput => ({
  OR: [{ publishedAt: { lte: now }, announcedAt: { not: null } }, preparing(by)],
});

const preparing = (actor: Actor): Prisma.ContestWhereInput => ({
  AND: [overseesAll(actor) ? {} : { id: { in: desksOf(actor) } }, { NOT: blindTo(actor) }],
});

export const rulings = (actor: Actor, now?: Date): Prisma.RulingWhereInput => ({
  contest: now ? settled({ by: actor, now }) : preparing(actor),
});

/** A decision's scan is public once one of its models is. */
export const signedScans = ({ by, now }: Acting): Prisma.SignedScanWhereInput => ({
  removedAt: null,
  OR: [
    { decisionId: { not: null }, decision: { is: decisions(by) } },
    { decision: { is: { models: { some: publicModels() } } } },
    { ruling: rulings(by, now) },
    { contest: settled({ by, now }) },
  ],
});
