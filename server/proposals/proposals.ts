import type { Acting, Actor, SeatKind } from '@/domain/actor';
import { mayDecide } from '@/domain/deciding/deciding';
import { seatWords } from '@/domain/people/seat-words';
import { canJustify } from '@/domain/text/reason';
import {
  canConfirmProposal,
  canWithdraw,
  isTwoHanded,
  type ProposalAct,
  proposalLife,
  seatsAlone,
} from '@/domain/people/two-hands';
import { type Allowed, Denied, must, no } from '@/domain/verdict';
import type { Proposal, ProposalOutcome } from '@/prisma/generated/client';
import { digestOfHalf, newHalf } from '../account/halves';
import { administratorsAtWork, lockAccounts } from '../people/hold';
import { tell } from '../account/notices';
import { withRules } from '../contest/row';
import { deciderInContest } from '../deciding/deciders';
import { type Change, record } from '../history/history';
import type { Tx } from '../io/db';
import { isLateSeat } from '../contest/jury/seating';
import { self } from '../account/session';
import { found, transact } from '../write';
import { carryOut, allowProposing, type ProposalWish } from './acts';
import { proposerOf } from './proposer';
import { tellKeepers } from './letters';

declare module '@/domain/verdict' {
  interface Reasons {
    alreadyProposed: true;
  }
}

export type AskedProposal = { act: ProposalAct; reason: string } & Partial<
  Pick<ProposalWish, 'personId' | 'kind' | 'contestId' | 'hours' | 'scope' | 'address'>
>;

/** `half` of a code, shown once and stored nowhere; `alone`: already done. */
export type Answer = { id: string; half: string | null; alone: boolean };

/** @throws Denied alreadyProposed */
export const propose = (acting: Acting, asked: AskedProposal): Promise<Answer> =>
  transact((tx) => proposeIn(tx, acting, asked));

export async function proposeIn(tx: Tx, { by, now }: Acting, asked: AskedProposal): Promise<Answer> {
  const proposer = self(by);
  await lockAccounts(tx);
  await expire(tx, now);
  const wish: ProposalWish = {
    personId: null,
    kind: null,
    contestId: null,
    hours: null,
    scope: null,
    address: null,
    ...asked,
  };
  const allowed = await allowProposing(tx, { by: proposer, now }, wish);
  const late = wish.act === 'giveSeat' && wish.contestId && (await isLateSeat(tx, wish.contestId, now));
  if (!late && !isTwoHanded(wish.act, await kindsBehind(tx, wish))) throw new Denied(no('wrongStatus'));
  const half = wish.act === 'resetPassword' ? newHalf() : null;
  const { reason, ...seat } = wish;
  const [row] = await tx.proposal.createManyAndReturn({
    data: [
      {
        ...seat,
        reason: reason.trim(),
        half: half && digestOfHalf(half),
        proposedById: proposer.personId,
        proposedAt: now,
        expiresAt: new Date(now.getTime() + proposalLife),
      },
    ],
    skipDuplicates: true,
  });
  if (!row) throw new Denied(no('alreadyProposed'));
  note(tx, allowed, { row, change: { event: 'proposeTwo', reason: row.reason, by, now } });
  if (seatsAlone(row.act, row.kind, await administratorsAtWork(tx, now))) {
    await close(tx, row, { outcome: 'alone', by: proposer.personId, now });
    await carryOut(
      tx,
      { by, now, detail: { proposedById: proposer.personId, alone: true } },
      { proposal: row, proposer },
    );
    return { id: row.id, half: null, alone: true };
  }
  await tellPerson(tx, { by, now }, row);
  await tellKeepers(tx, { by, now }, row);
  return { id: row.id, half, alone: false };
}

/** @returns the other half of a code, shown once */
export const confirm = ({ by, now }: Acting, id: string): Promise<{ half: string | null }> =>
  transact(async (tx) => {
    const row = await waiting(tx, { by, now }, id);
    must(canConfirmProposal(by, row));
    if (row.contestId) await refuseRelated(tx, by, row.contestId);
    await close(tx, row, { outcome: 'confirmed', by: self(by).personId, now });
    const proposer = await proposerOf(tx, row.proposedById, now);
    return {
      half: await carryOut(
        tx,
        { by, now, detail: { proposedById: row.proposedById } },
        { proposal: row, proposer },
      ),
    };
  });

/** Confirming shapes the jury as much as proposing. @throws Denied if related to an entry */
async function refuseRelated(tx: Tx, by: Actor, contestId: string): Promise<void> {
  const contest = withRules(found(await tx.contest.findUnique({ where: { id: contestId } })));
  must(mayDecide('staff', await deciderInContest(tx, by, contest)));
}

export const decline = ({ by, now }: Acting, { id, reason }: { id: string; reason: string }): Promise<void> =>
  transact(async (tx) => {
    const row = await waiting(tx, { by, now }, id);
    const allowed = must(canConfirmProposal(by, row));
    must(canJustify(reason));
    await close(tx, row, { outcome: 'declined', by: self(by).personId, now, reason: reason.trim() });
    note(tx, allowed, { row, change: { event: 'declineTwo', reason: reason.trim(), by, now } });
  });

export const withdraw = ({ by, now }: Acting, id: string): Promise<void> =>
  transact(async (tx) => {
    const row = await waiting(tx, { by, now }, id);
    const allowed = must(canWithdraw(by, row));
    await close(tx, row, { outcome: 'withdrawn', by: self(by).personId, now });
    note(tx, allowed, { row, change: { event: 'withdrawTwo', by, now } });
  });

/** @throws Denied proposalOver if decided or expired */
async function waiting(tx: Tx, { by, now }: Acting, id: string): Promise<Proposal> {
  self(by);
  await lockAccounts(tx);
  const row = found(await tx.proposal.findUnique({ where: { id } }));
  if (row.outcome !== null || row.expiresAt <= now) throw new Denied(no('proposalOver'));
  return row;
}

type Closing = { outcome: ProposalOutcome; by: string; now: Date; reason?: string };

const close = (tx: Tx, { id }: Proposal, { outcome, by, now, reason = '' }: Closing) =>
  tx.proposal.update({
    where: { id },
    data: { outcome, outcomeById: by, outcomeAt: now, outcomeReason: reason },
  });

const expire = (tx: Tx, now: Date) =>
  tx.$executeRaw`
    UPDATE "Proposal" SET outcome = 'expired', "outcomeAt" = "expiresAt"
    WHERE outcome IS NULL AND "expiresAt" <= ${now}`;

async function kindsBehind(tx: Tx, { act, personId, kind, contestId }: ProposalWish): Promise<SeatKind[]> {
  if (!personId) return [];
  const there = act === 'giveSeat' || act === 'endSeat' ? { contestId } : {};
  const seats = await tx.seat.findMany({
    where: { personId, endedAt: null, ...there },
    select: { kind: true },
  });
  const held = contestId || !kind ? seats.map((seat) => seat.kind) : [];
  return kind ? [kind, ...held] : held;
}

function note(
  tx: Tx,
  allowed: Allowed,
  { row, change }: { row: Proposal; change: Pick<Change, 'event' | 'reason' | 'by' | 'now'> },
) {
  const { id, act, personId, kind, contestId, hours, scope } = row;
  const noun = !personId ? 'office' : kind ? 'seat' : 'person';
  const detail = { proposal: id, act, kind, hours, ...(scope && { scope }), ...(contestId && { contestId }) };
  record(tx, allowed, { noun, subjectId: personId ?? 'office', to: kind ?? '', detail, ...change });
}

async function tellPerson(tx: Tx, { by, now }: Acting, { act, personId, kind, reason, address }: Proposal) {
  if (!personId) return;
  const why = reason ? ` Lý do: ${reason}` : '';
  if (act === 'resetPassword') {
    const text = `${by.name} đề nghị cấp cho Ông/Bà mã đặt lại mật khẩu, chờ một quản trị khác xác nhận.${why}`;
    return tell(tx, personId, { event: 'codeAsked', text, now });
  }
  if (act === 'removeFactors') {
    const text = `${by.name} đề nghị gỡ xác thực hai bước của Ông/Bà, chờ một quản trị khác xác nhận.${why}`;
    return tell(tx, personId, { event: 'factorChanged', text, now });
  }
  const what = {
    giveSeat: `giao cho Ông/Bà vai trò ${kind ? seatWords[kind] : ''}`,
    endSeat: `thu hồi vai trò ${kind ? seatWords[kind] : ''} của Ông/Bà`,
    endAccount: 'ngừng tài khoản của Ông/Bà',
    reopenAccount: 'mở lại tài khoản của Ông/Bà',
    setSeatWait: '',
    setFactorScope: '',
    correctAddress: address
      ? `sửa thư điện tử của tài khoản Ông/Bà thành ${address}`
      : 'giải phóng thư điện tử này khỏi tài khoản đã ngừng của Ông/Bà',
  }[act];
  const text = `${by.name} đề nghị ${what}, chờ một người khác xác nhận.${why}`;
  return tell(tx, personId, { event: 'seatProposed', text, now });
}
