import { createHash } from 'node:crypto';
import type { Actor } from '@/domain/actor';
import type { Bundle } from '@/domain/contest/bundle';
import type { Outcome } from '@/domain/contest/outcome';
import { canApprove, canDeliberate, canFreeze, canonical, canPublish } from '@/domain/contest/results';
import type { TallyInput } from '@/domain/contest/sheet';
import { ALGORITHM, tally } from '@/domain/contest/tally';
import { Denied, must, no } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { awardsOf, certify } from './awards';
import { type ContestRow, holdContest } from './contests';
import { record } from './history';
import type { Tx } from './io/db';
import { inputOf } from './tally-input';
import { found, transact } from './write';

/** The ranking as it stands, computed from what is there. */
export async function standingResults(
  tx: Tx,
  contest: ContestRow,
): Promise<{ input: TallyInput; outcome: Outcome }> {
  const input = await inputOf(tx, contest);
  return { input, outcome: tally(contest.rules, input) };
}

/** sha256 over the canonical text of everything but the hash itself. */
export const hashOfBundle = (bundle: Bundle): string =>
  createHash('sha256').update(canonical(bundle)).digest('hex');

/** The chair's written decision on entries that stay equal. */
export const rule = (
  contestId: string,
  block: string,
  order: string[],
  reason: string,
  by: Actor,
  now: Date,
) =>
  transact(async (tx) => {
    const contest = await holdContest(tx, contestId, by);
    const allowed = must(canDeliberate(contest, await isFrozen(tx, contestId), by, reason, now));
    await tx.ruling.create({
      data: { contestId, block, order, reason: reason.trim(), at: now, personId: by.personId ?? '' },
    });
    await record(tx, allowed, {
      noun: 'contest',
      subjectId: contestId,
      event: 'rule',
      reason,
      detail: { block, order },
      by,
      now,
    });
  });

const isFrozen = async (tx: Tx, contestId: string): Promise<boolean> =>
  (await tx.freeze.count({ where: { contestId, publishedAt: null } })) > 0;

/** Freezes rules, inputs and outcome under a hash; a correction is a new version with its reason. */
export const freeze = (
  contestId: string,
  reason: string,
  by: Actor,
  now: Date,
): Promise<{ id: string; hash: string }> =>
  transact(async (tx) => {
    const contest = await holdContest(tx, contestId, by);
    const { input, outcome } = await standingResults(tx, contest);
    const allowed = must(canFreeze(contest, await progressOf(tx, contest, outcome), by, reason, now));
    const awards = await awardsOf(tx, contest, outcome);
    const bundle: Bundle = { algorithm: ALGORITHM, rules: contest.rules, input, outcome, awards };
    const version = 1 + (await tx.freeze.count({ where: { contestId } }));
    const row = await tx.freeze.create({
      data: {
        contestId,
        version,
        algorithm: ALGORITHM,
        inputs: { rules: contest.rules, input, awards } as unknown as Prisma.InputJsonValue,
        outcome: outcome as unknown as Prisma.InputJsonValue,
        hash: hashOfBundle(bundle),
        reason: reason.trim(),
        frozenAt: now,
        frozenById: by.personId ?? '',
      },
    });
    await record(tx, allowed, {
      noun: 'result',
      subjectId: row.id,
      event: 'freeze',
      reason,
      detail: { version, hash: row.hash },
      by,
      now,
    });
    return { id: row.id, hash: row.hash };
  });

/** What still stands against a freeze. */
async function progressOf(tx: Tx, contest: ContestRow, outcome: Outcome) {
  const lines = outcome.blocks.flatMap((block) => block.lines);
  const chair = contest.rules.ties.some((tie) => tie.rule === 'chair');
  return {
    openSheets: await tx.scoreSheet.count({
      where: {
        status: 'draft',
        entry: { contestId: contest.id, status: 'accepted' },
        scores: { some: { points: { not: null } } },
      },
    }),
    thirdsNeeded: lines.filter((line) => line.parts.some((part) => part.thirdNeeded)).length,
    // A shared rank is only unsettled where the rules leave it to the chair and a prize hangs on it.
    unsettledTies: chair ? lines.filter((line) => line.tie === 'shared' && line.prize !== null).length : 0,
    unreadyFreeze: await isFrozen(tx, contest.id),
  };
}

async function holdFreeze(tx: Tx, id: string, by: Actor) {
  const contestId = found(await tx.freeze.findUnique({ where: { id } })).contestId;
  const contest = await holdContest(tx, contestId, by);
  return { contest, freeze: found(await tx.freeze.findUnique({ where: { id } })) };
}

/** The auditor has recomputed and agrees. @throws Denied when the hash no longer fits what is stored */
export const approve = (id: string, by: Actor, now: Date) =>
  transact(async (tx) => {
    const { contest, freeze: row } = await holdFreeze(tx, id, by);
    const allowed = must(canApprove(contest.id, row, by));
    if (hashOfBundle(bundleOf(row)) !== row.hash) throw new Denied(no('changedMeanwhile'));
    await tx.freeze.update({ where: { id }, data: { approvedAt: now, approvedById: by.personId } });
    await record(tx, allowed, {
      noun: 'result',
      subjectId: id,
      event: 'approve',
      detail: { hash: row.hash },
      by,
      now,
    });
  });

export const bundleOf = (row: { algorithm: string; inputs: unknown; outcome: unknown }): Bundle => {
  const inputs = row.inputs as Omit<Bundle, 'algorithm' | 'outcome'>;
  return { algorithm: row.algorithm, ...inputs, outcome: row.outcome as Outcome };
};

/** The first signature, and then by another person the second, which publishes. */
export const sign = (id: string, by: Actor, now: Date): Promise<{ published: boolean }> =>
  transact(async (tx) => {
    const { contest, freeze: row } = await holdFreeze(tx, id, by);
    const allowed = must(canPublish(row, by));
    const second = row.firstSignedById !== null;
    const facts = second
      ? { publishedAt: now, publishedById: by.personId }
      : { firstSignedAt: now, firstSignedById: by.personId };
    await tx.freeze.update({ where: { id }, data: facts });
    if (second) {
      await certify(tx, contest, bundleOf(row), id, now);
      await tx.contest.update({
        where: { id: contest.id },
        data: { publishedAt: contest.publishedAt ?? now },
      });
    }
    await record(tx, allowed, { noun: 'result', subjectId: id, event: second ? 'publish' : 'sign', by, now });
    return { published: second };
  });
