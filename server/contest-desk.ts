import { type Actor, contestSeatKinds, overseesAll } from '@/domain/actor';
import { dayOf } from '@/domain/calendar';
import { knowsUnits } from '@/domain/contest/blind';
import { type EntryStatus, entryStatuses } from '@/domain/contest/entry';
import { fold, inOrder } from '@/domain/text';
import { type ContestRow, progressOf as progressIn, told } from './contests';
import { db } from './io/db';
import { history, people } from './visible';
import { contests, entriesAtDesk } from './visible-contest';

/** The contest by its address; null: not visible. */
export async function findContest(slug: string, by: Actor): Promise<ContestRow | null> {
  const row = await db().contest.findFirst({ where: { AND: [contests(by), { slug }] } });
  return row && told(row);
}

/** How many entries were submitted and points given: what decides whether rules may still change. */
export const progressOf = (contestId: string) => progressIn(db(), contestId);

/** How many entries the actor sees in each state, by block. */
export async function countsOf(contest: ContestRow, by: Actor) {
  const groups = await db().entry.groupBy({
    by: ['block', 'status'],
    where: { AND: [entriesAtDesk(by), { contestId: contest.id }] },
    _count: true,
  });
  const count = (block: string | null, status: EntryStatus | null) =>
    groups
      .filter((group) => (block === null || group.block === block) && (!status || group.status === status))
      .reduce((sum, group) => sum + group._count, 0);
  return {
    all: count(null, null),
    byStatus: Object.fromEntries(entryStatuses.map((status) => [status, count(null, status)])) as Record<
      EntryStatus,
      number
    >,
    byBlock: contest.rules.blocks.map((block) => ({ block, count: count(block.key, null) })),
  };
}

/** What was done with the contest, its jury included, newest first; for who oversees everything. */
export async function contestPast(contestId: string, by: Actor) {
  if (!overseesAll(by)) return [];
  return db().history.findMany({
    where: {
      AND: [history(by)],
      OR: [
        { noun: 'contest', subjectId: contestId },
        { noun: 'seat', detail: { path: ['contestId'], equals: contestId } },
      ],
    },
    orderBy: { id: 'desc' },
    take: 100,
  });
}

/** The jury, the secretariat and the auditors with an open seat, in the order of their offices. */
export async function juryOf(contestId: string) {
  const seats = await db().seat.findMany({
    where: { contestId, endedAt: null },
    include: {
      person: {
        select: {
          id: true,
          name: true,
          title: true,
          email: true,
          seats: { where: { endedAt: null, unitId: { not: null } }, include: { unit: true } },
        },
      },
    },
  });
  const rank = (kind: string) => contestSeatKinds.findIndex((known) => known === kind);
  return seats.sort((a, b) => rank(a.kind) - rank(b.kind) || inOrder(a.person.name, b.person.name));
}
export type Juror = Awaited<ReturnType<typeof juryOf>>[number];

/** People whose name or e-mail has all these words, for seating. */
export async function peopleLike(words: string, by: Actor) {
  const asked = fold(words).split(' ').filter(Boolean);
  if (asked.length === 0) return [];
  return db().person.findMany({
    where: {
      AND: [
        people(by),
        { endedAt: null },
        ...asked.map((word) => ({ OR: [{ folded: { contains: word } }, { email: { contains: word } }] })),
      ],
    },
    include: { seats: { where: { endedAt: null }, include: { unit: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 20,
  });
}

/** Units that exist on the day, in the order of the dictionary. */
export async function unitsOn(now: Date) {
  const day = dayOf(now);
  const units = await db().unit.findMany({
    where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
    select: { id: true, name: true, kind: true, parent: { select: { name: true } } },
  });
  return units.sort((a, b) => inOrder(a.name, b.name));
}

/** Which units got a later close; nothing for whoever must not know the units. */
export async function extensionsOf(contest: ContestRow, by: Actor) {
  if (!knowsUnits(contest, by)) return [];
  return db().contestExtension.findMany({
    where: { contestId: contest.id },
    include: { unit: { select: { name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
}
