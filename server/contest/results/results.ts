import type { Acting } from '@/domain/actor';
import { canonical } from '@/domain/proof/canonical';
import { entryName } from '@/domain/contest/entry/number';
import {
  canApprove,
  canFreeze,
  canGiveBack,
  canPublish,
  waitsForRank,
} from '@/domain/contest/results/freeze';
import { ALGORITHM } from '@/domain/contest/tally/tally';
import { Denied, must, no } from '@/domain/verdict';
import type { Freeze } from '@/prisma/generated/client';
import { certify } from '../prizes/awards';
import { commitSheets } from '../commitment/commit';
import { type ContestRow, holdContest } from '../row';
import { deciderInContest } from '../../deciding/deciders';
import { askJudges } from '../answers/letters';
import { holdFreeze, unsettledIn } from '../answers/answers';
import { bindingsOf } from '../frozen-bindings';
import { frozenFrom } from '../freezes/build';
import { entryDifferences } from '../freezes/compare';
import { namedHandsOf, type NamedHandIds } from '../freezes/hands';
import { hasSigningPermission } from '../freezes/permissions';
import { bundleOf, isTrue, type StoredFreeze } from '../freezes/read';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { lateOpen } from '../late-act-rows';
import { mailResults } from './mails';
import { blockersOf, provisionalResults } from '../tally/provisional';
import { transact } from '../../write';

declare module '@/domain/verdict' {
  interface Reasons {
    unrankedUnseen: true;
    entriesChanged: true;
  }
}

export type Freezing = NamedHandIds & { contestId: string; reason?: string; unrankedSeen: boolean };

export const freeze = (
  { by, now }: Acting,
  { contestId, reason = '', unrankedSeen, ...named }: Freezing,
): Promise<{ id: string; hash: string }> =>
  transact(async (tx) => {
    const contest = await holdContest(tx, by, contestId);
    const provisional = await provisionalResults(tx, contest);
    const { outcome } = provisional;
    const decider = await deciderInContest(tx, by, contest);
    const progress = await blockersOf(tx, contest, outcome);
    const allowed = must(canFreeze({ by: decider, now }, contest, { progress, reason }));
    if (!unrankedSeen && outcome.blocks.some(({ lines }) => lines.some(waitsForRank)))
      throw new Denied(no('unrankedUnseen'));
    const permitted = await hasSigningPermission(tx, by, contestId);
    const hands = await namedHandsOf(tx, { by, now, permitted }, { contest, named });
    await commitSheets(tx, contestId, now);
    const frozen = await frozenFrom(tx, contest, { ...provisional, reason, hands, now });
    const { version, text, hash, entryIds } = frozen;
    const row = await tx.freeze.create({
      data: {
        contestId,
        version,
        algorithm: ALGORITHM,
        text,
        hash,
        ...named,
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
      detail: { version, hash, contestId, entryIds, hands: named },
      by,
      now,
    });
    await askJudges(tx, contest, { row, now });
    return { id: row.id, hash };
  });

/** @throws Denied if the hash no longer fits */
export const approve = ({ by, now }: Acting, id: string) =>
  transact(async (tx) => {
    const { contest, freeze: row } = await holdFreeze(tx, by, id);
    const allowed = must(canApprove(await deciderInContest(tx, by, contest), contest.id, row));
    await refuseAltered(tx, row);
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

/** Nobody approves or signs an altered version, or one whose rows changed since. */
async function refuseAltered(tx: Tx, row: Freeze): Promise<void> {
  if (!isTrue(row) || (await entryDifferences(tx, row)).length > 0) throw new Denied(no('changedMeanwhile'));
}

export const returnFreeze = ({ by, now }: Acting, { id, reason }: { id: string; reason: string }) =>
  transact(async (tx) => {
    const { contest, freeze: row } = await holdFreeze(tx, by, id);
    const allowed = must(
      canGiveBack(await deciderInContest(tx, by, contest), contest.id, { freeze: row, reason }),
    );
    const facts = { withdrawnAt: now, withdrawnById: by.personId, withdrawnReason: reason.trim() };
    await tx.freeze.update({ where: { id }, data: facts });
    record(tx, allowed, { noun: 'result', subjectId: id, event: 'giveBack', reason, by, now });
  });

export async function isOutdated(tx: Tx, row: StoredFreeze & { contestId: string }) {
  const rows = await tx.entry.findMany({
    where: { contestId: row.contestId, status: 'accepted', number: { not: null } },
    select: { number: true },
  });
  const { entries } = bundleOf(row).input;
  const then = entries.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
  return canonical(then.sort()) !== canonical(rows.map(({ number }) => entryName(number)).sort());
}

/** The second signature publishes.
 * @throws Denied lateActsOpen, changedMeanwhile if altered, sheetsUnanswered until the judges
 * have confirmed */
export const sign = ({ by, now }: Acting, id: string): Promise<{ published: boolean }> =>
  transact(async (tx) => {
    const { contest, freeze: row } = await holdFreeze(tx, by, id);
    const decider = await deciderInContest(tx, by, contest);
    const allowed = must(canPublish(decider, row, await unsettledIn(tx, row)));
    if ((await tx.lateAct.count({ where: { contestId: contest.id, ...lateOpen } })) > 0)
      throw new Denied(no('lateActsOpen'));
    if (await isOutdated(tx, row)) throw new Denied(no('entriesChanged'));
    await refuseAltered(tx, row);
    const second = row.firstSignedById !== null;
    const facts = second
      ? { publishedAt: now, publishedById: by.personId }
      : { firstSignedAt: now, firstSignedById: by.personId };
    await tx.freeze.update({ where: { id }, data: facts });
    const detail = second
      ? { hash: row.hash, codes: await publish(tx, { contest, row, now }) }
      : { hash: row.hash };
    const event = second ? 'publish' : 'sign';
    record(tx, allowed, { noun: 'result', subjectId: id, event, detail, by, now });
    return { published: second };
  });

/** @returns the certificates' codes, which history ties to entries and prizes */
async function publish(tx: Tx, { contest, row, now }: { contest: ContestRow; row: Freeze; now: Date }) {
  const { entryIds } = await bindingsOf(tx, row.id);
  const { awards } = bundleOf(row);
  const codes = await certify(tx, { contestId: contest.id, freezeId: row.id, awards, entryIds, now });
  await tx.contest.update({
    where: { id: contest.id },
    data: { publishedAt: contest.publishedAt ?? now },
  });
  await mailResults(tx, { contest, row, codes }, now);
  return codes;
}
