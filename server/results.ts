import { createHash } from 'node:crypto';
import type { Actor } from '@/domain/actor';
import type { Bundle } from '@/domain/contest/bundle';
import type { Outcome } from '@/domain/contest/outcome';
import { canonical } from '@/domain/contest/canonical';
import { canApprove, canFreeze, canGiveBack, canPublish, waitsForRank } from '@/domain/contest/results';
import { ALGORITHM, tally } from '@/domain/contest/tally';
import { Denied, must, no } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { awardsOf, certify } from './awards';
import { holdContest } from './contests';
import { record } from './history';
import type { Tx } from './io/db';
import { mailResults } from './result-mails';
import { progressOf, standingResults } from './standing-results';
import { entryName } from '@/domain/contest/entry-name';
import { found, transact } from './write';

/** sha256 over the canonical text of everything but the hash itself. */
export const hashOfBundle = (bundle: Bundle): string =>
  createHash('sha256').update(canonical(bundle)).digest('hex');

/**
 * Freezes rules, inputs and outcome under a hash; a correction is a new version with its reason.
 * @param unrankedSeen whoever freezes says to have seen which entries stay without a rank
 */
export const freeze = (
  contestId: string,
  reason: string,
  by: Actor,
  now: Date,
  unrankedSeen = true,
): Promise<{ id: string; hash: string }> =>
  transact(async (tx) => {
    const contest = await holdContest(tx, contestId, by);
    const { input, outcome } = await standingResults(tx, contest);
    const allowed = must(canFreeze(contest, await progressOf(tx, contest, outcome), by, reason, now));
    if (!unrankedSeen && outcome.blocks.some(({ lines }) => lines.some(waitsForRank)))
      throw new Denied(no('unrankedUnseen'));
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
    record(tx, allowed, {
      noun: 'result',
      subjectId: row.id,
      event: 'freeze',
      reason,
      detail: { version, hash: row.hash, contestId },
      by,
      now,
    });
    return { id: row.id, hash: row.hash };
  });

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
    if (!isTrue(row)) throw new Denied(no('changedMeanwhile'));
    await tx.freeze.update({ where: { id }, data: { approvedAt: now, approvedById: by.personId } });
    record(tx, allowed, {
      noun: 'result',
      subjectId: id,
      event: 'approve',
      detail: { hash: row.hash },
      by,
      now,
    });
  });

/** The stored inputs give the stored outcome again, and both give the stored hash. */
export function isTrue(row: Parameters<typeof bundleOf>[0] & { hash: string }): boolean {
  const bundle = bundleOf(row);
  const again = tally(bundle.rules, bundle.input);
  return hashOfBundle(bundle) === row.hash && canonical(again) === canonical(bundle.outcome);
}

export const bundleOf = (row: { algorithm: string; inputs: unknown; outcome: unknown }): Bundle => {
  const inputs = row.inputs as Omit<Bundle, 'algorithm' | 'outcome'>;
  return { algorithm: row.algorithm, ...inputs, outcome: row.outcome as Outcome };
};

/** Gives frozen results back for correction: what was wrong is put right, and then they are frozen anew. */
export const giveBack = (id: string, reason: string, by: Actor, now: Date) =>
  transact(async (tx) => {
    const { contest, freeze: row } = await holdFreeze(tx, id, by);
    const allowed = must(canGiveBack(contest.id, row, by, reason));
    const facts = { withdrawnAt: now, withdrawnById: by.personId, withdrawnReason: reason.trim() };
    await tx.freeze.update({ where: { id }, data: facts });
    record(tx, allowed, { noun: 'result', subjectId: id, event: 'giveBack', reason, by, now });
  });

/** Whether entries left the contest, or came to it, since they were frozen: nobody gets a prize who is out. */
export async function isOutdated(tx: Tx, row: Parameters<typeof bundleOf>[0] & { contestId: string }) {
  const rows = await tx.entry.findMany({
    where: { contestId: row.contestId, status: 'accepted', number: { not: null } },
    select: { number: true },
  });
  const { entries } = bundleOf(row).input;
  const then = entries.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
  return canonical(then.sort()) !== canonical(rows.map(({ number }) => entryName(number)).sort());
}

/**
 * The first signature, and then by another person the second, which publishes. Both sign what still recomputes.
 * @throws Denied changedMeanwhile when the row was altered since it was frozen
 */
export const sign = (id: string, by: Actor, now: Date): Promise<{ published: boolean }> =>
  transact(async (tx) => {
    const { contest, freeze: row } = await holdFreeze(tx, id, by);
    const allowed = must(canPublish(row, by));
    if (!isTrue(row)) throw new Denied(no('changedMeanwhile'));
    if (await isOutdated(tx, row)) throw new Denied(no('entriesChanged'));
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
      await mailResults(tx, contest, now);
    }
    record(tx, allowed, { noun: 'result', subjectId: id, event: second ? 'publish' : 'sign', by, now });
    return { published: second };
  });
