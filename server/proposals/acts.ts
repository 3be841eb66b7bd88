import {
  type Acting,
  type Permitted,
  type Actor,
  type ContestSeatKind,
  isContestSeatKind,
  isDeciding,
  type SeatKind,
} from '@/domain/actor';
import { canJustify } from '@/domain/text/reason';
import { canPropose, type ProposalAct } from '@/domain/people/two-hands';
import type { FactorScope } from '@/domain/account/factor';
import { Denied, must, no, yes } from '@/domain/verdict';
import type { Proposal } from '@/prisma/generated/client';
import { correctAddress, requireFreeAddress } from '../people/address';
import * as changes from '../people/changes';
import { digestOfHalf, newHalf } from '../account/halves';
import { holdPerson } from '../people/hold';
import { tell } from '../account/notices';
import { removeFactors } from '../people/factor-removal';
import { factorScopeOf } from '../account/required-factors';
import { record } from '../history/history';
import type { Tx } from '../io/db';
import { issueHandover } from '../account/one-time-keys';
import { effectFrom, seatWaitOf } from '../account/seats';
import { allowSeating, allowUnseating, putSeat, takeSeat } from '../contest/jury/seating';
import { found } from '../write';

export type ProposalWish = {
  act: ProposalAct;
  personId: string | null;
  kind: SeatKind | null;
  contestId: string | null;
  hours: number | null;
  scope: FactorScope | null;
  address: string | null;
  reason: string;
};

/** Asked at the proposal and at the confirmation. @throws Denied, Absent */
export async function allowProposing(tx: Tx, { by, now }: Acting, wish: ProposalWish) {
  const { act, kind, personId, contestId, reason } = wish;
  const held = personId ? await holdPerson(tx, { by, now }, personId) : null;
  const account = held?.account ?? null;
  const allowed = must(canPropose(by, { act, kind, account, administrators: held?.administrators ?? 0 }));
  if (act !== 'giveSeat') must(canJustify(reason));
  if (personId && act === 'correctAddress') await requireFreeAddress(tx, personId, wish.address ?? '');
  if (!personId || !kind) return allowed;
  if (act === 'endSeat') await openSeat(tx, wish);
  if (!contestId) return allowed;
  return act === 'giveSeat'
    ? allowSeating(tx, by, { contestId, personId, kind: inContest(kind), reason })
    : allowUnseating(tx, by, { contestId, personId, reason });
}

type Confirmed = Acting & { detail: { proposedById: string; alone?: true } };

/** @param proposer whose right is checked again @returns the confirmer's half of a code, or null */
export async function carryOut(
  tx: Tx,
  { by, now, detail }: Confirmed,
  { proposal, proposer }: { proposal: Proposal; proposer: Actor },
): Promise<string | null> {
  const { act, personId, kind, contestId, reason } = proposal;
  const allowed = await allowProposing(tx, { by: proposer, now }, proposal);
  const done = { by, now, reason, detail };
  if (proposal.hours !== null) {
    const from = String(await seatWaitOf(tx));
    await set(
      tx,
      { ...done, allowed, act, from, to: String(proposal.hours) },
      { seatWaitHours: proposal.hours },
    );
    return null;
  }
  if (proposal.scope) {
    const from = await factorScopeOf(tx);
    await set(tx, { ...done, allowed, act, from, to: proposal.scope }, { factorScope: proposal.scope });
    return null;
  }
  const whose = found(personId);
  if (act === 'resetPassword') return handOver(tx, { by, now, detail }, proposal);
  if (act === 'removeFactors') await removeFactors(tx, { ...done, allowed }, whose);
  if (act === 'correctAddress')
    await correctAddress(tx, { ...done, allowed }, { personId: whose, address: proposal.address ?? '' });
  if (act === 'endAccount') await changes.endAccount(tx, { ...done, allowed }, whose);
  if (act === 'reopenAccount') await changes.reopenAccount(tx, { ...done, allowed }, whose);
  if (act === 'endSeat' && contestId)
    await takeSeat(tx, { allowed, by, now, detail }, { contestId, personId: whose, reason });
  if (act === 'endSeat' && !contestId)
    await changes.endSeat(tx, { ...done, allowed }, await openSeat(tx, proposal));
  if (act === 'giveSeat') {
    const given = found(kind);
    const waits = !detail.alone && isDeciding(given);
    const effectiveAt = waits ? await effectFrom(tx, now) : null;
    const more = { ...detail, effectiveAt: effectiveAt?.toISOString() ?? null };
    const seating = { by, now, effectiveAt, detail: more };
    if (contestId)
      await putSeat(
        tx,
        { ...seating, allowed },
        { contestId, personId: whose, kind: inContest(given), reason },
      );
    else
      await changes.giveSeat(
        tx,
        { allowed, ...seating, reason },
        { personId: whose, kind: given, unitId: null },
      );
  }
  return null;
}

type Setting = { seatWaitHours: number } | { factorScope: FactorScope };
type Turned = Confirmed & Permitted & { act: Proposal['act']; reason: string; from: string; to: string };

async function set(tx: Tx, { allowed, act, ...turned }: Turned, setting: Setting): Promise<void> {
  await tx.officeSettings.upsert({ where: { id: 1 }, create: setting, update: setting });
  record(tx, allowed, { noun: 'office', subjectId: 'office', event: act, ...turned });
}

/** Two people know the halves; no table stores them. */
async function handOver(tx: Tx, { by, now, detail }: Confirmed, proposal: Proposal): Promise<string> {
  const personId = found(proposal.personId);
  const half = newHalf();
  await issueHandover(tx, personId, { halves: [found(proposal.half), digestOfHalf(half)], now });
  const change = { noun: 'account', subjectId: personId, event: 'giveCode', by, now } as const;
  record(tx, must(yes), { ...change, reason: proposal.reason, detail });
  const text = `${by.name} đã xác nhận cấp mã đặt lại mật khẩu cho Ông/Bà. Hai quản trị hệ thống mỗi người đọc cho Ông/Bà một nửa mã.`;
  await tell(tx, personId, { event: 'codeGiven', text, now });
  return half;
}

const openSeat = async (tx: Tx, { personId, kind, contestId }: ProposalWish) =>
  found(
    await tx.seat.findFirst({
      where: { personId: found(personId), kind: found(kind), contestId, endedAt: null },
    }),
  );

function inContest(kind: SeatKind): ContestSeatKind {
  if (!isContestSeatKind(kind)) throw new Denied(no('wrongStatus'));
  return kind;
}
