import { type Actor, organises } from '@/domain/actor';
import { sitsIn } from '@/domain/contest/conflict';
import { phaseOf } from '@/domain/contest/phase';
import { all, Denied, must, no, type Verdict, yes } from '@/domain/verdict';
import { type ContestRow, holdContest } from './contests';
import { isFrozen } from './frozen';
import { record } from './history';
import type { Tx } from './io/db';
import { entriesRanked } from './visible-judging';
import { transact } from './write';

/** The single result of a part: quiz or live points, and the time taken. Points null: only the time. */
export type Typed = { entryId: string; part: string; points: number | null; seconds: number | null };

export const canType = (contest: ContestRow, actor: Actor, now: Date): Verdict =>
  all(
    sitsIn(actor, contest.id, 'secretary') || organises(actor).ok ? yes : no('needsSecretary'),
    ['judging', 'deliberating', 'published'].includes(phaseOf(contest, now)) ? yes : no('notJudging'),
  );

/** Writes down results, one or a whole import, all or nothing. A second person confirms them afterwards. */
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
    const detail = { rows, source };
    await record(tx, allowed, {
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
  const facts = {
    points,
    seconds: row.seconds,
    source,
    at: now,
    typedById: by.personId ?? '',
    confirmedById: null,
  };
  await tx.partResult.upsert({
    where: { entryId_part: { entryId: row.entryId, part: row.part } },
    create: { entryId: row.entryId, part: row.part, ...facts },
    update: facts,
  });
}

/** Confirms what other people typed in; what one typed oneself stays open. */
export const confirmResults = (contestId: string, part: string, by: Actor, now: Date): Promise<number> =>
  transact(async (tx) => {
    const contest = await holdContest(tx, contestId, by);
    const allowed = must(canType(contest, by, now));
    if (await isFrozen(tx, contestId)) throw new Denied(no('resultsFrozen'));
    const open = { part, confirmedById: null, entry: { AND: [entriesRanked(by), { contestId }] } };
    const { count } = await tx.partResult.updateMany({
      where: { ...open, typedById: { not: by.personId ?? '' } },
      data: { confirmedById: by.personId },
    });
    if (count === 0)
      throw new Denied(
        no((await tx.partResult.count({ where: open })) > 0 ? 'secondPerson' : 'nothingChosen'),
      );
    await record(tx, allowed, {
      noun: 'sheet',
      subjectId: contestId,
      event: 'confirmResults',
      detail: { part, count },
      by,
      now,
    });
    return count;
  });
