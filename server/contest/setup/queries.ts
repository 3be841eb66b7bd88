import type { ContestRules } from '@/domain/contest/setup/rules';
import { type Actor, contestSeatKinds, overseesAll } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import { knowsUnits } from '@/domain/contest/jury/blind';
import { type EntryStatus, entryStatuses } from '@/domain/contest/entry/entry';
import { inOrder, personOrder } from '@/domain/text/text';
import { type ContestRow, rulesUseIn as progressIn, withRules } from '../row';
import { db } from '../../io/db';
import { arePointsKnownNow } from '../tally/ranking-lock';
import { likeNames } from '../../visible/matching';
import { chosen } from '../../units/queries';
import { unitNamesOf } from '../../units/units';
import { entrantsOf } from './entrants';
import { history, people } from '../../visible/registry';
import { contests, entriesAtDesk } from '../../visible/contest';

export async function findContest(by: Actor, slug: string): Promise<ContestRow | null> {
  const row = await db().contest.findFirst({ where: { AND: [contests(by), { slug }] } });
  return row && withRules(row);
}

export const rulesUseOf = async (contest: ContestRow, now: Date) => ({
  ...(await progressIn(db(), contest.id)),
  rankingOpen: await arePointsKnownNow(contest, now),
});

export async function entryCountsOf(by: Actor, contest: ContestRow) {
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

export async function contestPast(by: Actor, contestId: string) {
  if (!overseesAll(by)) return [];
  return db().history.findMany({
    where: {
      AND: [history(by)],
      OR: [
        { noun: { in: ['contest', 'assignment'] }, subjectId: contestId },
        { noun: { in: ['seat', 'sheet'] }, detail: { path: ['contestId'], equals: contestId } },
        {
          noun: 'result',
          event: { in: ['proposeLate', 'confirmLate', 'dropLate'] },
          detail: { path: ['contestId'], equals: contestId },
        },
      ],
    },
    orderBy: { id: 'desc' },
    take: 100,
  });
}

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
  return seats.sort((a, b) => rank(a.kind) - rank(b.kind) || personOrder(a.person.name, b.person.name));
}
export type Juror = Awaited<ReturnType<typeof juryOf>>[number];

export async function peopleLike(by: Actor, words: string) {
  const asked = likeNames(words);
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

/** Units of the day on which it opens, for whoever looks for flaws in the rules. */
export const entrantsIn = (contest: { opensAt: Date }) => entrantsOf(db(), contest);

/** Of admitted units and of groups, by id. */
export async function namesInBlocks({ blocks }: Pick<ContestRules, 'blocks'>): Promise<Map<string, string>> {
  const units = blocks.flatMap(({ admitted }) => admitted.map(({ unitId }) => unitId));
  const ids = blocks.flatMap(({ groupId }) => groupId ?? []);
  const groups = await db().group.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const named = groups.map(({ id, name }) => [id, name] as const);
  return new Map([...(await unitNamesOf(units)), ...named]);
}

export async function unitsOn(now: Date) {
  const day = dayOf(now);
  const units = await db().unit.findMany({
    where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
    select: chosen,
  });
  return units.sort((a, b) => inOrder(a.name, b.name));
}

export async function extensionsOf(by: Actor, contest: ContestRow) {
  if (!knowsUnits(by, contest)) return [];
  return db().contestExtension.findMany({
    where: { contestId: contest.id },
    include: { unit: { select: { name: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
}
