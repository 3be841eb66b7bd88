import { type Actor, organises } from '@/domain/actor';
import { balanced, everybody, type Pair } from '@/domain/contest/assignment';
import { sitsIn } from '@/domain/contest/conflict';
import { Denied, must, no, type Verdict, yes } from '@/domain/verdict';
import { holdContest } from './contests';
import { record } from './history';
import type { Tx } from './io/db';
import { standing } from './judging';
import { transact } from './write';

/** How the load is spread: everybody judges everything, or so many each, drawn from a shown seed. */
export type Spread = { kind: 'everybody' } | { kind: 'balanced'; each: number; seed: number };

/** The organiser and the secretary assign; judges never choose. */
const canAssign = (contest: { id: string; publishedAt: Date | null }, actor: Actor): Verdict => {
  if (contest.publishedAt) return no('contestPublished');
  return organises(actor).ok || sitsIn(actor, contest.id, 'secretary') ? yes : no('needsOrganiser');
};

/** Adds assignments for accepted entries (of one block, or all); those that are there stay. @returns how many were added */
export const assign = (
  contestId: string,
  spread: Spread,
  block: string | null,
  by: Actor,
  now: Date,
): Promise<number> =>
  transact(async (tx) => {
    const contest = await holdContest(tx, contestId, by);
    const allowed = must(canAssign(contest, by));
    const entries = await tx.entry.findMany({
      where: { contestId, status: 'accepted', ...(block && { block }) },
      select: { id: true, unitId: true },
    });
    const judges = await judgesOf(tx, contestId);
    const barred = await barredPairs(tx, entries, judges);
    const pairs = spreadOut(
      entries.map((entry) => entry.id),
      judges,
      barred,
      spread,
    );
    const { count } = await tx.assignment.createMany({
      data: pairs.map(({ entry, judge }) => ({ entryId: entry, personId: judge, createdAt: now })),
      skipDuplicates: true,
    });
    await record(tx, allowed, {
      noun: 'contest',
      subjectId: contestId,
      event: 'assign',
      detail: { ...spread, block, count },
      by,
      now,
    });
    return count;
  });

function spreadOut(entries: string[], judges: string[], barred: Pair[], spread: Spread): Pair[] {
  if (spread.kind === 'everybody') return everybody(entries, judges, barred);
  return balanced(entries, judges, spread.each, barred, spread.seed);
}

const judgesOf = async (tx: Tx, contestId: string): Promise<string[]> => {
  const kinds = ['judge', 'chiefJudge', 'deputyJudge'] as const;
  const seats = await tx.seat.findMany({ where: { contestId, kind: { in: [...kinds] }, endedAt: null } });
  return seats.map((seat) => seat.personId);
};

/** Whom the family of units, or an answer given before, keeps from an entry. */
async function barredPairs(
  tx: Tx,
  entries: { id: string; unitId: string }[],
  judges: string[],
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const entry of entries) {
    for (const judge of judges) {
      const { kind } = await standing(tx, entry, judge);
      if (kind === 'conflicted') pairs.push({ entry: entry.id, judge });
    }
  }
  return pairs;
}

/** Takes an entry from one judge, and gives it to another where one is named. */
export const reassign = (
  contestId: string,
  from: Pair,
  to: string | null,
  reason: string,
  by: Actor,
  now: Date,
): Promise<void> =>
  transact(async (tx) => {
    const contest = await holdContest(tx, contestId, by);
    const allowed = must(canAssign(contest, by));
    if (reason.trim() === '') throw new Denied(no('reasonMissing'));
    const key = { entryId: from.entry, personId: from.judge, endedAt: null, entry: { contestId } };
    const { count } = await tx.assignment.updateMany({
      where: key,
      data: { endedAt: now, endReason: reason.trim() },
    });
    if (count === 0) throw new Denied(no('changedMeanwhile'));
    if (to) await give(tx, from.entry, to, now);
    await record(tx, allowed, {
      noun: 'entry',
      subjectId: from.entry,
      event: 'reassign',
      from: from.judge,
      to: to ?? '',
      reason,
      by,
      now,
    });
  });

async function give(tx: Tx, entryId: string, personId: string, now: Date): Promise<void> {
  await tx.assignment.upsert({
    where: { entryId_personId: { entryId, personId } },
    create: { entryId, personId, createdAt: now },
    update: { endedAt: null, endReason: '' },
  });
}
