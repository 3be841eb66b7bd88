import { createHash } from 'node:crypto';
import { type Acting, type Actor, mayOrganise } from '@/domain/actor';
import { type Decider, mayDecide } from '@/domain/deciding/deciding';
import { canonical } from '@/domain/proof/canonical';
import { sitsIn } from '@/domain/contest/jury/conflict';
import { phaseOf } from '@/domain/contest/setup/phase';
import { all, Denied, must, no, type Verdict, yes } from '@/domain/verdict';
import { type ContestRow, holdContest, withRules } from '../row';
import { barredEntries, decidersIn, refuseBarred } from '../../deciding/deciders';
import { isFrozen } from '../frozen';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { refuseLateTyping } from '../second-hand/typed';
import { entriesRanked } from '../../visible/judging';
import { found, transact } from '../../write';

/** `points` null types only the time. `known`: timestamp of the row that the typist saw, or
 * null. */
export type TypedResult = {
  entryId: string;
  part: string;
  points: number | null;
  seconds: number | null;
  known: string | null;
};

export const canType = ({ by, now }: Acting<Decider>, contest: ContestRow): Verdict =>
  all(
    sitsIn(by, contest.id, 'secretary') || mayOrganise(by).ok ? yes : no('needsSecretary'),
    mayDecide('typeIn', by),
    ['judging', 'deliberating', 'published'].includes(phaseOf(contest, now)) ? yes : no('notJudging'),
  );

/** All or nothing; needs a second person.
 * @throws Denied changedMeanwhile if a colleague typed since */
export const typeResults = (
  { by, now }: Acting,
  { contestId, rows, source }: { contestId: string; rows: TypedResult[]; source: 'typed' | 'import' },
) =>
  transact(async (tx) => {
    const contest = await holdContest(tx, by, contestId);
    const about = await tx.entry.findMany({
      where: { contestId, id: { in: rows.map(({ entryId }) => entryId) } },
    });
    const allowed = must(canType({ by: (await decidersIn(tx, by, contest)).ofEntries(about), now }, contest));
    if (await isFrozen(tx, contestId)) throw new Denied(no('resultsFrozen'));
    for (const row of rows) await write(tx, { by, now }, { contest, row, source });
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
  { by, now }: Acting,
  { contest, row, source }: { contest: ContestRow; row: TypedResult; source: string },
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

/** Digest of what the page showed, sent back to detect changes. */
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

const waiting = (by: Actor, contestId: string, part: string) => ({
  part,
  confirmedById: null,
  entry: { AND: [entriesRanked(by), { contestId, status: 'accepted' as const }] },
});

export async function toConfirm(tx: Tx, by: Actor, { contestId, part }: { contestId: string; part: string }) {
  const contest = withRules(found(await tx.contest.findUnique({ where: { id: contestId } })));
  const barred = await barredEntries(tx, by, { contest, act: 'confirm' });
  return tx.partResult.findMany({
    where: {
      ...waiting(by, contestId, part),
      entryId: { notIn: barred },
      typedById: { not: by.personId ?? '' },
    },
  });
}

async function typedByOthers(tx: Tx, by: Actor, { contestId, part }: { contestId: string; part: string }) {
  const rows = await tx.partResult.findMany({
    where: {
      part,
      confirmedById: null,
      typedById: { not: by.personId ?? '' },
      entry: { contestId, status: 'accepted' },
    },
    select: { entry: { select: { id: true, block: true } } },
  });
  return rows.map(({ entry }) => entry);
}

/** Skips what the actor typed. @param seen digest by `seenOf` */
export const confirmResults = (
  { by, now }: Acting,
  { contestId, part, seen }: { contestId: string; part: string; seen: string },
): Promise<number> =>
  transact(async (tx) => {
    const contest = await holdContest(tx, by, contestId);
    const allowed = must(canType({ by: (await decidersIn(tx, by, contest)).ofEntries([]), now }, contest));
    if (await isFrozen(tx, contestId)) throw new Denied(no('resultsFrozen'));
    const rows = await toConfirm(tx, by, { contestId, part });
    const count = rows.length;
    if (count === 0) {
      const own = { ...waiting(by, contestId, part), typedById: by.personId ?? '' };
      const mine = await tx.partResult.count({ where: own });
      if (mine > 0) throw new Denied(no('secondPerson'));
      await refuseBarred(tx, by, { contest, entries: await typedByOthers(tx, by, { contestId, part }) });
      throw new Denied(no('nothingChosen'));
    }
    await refuseLateTyping(tx, contest, { typists: rows.map(({ typedById }) => typedById), by, now });
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
