import { createHash } from 'node:crypto';
import { type Actor, organises } from '@/domain/actor';
import { canonical } from '@/domain/contest/canonical';
import { sitsIn } from '@/domain/contest/conflict';
import { phaseOf } from '@/domain/contest/phase';
import { all, Denied, must, no, type Verdict, yes } from '@/domain/verdict';
import { type ContestRow, holdContest } from './contests';
import { isFrozen } from './frozen';
import { record } from './history';
import type { Tx } from './io/db';
import { entriesRanked } from './visible-judging';
import { transact } from './write';

/**
 * The single result of a part: quiz or live points, and the time taken. Points null: only the time. `known`: the moment
 * of what stood there when it was typed, as text; null: nothing did.
 */
export type Typed = {
  entryId: string;
  part: string;
  points: number | null;
  seconds: number | null;
  known: string | null;
};

export const canType = (contest: ContestRow, actor: Actor, now: Date): Verdict =>
  all(
    sitsIn(actor, contest.id, 'secretary') || organises(actor).ok ? yes : no('needsSecretary'),
    ['judging', 'deliberating', 'published'].includes(phaseOf(contest, now)) ? yes : no('notJudging'),
  );

/**
 * Writes down results, one or a whole import, all or nothing. A second person confirms them afterwards.
 * @throws Denied changedMeanwhile where a colleague has typed another result since
 */
export const typeResults = (
  contestId: string,
  rows: Typed[],
  source: 'typed' | 'import',
  by: Actor,
  now: Date,
) =>
  transact(async (tx) => {
    const contest = await holdContest(tx, contestId, by);
    const allowed = must(canType(contest, by, now));
    if (await isFrozen(tx, contestId)) throw new Denied(no('resultsFrozen'));
    for (const row of rows) await write(tx, contest, row, source, by, now);
    const typed = rows.map(({ entryId, part, points, seconds }) => ({ entryId, part, points, seconds }));
    const detail = { rows: typed, source };
    record(tx, allowed, {
      noun: 'sheet',
      subjectId: contestId,
      event: 'typeResults',
      detail,
      by,
      now,
    });
  });

async function write(
  tx: Tx,
  contest: ContestRow,
  row: Typed,
  source: string,
  by: Actor,
  now: Date,
): Promise<void> {
  const part = contest.rules.parts.find((one) => one.key === row.part);
  const entry = await tx.entry.findFirst({
    where: { AND: [entriesRanked(by), { id: row.entryId, contestId: contest.id, status: 'accepted' }] },
  });
  if (!part || !entry) throw new Denied(no('entryLocked'));
  const points = part.scoredBy === 'secretary' ? row.points : null;
  if (points !== null && (points < 0 || points > part.points || points % part.step !== 0)) {
    throw new Denied(no('scoreOffScale'));
  }
  const key = { entryId_part: { entryId: row.entryId, part: row.part } };
  const there = await tx.partResult.findUnique({ where: key });
  if ((there?.at.toISOString() ?? null) !== row.known) throw new Denied(no('changedMeanwhile'));
  const facts = {
    points,
    seconds: row.seconds,
    source,
    at: now,
    typedById: by.personId ?? '',
    confirmedById: null,
  };
  await tx.partResult.upsert({
    where: key,
    create: { entryId: row.entryId, part: row.part, ...facts },
    update: facts,
  });
}

type Result = { entryId: string; points: number | null; seconds: number | null; at: Date };

/** One text for what was compared with the paper: whoever confirms sends it along. */
export const seenOf = (results: readonly Result[]): string =>
  createHash('sha256')
    .update(
      canonical(
        results
          .map(({ entryId, points, seconds, at }) => [entryId, points, seconds, at.toISOString()])
          .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      ),
    )
    .digest('hex');

const waiting = (contestId: string, part: string, by: Actor) => ({
  part,
  confirmedById: null,
  entry: { AND: [entriesRanked(by), { contestId, status: 'accepted' as const }] },
});

/** What other people typed in and this person may confirm. */
export const toConfirm = (tx: Tx, contestId: string, part: string, by: Actor) =>
  tx.partResult.findMany({
    where: { ...waiting(contestId, part, by), typedById: { not: by.personId ?? '' } },
  });

/**
 * Confirms what other people typed in; what one typed oneself stays open.
 * @param seen of what was shown, by `seenOf`
 */
export const confirmResults = (
  contestId: string,
  part: string,
  seen: string,
  by: Actor,
  now: Date,
): Promise<number> =>
  transact(async (tx) => {
    const contest = await holdContest(tx, contestId, by);
    const allowed = must(canType(contest, by, now));
    if (await isFrozen(tx, contestId)) throw new Denied(no('resultsFrozen'));
    const rows = await toConfirm(tx, contestId, part, by);
    const count = rows.length;
    if (count === 0) {
      const mine = await tx.partResult.count({ where: waiting(contestId, part, by) });
      throw new Denied(no(mine > 0 ? 'secondPerson' : 'nothingChosen'));
    }
    if (seenOf(rows) !== seen) throw new Denied(no('changedMeanwhile'));
    await tx.partResult.updateMany({
      where: { part, entryId: { in: rows.map(({ entryId }) => entryId) } },
      data: { confirmedById: by.personId },
    });
    record(tx, allowed, {
      noun: 'sheet',
      subjectId: contestId,
      event: 'confirmResults',
      detail: { part, count },
      by,
      now,
    });
    return count;
  });
