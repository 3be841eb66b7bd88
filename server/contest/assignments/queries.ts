import { type Actor, type ContestSeatKind, juryKinds } from '@/domain/actor';
import type { Pair } from '@/domain/contest/jury/assignment';
import { knowsPanels, knowsUnits } from '@/domain/contest/jury/blind';
import { wordsFor } from '../blind/words';
import { conflictStatusesOf } from '../conflicts/conflicts';
import type { ContestRow } from '../row';
import { db } from '../../io/db';
import { partsToJudge } from '../sheets/queries';
import { provisionalResults } from '../tally/provisional';
import { entryName } from '@/domain/contest/entry/number';
import { entriesRanked } from '../../visible/judging';
import { bareName } from '../../units/names';
import { entryNamedAt } from '@/domain/date/named-at';

export type Judge = { id: string; name: string; kind: ContestSeatKind };

export async function judgesIn(contestId: string): Promise<Judge[]> {
  const seats = await db().seat.findMany({
    where: { contestId, kind: { in: [...juryKinds] }, endedAt: null },
    include: { person: { select: { name: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return seats.map(({ personId, person, kind }) => ({
    id: personId,
    name: person.name,
    kind: kind as ContestSeatKind,
  }));
}

export async function assignmentsIn(by: Actor, contest: ContestRow) {
  const open = await db().entry.findMany({
    where: { AND: [entriesRanked(by), { contestId: contest.id }] },
    select: { id: true },
  });
  const blind = !knowsPanels(by, contest);
  const seen = new Set(blind ? [] : open.map(({ id }) => id));
  const entries = await db().entry.findMany({
    where: { contestId: contest.id, status: 'accepted' },
    select: {
      id: true,
      number: true,
      block: true,
      title: true,
      unitId: true,
      unit: { select: bareName },
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
  const conflictOf = await conflictStatusesOf(db(), contest.id);
  const words = await wordsFor(
    by,
    contest,
    entries.map(({ unitId }) => unitId),
  );
  return entries.map((entry) => ({
    id: entry.id,
    code: entryName(entry.number),
    block: entry.block,
    title: words(entry.unitId, entry.title),
    unit: knowsUnits(by, contest) ? entryNamedAt(entry, contest).unit.name : null,
    hidden: seen.has(entry.id) ? null : blind ? ('blind' as const) : ('conflict' as const),
    judges: (seen.has(entry.id) ? entry.assignments : []).map(({ personId, person, onlyParts }) => ({
      id: personId,
      name: person.name,
      conflict: conflictOf(entry.id, personId),
      third: onlyParts.length > 0,
      parts: partsToJudge(contest, onlyParts).map((part) => {
        const sheet = entry.sheets.find((one) => one.personId === personId && one.part === part.key);
        return { part, status: sheet?.status ?? null, begun: (sheet?.revision ?? 0) > 0, sheet };
      }),
    })),
  }));
}
export type AssignedEntry = Awaited<ReturnType<typeof assignmentsIn>>[number];

export async function pairNamesOf(pairs: readonly Pair[]): Promise<Pair[]> {
  const entries = await db().entry.findMany({
    where: { id: { in: pairs.map(({ entry }) => entry) } },
    select: { id: true, number: true },
  });
  const judges = await db().person.findMany({
    where: { id: { in: pairs.map(({ judge }) => judge) } },
    select: { id: true, name: true },
  });
  const codes = new Map(entries.map(({ id, number }) => [id, entryName(number)]));
  const names = new Map(judges.map(({ id, name }) => [id, name]));
  return pairs.map(({ entry, judge }) => ({ entry: codes.get(entry) ?? '', judge: names.get(judge) ?? '' }));
}

export type Load = Judge & {
  entries: number;
  unasked: number;
  conflicted: number;
  due: number;
  submitted: number;
};

export const loadsOf = (judges: readonly Judge[], entries: readonly AssignedEntry[]): Load[] =>
  judges.map((judge) => {
    const own = entries.flatMap((entry) => entry.judges.filter(({ id }) => id === judge.id));
    const free = own.filter(({ conflict }) => conflict.kind !== 'conflicted');
    const sheets = free.flatMap(({ parts }) => parts);
    return {
      ...judge,
      entries: own.length,
      unasked: own.filter(({ conflict }) => conflict.kind === 'unasked').length,
      conflicted: own.length - free.length,
      due: sheets.length,
      submitted: sheets.filter(({ status }) => status === 'submitted').length,
    };
  });

const hasPart = ({ parts }: AssignedEntry['judges'][number], key: string): boolean =>
  parts.some(({ part }) => part.key === key);

export async function thirdsIn(
  by: Actor,
  contest: ContestRow,
  { judges, entries }: { judges: readonly Judge[]; entries: readonly AssignedEntry[] },
) {
  if (contest.rules.aggregation.thirdMarking === null || !knowsPanels(by, contest)) return [];
  const conflictOf = await conflictStatusesOf(db(), contest.id);
  const { outcome } = await provisionalResults(db(), contest);
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
              conflictOf(entry.id, id).kind !== 'conflicted' &&
              !entry.judges.some((judge) => judge.id === id && hasPart(judge, part)),
          ),
        }));
    }),
  );
}
export type Third = Awaited<ReturnType<typeof thirdsIn>>[number];
