import {
  type Permitted,
  type Acting,
  type Actor,
  type ContestSeatKind,
  isDeciding,
  juryKinds,
  type SeatKind,
} from '@/domain/actor';
import { instantWords } from '@/domain/date/calendar';
import { canStaff } from '@/domain/contest/setup/may';
import { canTakeRole, roleOf } from '@/domain/deciding/deciding';
import { seatWords } from '@/domain/people/seat-words';
import { canJustify } from '@/domain/text/reason';
import { mayActWithOneHand } from '@/domain/people/two-hands';
import { type Allowed, Denied, must, no } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { securePerson } from '../../people/invitation';
import { tell } from '../../account/notices';
import { holdContest, withRules } from '../row';
import { deciderInContest, rolesIn } from '../../deciding/deciders';
import { refuseWhileClosed } from '../drawing';
import { isFrozen } from '../frozen';
import { record } from '../../history/history';
import { db, type Tx } from '../../io/db';
import { isSeatingLate } from '../tally/ranking-lock';
import { transact } from '../../write';
import { refusePlayer, refuseUnitsOwn } from './players';

declare module '@/domain/verdict' {
  interface Reasons {
    seatedAlready: true;
    chairSeated: true;
  }
}

const judgesAs = (kind: string): boolean => juryKinds.some((known) => known === kind);

export type JuryOffice = { contestId: string; personId: string; kind: ContestSeatKind; reason: string };

/** Jury members change office in place; a returning judge gets back the assignments that
 * unseating ended.
 * @param reason for a namesake on a team; members of that team's unit are refused
 * @throws Denied needsSecondHand for deciding seats, and for all once points are known: a
 * newcomer could be brought in to change the result */
export const seat = (
  { by, now }: Acting,
  {
    contestId,
    personId,
    kind,
    reason = '',
  }: { contestId: string; personId: string; kind: ContestSeatKind; reason?: string },
) =>
  transact(async (tx) => {
    const office = { contestId, personId, kind, reason };
    const allowed = await allowSeating(tx, by, office);
    const open = await tx.seat.findFirst({ where: { contestId, personId, endedAt: null } });
    must(mayActWithOneHand(kind, ...(open ? [open.kind] : [])));
    if (await isLateSeat(tx, contestId, now)) throw new Denied(no('needsSecondHand'));
    await putSeat(tx, { allowed, by, now, effectiveAt: null }, office);
  });

export async function isLateSeat(tx: Tx, contestId: string, now: Date): Promise<boolean> {
  const contest = await tx.contest.findUnique({ where: { id: contestId } });
  return contest !== null && isSeatingLate(tx, withRules(contest), now);
}

export async function needsTwo(
  { contestId, personId, kind }: Omit<JuryOffice, 'reason'>,
  now: Date,
): Promise<boolean> {
  if (await isLateSeat(db(), contestId, now)) return true;
  const open = await db().seat.findMany({ where: { contestId, personId, endedAt: null } });
  return [kind, ...open.map((held) => held.kind)].some(isDeciding);
}

/** @throws Denied */
export async function allowSeating(
  tx: Tx,
  by: Actor,
  { contestId, personId, kind, reason }: JuryOffice,
): Promise<Allowed> {
  const contest = await holdContest(tx, by, contestId);
  const allowed = must(canStaff(await deciderInContest(tx, by, contest), personId));
  if (await isFrozen(tx, contestId)) throw new Denied(no('resultsFrozen'));
  if (judgesAs(kind)) await refuseWhileClosed(tx, contestId, null);
  const open = await tx.seat.findFirst({ where: { contestId, personId, endedAt: null } });
  const changes = open && open.kind !== kind && judgesAs(open.kind) && judgesAs(kind);
  if (open && !changes) throw new Denied(no('seatedAlready'));
  must(canTakeRole(roleOf(kind), await rolesIn(tx, contest, personId)));
  const chair = { contestId, kind: 'chiefJudge', endedAt: null } as const;
  if (kind === 'chiefJudge' && (await tx.seat.findFirst({ where: chair })))
    throw new Denied(no('chairSeated'));
  if (!open) await refusePlayer(tx, contestId, { personId, reason });
  if (!open && judgesAs(kind)) await refuseUnitsOwn(tx, contestId, { personId, reason });
  return allowed;
}

type Seating = Acting & { effectiveAt: Date | null; detail?: Prisma.InputJsonObject };

/** Writes what `allowSeating` allowed. */
export async function putSeat(
  tx: Tx,
  { allowed, by, now, effectiveAt, detail = {} }: Seating & Permitted,
  { contestId, personId, kind, reason }: JuryOffice,
): Promise<void> {
  await securePerson(tx, { by, now }, personId);
  const seats = await tx.seat.findMany({ where: { contestId, personId } });
  const open = seats.find(({ endedAt }) => endedAt === null);
  const standIn = open && effectiveAt ? (open.standIn ?? open.kind) : null;
  const office = { kind, effectiveAt, standIn };
  if (open) await tx.seat.update({ where: { id: open.id }, data: office });
  else {
    await tx.seat.create({ data: { contestId, personId, createdAt: now, ...office } });
    if (judgesAs(kind)) await giveBack(tx, contestId, { personId, seats });
  }
  record(tx, allowed, {
    noun: 'seat',
    subjectId: personId,
    event: 'seat',
    from: open?.kind ?? '',
    to: kind,
    reason: reason.trim(),
    detail: { contestId, ...detail },
    by,
    now,
  });
  const from = effectiveAt ? `, có hiệu lực từ ${instantWords(effectiveAt)}` : '';
  const text = `${by.name} đã giao cho Ông/Bà nhiệm vụ ${await dutyOf(tx, contestId, kind)}${from}.`;
  await tell(tx, personId, { event: 'seatGiven', text, now });
}

const dutyOf = async (tx: Tx, contestId: string, kind: SeatKind): Promise<string> => {
  const { name } = await tx.contest.findUniqueOrThrow({ where: { id: contestId }, select: { name: true } });
  return `${seatWords[kind]}, ${name}`;
};

/** Opens again the assignments that ended with the last seat in the jury. */
async function giveBack(
  tx: Tx,
  contestId: string,
  {
    personId,
    seats,
  }: { personId: string; seats: readonly { id: string; kind: string; endedAt: Date | null }[] },
): Promise<void> {
  const [last] = seats
    .filter(({ kind }) => judgesAs(kind))
    .toSorted((a, b) => (b.endedAt?.getTime() ?? 0) - (a.endedAt?.getTime() ?? 0));
  if (!last) return;
  await tx.assignment.updateMany({
    where: { personId, endedWithSeatId: last.id, entry: { contestId } },
    data: { endedAt: null, endReason: '', endedWithSeatId: null },
  });
}

/** Open sheets no longer count (`removed`). @throws Denied needsSecondHand for deciding seats */
export const unseat = (
  { by, now }: Acting,
  { contestId, personId, reason }: { contestId: string; personId: string; reason: string },
) =>
  transact(async (tx) => {
    const open = await tx.seat.findMany({ where: { contestId, personId, endedAt: null } });
    const allowed = await allowUnseating(tx, by, { contestId, personId, reason });
    must(mayActWithOneHand(...open.map(({ kind }) => kind)));
    await takeSeat(tx, { allowed, by, now }, { contestId, personId, reason });
  });

type Leaving = Omit<JuryOffice, 'kind'>;

/** @throws Denied */
export async function allowUnseating(
  tx: Tx,
  by: Actor,
  { contestId, personId, reason }: Leaving,
): Promise<Allowed> {
  const contest = await holdContest(tx, by, contestId);
  const allowed = must(canStaff(await deciderInContest(tx, by, contest), personId));
  if (await isFrozen(tx, contestId)) throw new Denied(no('resultsFrozen'));
  must(canJustify(reason));
  const open = await tx.seat.findMany({ where: { contestId, personId, endedAt: null } });
  if (open.some(({ kind }) => judgesAs(kind))) await refuseWhileClosed(tx, contestId, null);
  return allowed;
}

/** Writes what `allowUnseating` allowed. */
export async function takeSeat(
  tx: Tx,
  { allowed, by, now, detail = {} }: Omit<Seating, 'effectiveAt'> & Permitted,
  { contestId, personId, reason }: Leaving,
): Promise<void> {
  const open = await tx.seat.findMany({ where: { contestId, personId, endedAt: null } });
  await tx.seat.updateMany({ where: { contestId, personId, endedAt: null }, data: { endedAt: now } });
  for (const { kind } of open) {
    const duty = await dutyOf(tx, contestId, kind);
    const text = `${by.name} đã cho Ông/Bà thôi nhiệm vụ ${duty}. Lý do: ${reason.trim()}`;
    await tell(tx, personId, { event: 'seatEnded', text, now });
  }
  const judged = open.find(({ kind }) => judgesAs(kind));
  await tx.assignment.updateMany({
    where: { personId, endedAt: null, entry: { contestId } },
    data: { endedAt: now, endReason: reason.trim(), endedWithSeatId: judged?.id ?? null },
  });
  record(tx, allowed, {
    noun: 'seat',
    subjectId: personId,
    event: 'unseat',
    reason,
    detail: { contestId, ...detail },
    by,
    now,
  });
}
