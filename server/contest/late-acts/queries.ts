import { type Acting, type Actor, mayOrganise } from '@/domain/actor';
import { knowsUnits } from '@/domain/contest/jury/blind';
import { sitsIn } from '@/domain/contest/jury/conflict';
import { entryName } from '@/domain/contest/entry/number';
import { mayDrop, canSecond, isLateOpen, type LateAct } from '@/domain/contest/results/late-act';
import type { LateActTold } from '@/domain/contest/results/frozen-text';
import { all, type Verdict, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { reasonsFor, wordsFor } from '../blind/words';
import type { ContestRow } from '../row';
import { decidersIn } from '../../deciding/deciders';
import { db } from '../../io/db';
import { entriesRanked } from '../../visible/judging';
import { mayStillBeDone } from '../second-hand/basis';
import { lateActWords, whatOf } from './list';
import { notApart, personNow, secondsFor } from '../second-hand/people';
import { entriesOfAct, lateOf, lateOpen, type LateRow } from '../late-act-rows';

const named = {
  proposedBy: { select: { name: true } },
  confirmedBy: { select: { name: true } },
  droppedBy: { select: { name: true } },
  permission: { select: { number: true } },
} as const satisfies Prisma.LateActInclude;

export type LateActRow = {
  id: string;
  title: string;
  entry: string;
  what: string;
  reason: string;
  state: 'open' | 'done' | 'dropped';
  proposedBy: string;
  proposedAt: Date;
  endedBy: string;
  endedAt: Date | null;
  alone: string;
  droppedReason: string;
};

type Seen = { row: LateRow; told: LateActRow };

const tellsNoUnit = ['changePrize', 'rule'] as const satisfies LateAct[];

/** Readers who must not know units see ranks and prizes only; nobody sees a conflicted entry. */
async function seenIn(by: Actor, contest: ContestRow, where: Prisma.LateActWhereInput): Promise<Seen[]> {
  const at =
    mayOrganise(by).ok || sitsIn(by, contest.id, 'chiefJudge', 'deputyJudge', 'secretary', 'auditor');
  if (!at) return [];
  const rows = await db().lateAct.findMany({
    where: {
      AND: [
        { contestId: contest.id },
        where,
        ...(knowsUnits(by, contest) ? [] : [{ act: { in: [...tellsNoUnit] } }]),
      ],
    },
    include: named,
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
  });
  if (rows.length === 0) return [];
  const open = new Set((await openTo(by, contest)).map(({ id }) => id));
  const reasonOf = await reasonsFor(by, contest);
  const found: Seen[] = [];
  for (const { proposedBy, confirmedBy, droppedBy, permission, ...facts } of rows) {
    const row = lateOf(facts);
    const about = row.entryId ? [row.entryId] : (row.wish.order ?? []);
    if (!about.every((id) => open.has(id))) continue;
    const told: LateActRow = {
      id: row.id,
      title: lateActWords[row.act],
      ...(await whatOf(db(), contest, row)),
      reason: reasonOf(row.reason),
      state: isLateOpen(row) ? 'open' : row.confirmedAt ? 'done' : 'dropped',
      proposedBy: proposedBy.name,
      proposedAt: row.proposedAt,
      endedBy: confirmedBy?.name ?? droppedBy?.name ?? '',
      endedAt: row.confirmedAt ?? row.droppedAt,
      alone: permission?.number ?? '',
      droppedReason: reasonOf(row.droppedReason),
    };
    found.push({ row, told });
  }
  return found;
}

const openTo = (by: Actor, contest: ContestRow) =>
  db().entry.findMany({
    where: { AND: [entriesRanked(by), { contestId: contest.id }] },
    select: { id: true, number: true },
  });

export async function lateActsIn(
  by: Actor,
  contest: ContestRow,
  acts: readonly LateActTold[],
): Promise<LateActTold[]> {
  const knows = knowsUnits(by, contest);
  const words: string[] = tellsNoUnit.map((act) => lateActWords[act]);
  const open = new Set((await openTo(by, contest)).map(({ number }) => entryName(number)));
  const reasonOf = await reasonsFor(by, contest);
  return acts
    .filter(({ act, entry, what }) => {
      const about = act === lateActWords.rule ? what.split(', ') : [entry];
      return (knows || words.includes(act)) && about.every((code) => open.has(code));
    })
    .map((told) => ({ ...told, reason: reasonOf(told.reason) }));
}

export const lateActsAtDesk = async (by: Actor, contest: ContestRow): Promise<LateActRow[]> =>
  (await seenIn(by, contest, {})).map(({ told }) => told);

export type LateActPage = LateActRow & {
  entries: { code: string; title: string; unit: string | null }[];
  own: boolean;
  second: Verdict;
  drop: Verdict;
  seconds: string[];
};

export async function lateActAtDesk(
  { by, now }: Acting,
  { contest, id }: { contest: ContestRow; id: string },
): Promise<LateActPage | null> {
  const [seen] = await seenIn(by, contest, { id });
  if (!seen) return null;
  const { row, told } = seen;
  const entries = await entriesOfAct(db(), row);
  const decider = (await decidersIn(db(), by, contest)).ofEntries(entries);
  const seatedBy = await notApart(db(), contest.id, {
    first: await personNow(db(), row.proposedById, now),
    second: by,
  });
  const words = await wordsFor(
    by,
    contest,
    entries.map(({ unitId }) => unitId),
  );
  const seconds = told.state === 'open' ? await secondsFor(db(), contest, { late: row, entries, now }) : [];
  return {
    ...told,
    entries: entries.map(({ number, title, unit, unitId }) => ({
      code: entryName(number),
      title: words(unitId, title),
      unit: knowsUnits(by, contest) ? unit.name : null,
    })),
    own: row.proposedById === by.personId,
    second: all(
      canSecond(decider, row, { contest, behind: seatedBy }),
      await mayBeDoneNow(contest, row, told.state),
    ),
    drop: mayDrop(decider, row, contest),
    seconds: seconds.map(({ name }) => name),
  };
}

export async function lateActsFor({ by, now }: Acting, contest: ContestRow): Promise<string[]> {
  const open = await seenIn(by, contest, lateOpen);
  if (open.length === 0) return [];
  const deciders = await decidersIn(db(), by, contest);
  const waiting: string[] = [];
  for (const { row } of open) {
    const seatedBy = await notApart(db(), contest.id, {
      first: await personNow(db(), row.proposedById, now),
      second: by,
    });
    if (canSecond(deciders.ofEntries(await entriesOfAct(db(), row)), row, { contest, behind: seatedBy }).ok)
      waiting.push(row.id);
  }
  return waiting;
}

export async function waitingOn(by: Actor, contest: ContestRow, entryId: string) {
  const rows = await db().lateAct.findMany({
    where: {
      contestId: contest.id,
      entryId,
      ...lateOpen,
      ...(mayOrganise(by).ok && knowsUnits(by, contest) ? {} : { act: 'withdraw' }),
    },
    orderBy: { proposedAt: 'asc' },
  });
  return rows.map(lateOf).map(({ id, act, reason }) => ({ id, title: lateActWords[act], reason }));
}

const mayBeDoneNow = async (
  contest: ContestRow,
  row: LateRow,
  state: LateActRow['state'],
): Promise<Verdict> => (state === 'open' ? mayStillBeDone(db(), contest, row) : yes);
