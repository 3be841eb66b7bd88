import { createHash } from 'node:crypto';
import type { Acting, Actor } from '@/domain/actor';
import { canonical } from '@/domain/proof/canonical';
import type { ConflictAnswer } from '@/domain/contest/jury/conflict';
import { canAnswer } from '@/domain/contest/jury/conflict';
import { Denied, must, no, yes } from '@/domain/verdict';
import { type ContestRow, holdContest } from '../row';
import { barredEntries, decidersIn, refuseBarred } from '../../deciding/deciders';
import { relationOf } from '../conflicts/conflicts';
import { isFrozen } from '../frozen';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { refuseLateTyping } from '../second-hand/typed';
import { canType } from '../sheets/part-results';
import { entriesRanked } from '../../visible/judging';
import { found, transact } from '../../write';

declare module '@/domain/verdict' {
  interface Reasons {
    answeredAlready: true;
  }
}

export type Declared = { entryId: string; answer: ConflictAnswer; reason: string };

type Whose = { contestId: string; judgeId: string };

/** @throws Denied, Absent */
async function allowDeclaring(
  tx: Tx,
  { by, now }: Acting,
  { contestId, judgeId, entryIds }: Whose & { entryIds: string[] },
) {
  const contest = await holdContest(tx, by, contestId);
  const about = await tx.entry.findMany({ where: { contestId, id: { in: entryIds } } });
  const allowed = must(canType({ by: (await decidersIn(tx, by, contest)).ofEntries(about), now }, contest));
  must(judgeId === by.personId ? no('secondPerson') : yes);
  if (await isFrozen(tx, contestId)) throw new Denied(no('resultsFrozen'));
  return { contest, allowed };
}

/** Unlocks typing of these sheets; a freeze waits until a second person has compared it. The
 * judge's own answers stay.
 * @throws Denied answeredAlready, conflicted, reasonMissing */
export const typeDeclarations = (
  { by, now }: Acting,
  { whose, rows }: { whose: Whose; rows: readonly Declared[] },
) =>
  transact(async (tx) => {
    const { judgeId: personId } = whose;
    const ids = rows.map(({ entryId }) => entryId);
    const { allowed } = await allowDeclaring(tx, { by, now }, { ...whose, entryIds: ids });
    for (const { entryId, answer, reason } of rows) {
      const entry = found(
        await tx.entry.findFirst({
          where: {
            AND: [entriesRanked(by), { id: entryId, contestId: whose.contestId, status: 'accepted' }],
            assignments: { some: { personId, endedAt: null } },
          },
        }),
      );
      const key = { entryId_personId: { entryId, personId } };
      const before = await tx.conflict.findUnique({ where: key });
      if (before && (before.typedById === null || before.confirmedById !== null))
        throw new Denied(no('answeredAlready'));
      must(
        canAnswer(answer, {
          before: null,
          relation: await relationOf(tx, entry.unitId, personId),
          settled: false,
          reason,
        }),
      );
      const facts = {
        answer,
        reason: answer === 'none' ? '' : reason.trim(),
        at: now,
        typedById: by.personId,
        confirmedById: null,
      };
      await tx.conflict.upsert({ where: key, create: { entryId, personId, ...facts }, update: facts });
      record(tx, allowed, {
        noun: 'conflict',
        subjectId: entryId,
        event: 'typeAnswer',
        from: before?.answer ?? '',
        to: answer,
        reason: facts.reason,
        detail: { judge: personId },
        by,
        now,
      });
    }
  });

const waiting = (by: Actor, contestId: string, judgeId: string) => ({
  personId: judgeId,
  typedById: { not: null },
  confirmedById: null,
  entry: { AND: [entriesRanked(by), { contestId, status: 'accepted' as const }] },
});

export async function declarationsToConfirm(
  tx: Tx,
  by: Actor,
  { contest, judgeId }: { contest: ContestRow; judgeId: string },
) {
  const barred = await barredEntries(tx, by, { contest, act: 'confirm' });
  const rows = await tx.conflict.findMany({
    where: { ...waiting(by, contest.id, judgeId), entryId: { notIn: barred } },
    orderBy: { entryId: 'asc' },
  });
  return rows.filter(({ typedById }) => typedById !== by.personId);
}

async function declaredByOthers(tx: Tx, by: Actor, { contestId, judgeId }: Whose) {
  const rows = await tx.conflict.findMany({
    where: {
      personId: judgeId,
      confirmedById: null,
      AND: [{ typedById: { not: null } }, { typedById: { not: by.personId } }],
      entry: { contestId, status: 'accepted' },
    },
    select: { entry: { select: { id: true, block: true } } },
  });
  return rows.map(({ entry }) => entry);
}

/** Digest of what the page showed, sent back to detect changes. */
export const declarationsSeen = (
  rows: readonly { entryId: string; answer: string; reason: string; at: Date }[],
): string =>
  createHash('sha256')
    .update(
      canonical(rows.map(({ entryId, answer, reason, at }) => [entryId, answer, reason, at.toISOString()])),
    )
    .digest('hex');

/** @throws Denied changedMeanwhile, secondPerson */
export const confirmDeclarations = (
  { by, now }: Acting,
  { whose, seen }: { whose: Whose; seen: string },
): Promise<number> =>
  transact(async (tx) => {
    const { contest, allowed } = await allowDeclaring(tx, { by, now }, { ...whose, entryIds: [] });
    const rows = await declarationsToConfirm(tx, by, { contest, judgeId: whose.judgeId });
    if (rows.length === 0) {
      const own = await tx.conflict.count({
        where: { ...waiting(by, whose.contestId, whose.judgeId), typedById: by.personId },
      });
      if (own > 0) throw new Denied(no('secondPerson'));
      await refuseBarred(tx, by, { contest, entries: await declaredByOthers(tx, by, whose) });
      throw new Denied(no('nothingChosen'));
    }
    await refuseLateTyping(tx, contest, {
      typists: rows.flatMap(({ typedById }) => typedById ?? []),
      by,
      now,
    });
    if (declarationsSeen(rows) !== seen) throw new Denied(no('changedMeanwhile'));
    await tx.conflict.updateMany({
      where: { personId: whose.judgeId, entryId: { in: rows.map(({ entryId }) => entryId) } },
      data: { confirmedById: by.personId },
    });
    const detail = { judge: whose.judgeId, entries: rows.map(({ entryId }) => entryId) };
    const change = { noun: 'conflict', subjectId: whose.contestId, event: 'confirmAnswers' } as const;
    record(tx, allowed, { ...change, detail, by, now });
    return rows.length;
  });
