import type { Acting, Actor } from '@/domain/actor';
import { canConfirmProposal, canWithdraw } from '@/domain/people/two-hands';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../io/db';
import { factorScopeOf } from '../account/required-factors';
import { seatWaitOf } from '../account/seats';
import * as visible from '../visible/registry';

const listed = {
  id: true,
  act: true,
  kind: true,
  hours: true,
  scope: true,
  address: true,
  reason: true,
  personId: true,
  proposedById: true,
  proposedAt: true,
  expiresAt: true,
  outcome: true,
  outcomeAt: true,
  outcomeReason: true,
  person: { select: { id: true, name: true, email: true, createdAt: true } },
  contest: { select: { id: true, name: true, slug: true } },
  proposedBy: { select: { name: true } },
  outcomeBy: { select: { name: true } },
} as const satisfies Prisma.ProposalSelect;

/** Hours. */
export const seatWaitNow = () => seatWaitOf(db());

export const factorScopeNow = () => factorScopeOf();

type About = { personId?: string; contestId?: string };

const open = (now: Date) =>
  ({ outcome: null, expiresAt: { gt: now } }) as const satisfies Prisma.ProposalWhereInput;

export const openProposals = ({ by, now }: Acting, about: About = {}) =>
  db().proposal.findMany({
    where: { AND: [visible.proposals(by), open(now), about] },
    orderBy: { proposedAt: 'asc' },
    select: listed,
  });

export type ProposalRow = Awaited<ReturnType<typeof openProposals>>[number];

export async function proposalsFor({ by, now }: Acting) {
  const rows = await openProposals({ by, now });
  return rows.filter((row) => canConfirmProposal(by, row).ok || canWithdraw(by, row).ok);
}

export async function proposalFor(by: Actor, id: string) {
  const row = await db().proposal.findFirst({
    where: { AND: [visible.proposals(by), { id }] },
    select: listed,
  });
  if (!row) return null;
  const looks = await db().history.findMany({
    where: { event: 'readLink', subjectId: row.personId ?? '' },
    orderBy: { id: 'desc' },
    take: 5,
    select: { at: true, person: true },
  });
  return { ...row, looks, waitHours: await seatWaitOf(db()) };
}

export type ProposalView = NonNullable<Awaited<ReturnType<typeof proposalFor>>>;
