import type { Actor } from '@/domain/actor';
import type { ContestSeatKind } from '@/domain/actor';
import { knowsUnits } from '@/domain/contest/blind';
import { standingsOf } from './conflicts';
import type { ContestRow } from './contests';
import { db } from './io/db';
import { partsToJudge } from './judge-desk';
import { standingResults } from './standing-results';
import { entryName } from '@/domain/contest/entry-name';
import { entriesRanked } from './visible-judging';

export type Judge = { id: string; name: string; kind: ContestSeatKind };

/** Who judges in the contest now, in the order of being seated. */
export async function judgesIn(contestId: string): Promise<Judge[]> {
  const seats = await db().seat.findMany({
    where: { contestId, kind: { in: ['judge', 'chiefJudge', 'deputyJudge'] }, endedAt: null },
    include: { person: { select: { name: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return seats.map(({ personId, person, kind }) => ({
    id: personId,
    name: person.name,
    kind: kind as ContestSeatKind,
  }));
}

/**
 * Who is to score what, and how far it is. An entry towards which the actor is conflicted keeps its judges and
 * their progress to itself.
 */
export async function assignmentsIn(contest: ContestRow, by: Actor) {
  const open = await db().entry.findMany({
    where: { AND: [entriesRanked(by), { contestId: contest.id }] },
    select: { id: true },
  });
  const seen = new Set(open.map(({ id }) => id));
  const entries = await db().entry.findMany({
    where: { contestId: contest.id, status: 'accepted' },
    select: {
      id: true,
      number: true,
      block: true,
      title: true,
      unit: { select: { name: true } },
      assignments: { where: { endedAt: null }, include: { person: { select: { name: true } } } },
      sheets: {
        select: {
          id: true,
          personId: true,
          part: true,
          status: true,
          revision: true,
          typedById: true,
          confirmedById: true,
        },
      },
    },
    orderBy: { number: 'asc' },
  });
  const stands = await standingsOf(db(), contest.id);
  return entries.map((entry) => ({
    id: entry.id,
    code: entryName(entry.number),
    block: entry.block,
    title: entry.title,
    unit: knowsUnits(contest, by) ? entry.unit.name : null,
    hidden: !seen.has(entry.id),
    judges: (seen.has(entry.id) ? entry.assignments : []).map(({ personId, person, onlyParts }) => ({
      id: personId,
      name: person.name,
      standing: stands(entry.id, personId),
      third: onlyParts.length > 0,
      parts: partsToJudge(contest, onlyParts).map((part) => {
        const sheet = entry.sheets.find((one) => one.personId === personId && one.part === part.key);
        return { part, status: sheet?.status ?? null, begun: (sheet?.revision ?? 0) > 0, sheet };
      }),
    })),
  }));
}
export type AssignedEntry = Awaited<ReturnType<typeof assignmentsIn>>[number];

export type Load = Judge & {
  entries: number;
  unasked: number;
  conflicted: number;
  due: number;
  submitted: number;
};

/** The load and the progress of each judge. */
export const loadsOf = (judges: readonly Judge[], entries: readonly AssignedEntry[]): Load[] =>
  judges.map((judge) => {
    const own = entries.flatMap((entry) => entry.judges.filter(({ id }) => id === judge.id));
    const free = own.filter(({ standing }) => standing.kind !== 'conflicted');
    const sheets = free.flatMap(({ parts }) => parts);
    return {
      ...judge,
      entries: own.length,
      unasked: own.filter(({ standing }) => standing.kind === 'unasked').length,
      conflicted: own.length - free.length,
      due: sheets.length,
      submitted: sheets.filter(({ status }) => status === 'submitted').length,
    };
  });

const hasPart = ({ parts }: AssignedEntry['judges'][number], key: string): boolean =>
  parts.some(({ part }) => part.key === key);

/** Parts of entries whose sheets lie too far apart, with the judges who could mark them a third time. */
export async function thirdsIn(contest: ContestRow, by: Actor) {
  if (contest.rules.aggregation.thirdMarking === null) return [];
  const entries = await assignmentsIn(contest, by);
  const judges = await judgesIn(contest.id);
  const stands = await standingsOf(db(), contest.id);
  const { outcome } = await standingResults(db(), contest);
  return outcome.blocks.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const entry = entries.find(({ code, hidden }) => code === line.entry && !hidden);
      if (!entry) return [];
      return line.parts
        .filter((part) => part.thirdNeeded)
        .map(({ part }) => ({
          entry,
          part: contest.rules.parts.find(({ key }) => key === part),
          asked: entry.judges.find((judge) => judge.third && hasPart(judge, part))?.name ?? null,
          candidates: judges.filter(
            ({ id }) =>
              stands(entry.id, id).kind !== 'conflicted' &&
              !entry.judges.some((judge) => judge.id === id && hasPart(judge, part)),
          ),
        }));
    }),
  );
}
export type Third = Awaited<ReturnType<typeof thirdsIn>>[number];
