import { type Actor, juryKinds, organises } from '@/domain/actor';
import { balanced, covers, everybody, type Pair } from '@/domain/contest/assignment';
import { sitsIn } from '@/domain/contest/conflict';
import { canAskThird } from '@/domain/contest/judging';
import { Denied, must, no, type Verdict, yes } from '@/domain/verdict';
import { type Standings, standingsOf } from './conflicts';
import { type ContestRow, holdContest } from './contests';
import { isFrozen } from './frozen';
import { record } from './history';
import { db, type Tx } from './io/db';
import { standingResults } from './standing-results';
import { entryName } from '@/domain/contest/entry-name';
import { found, transact } from './write';

/** How the load is spread: everybody judges everything, or so many each, drawn from a shown seed. */
export type Spread = { kind: 'everybody' } | { kind: 'balanced'; each: number; seed: number };

/** The organiser and the secretary assign; judges never choose. */
export const assigns = (contest: { id: string }, actor: Actor): Verdict =>
  organises(actor).ok || sitsIn(actor, contest.id, 'secretary') ? yes : no('needsOrganiser');

/** Who judges is settled with the publication; for a correction one may still be taken away, or asked for a third marking. */
export const canAssign = (contest: { id: string; publishedAt: Date | null }, actor: Actor): Verdict =>
  contest.publishedAt ? no('contestPublished') : assigns(contest, actor);

/** Who would judge what: the pairs that are not there yet. Drawn again from the same seed, it is the same. */
export const preview = async (contest: ContestRow, spread: Spread, block: string | null): Promise<Pair[]> =>
  planned(db(), contest, spread, block);

async function planned(tx: Tx, contest: ContestRow, spread: Spread, block: string | null): Promise<Pair[]> {
  const entries = await tx.entry.findMany({
    where: { contestId: contest.id, status: 'accepted', ...(block && { block }) },
    select: { id: true, assignments: { select: { personId: true, endedAt: true, onlyParts: true } } },
    orderBy: { number: 'asc' },
  });
  const judges = await judgesOf(tx, contest.id);
  const ids = entries.map((entry) => entry.id);
  const stands = await standingsOf(tx, contest.id);
  const known = entries.flatMap(({ id, assignments }) =>
    assignments.map(({ personId, ...one }) => ({ ...one, entry: id, judge: personId })),
  );
  // Whoever an entry was taken from, or stepped aside, fills no place and is not drawn for it again; nor does who marks
  // one part for the third time.
  const there = known.filter(
    ({ endedAt, onlyParts, entry, judge }) =>
      !endedAt && onlyParts.length === 0 && stands(entry, judge).kind !== 'conflicted',
  );
  const barred = [...barredPairs(ids, judges, stands), ...known.filter((pair) => !there.includes(pair))];
  return spread.kind === 'everybody'
    ? everybody(ids, judges, [...barred, ...there])
    : balanced(ids, judges, spread.each, barred, spread.seed, there);
}

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
    if (await isFrozen(tx, contestId)) throw new Denied(no('resultsFrozen'));
    const pairs = await planned(tx, contest, spread, block);
    const { count } = await tx.assignment.createMany({
      data: pairs.map(({ entry, judge }) => ({ entryId: entry, personId: judge, createdAt: now })),
      skipDuplicates: true,
    });
    const detail = { ...spread, block, count };
    record(tx, allowed, { noun: 'assignment', subjectId: contestId, event: 'assign', detail, by, now });
    return count;
  });

const judgesOf = async (tx: Tx, contestId: string): Promise<string[]> => {
  const seats = await tx.seat.findMany({
    where: { contestId, kind: { in: [...juryKinds] }, endedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return seats.map((seat) => seat.personId);
};

/** Whom the family of units, or an answer given before, keeps from an entry. */
const barredPairs = (entries: string[], judges: string[], stands: Standings): Pair[] =>
  entries.flatMap((entry) =>
    judges.filter((judge) => stands(entry, judge).kind === 'conflicted').map((judge) => ({ entry, judge })),
  );

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
    const allowed = must(to ? canAssign(contest, by) : assigns(contest, by));
    if (reason.trim() === '') throw new Denied(no('reasonMissing'));
    if (await isFrozen(tx, contestId)) throw new Denied(no('resultsFrozen'));
    const key = { entryId: from.entry, personId: from.judge, endedAt: null, entry: { contestId } };
    const { count } = await tx.assignment.updateMany({
      where: key,
      data: { endedAt: now, endReason: reason.trim() },
    });
    if (count === 0) throw new Denied(no('changedMeanwhile'));
    if (to) await give(tx, contestId, from.entry, to, null, now);
    record(tx, allowed, {
      noun: 'assignment',
      subjectId: from.entry,
      event: 'reassign',
      from: from.judge,
      to: to ?? '',
      reason: reason.trim(),
      by,
      now,
    });
  });

/** Asks one more judge for a third marking of a part whose sheets lie too far apart: an assignment and its sheet. */
export const askThird = (
  contestId: string,
  asked: { entry: string; part: string; judge: string },
  by: Actor,
  now: Date,
): Promise<void> =>
  transact(async (tx) => {
    const contest = await holdContest(tx, contestId, by);
    const { entry: entryId, part, judge } = asked;
    const entry = found(await tx.entry.findFirst({ where: { id: entryId, contestId, status: 'accepted' } }));
    const { outcome } = await standingResults(tx, contest);
    const lines = outcome.blocks.flatMap((block) => block.lines);
    const line = lines.find((one) => one.entry === entryName(entry.number));
    const key = { entryId, part, personId: judge };
    const facts = {
      needed: line?.parts.some((one) => one.part === part && one.thirdNeeded) ?? false,
      marked: await marksAlready(tx, key),
      judge: (await standingsOf(tx, contestId))(entryId, judge),
      sits: (await judgesOf(tx, contestId)).includes(judge),
      frozen: await isFrozen(tx, contestId),
    };
    const allowed = must(canAskThird(facts, assigns(contest, by)));
    await give(tx, contestId, entryId, judge, part, now);
    await tx.scoreSheet.upsert({
      where: { entryId_part_personId: key },
      create: { ...key, third: true, createdAt: now, updatedAt: now },
      update: { third: true, updatedAt: now },
    });
    const detail = { part, judge };
    record(tx, allowed, { noun: 'assignment', subjectId: entryId, event: 'askThird', detail, by, now });
  });

/** Has handed a sheet of the part in, or has one to write anyway: it would then stand as the third marking. */
async function marksAlready(tx: Tx, key: { entryId: string; part: string; personId: string }) {
  const { entryId, personId, part } = key;
  const open = await tx.assignment.findFirst({ where: { entryId, personId, endedAt: null } });
  if (open && covers(open, part)) return true;
  return (await tx.scoreSheet.count({ where: { ...key, status: 'submitted' } })) > 0;
}

/** @param part the one part of a third marking; null: every part that judges score */
async function give(
  tx: Tx,
  contestId: string,
  entryId: string,
  personId: string,
  part: string | null,
  now: Date,
): Promise<void> {
  const stands = await standingsOf(tx, contestId);
  if (stands(entryId, personId).kind === 'conflicted') throw new Denied(no('conflicted'));
  if (!(await judgesOf(tx, contestId)).includes(personId)) throw new Denied(no('notYourContest'));
  const key = { entryId_personId: { entryId, personId } };
  const there = await tx.assignment.findUnique({ where: key });
  if (there && !there.endedAt && covers(there, part ?? '')) return;
  const others = there && !there.endedAt ? there.onlyParts : [];
  const onlyParts = part === null ? [] : [...others, part];
  await tx.assignment.upsert({
    where: key,
    create: { entryId, personId, onlyParts, createdAt: now },
    update: { endedAt: null, endReason: '', onlyParts },
  });
}
