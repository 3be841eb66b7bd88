import { type Permitted, isDeciding, type SeatKind } from '@/domain/actor';
import { instantWords } from '@/domain/date/calendar';
import { seatWords } from '@/domain/people/seat-words';
import { Denied, no } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { record } from '../history/history';
import type { Tx } from '../io/db';
import { securePerson } from './invitation';
import { revokeAll } from '../account/login-sessions';
import { tell } from '../account/notices';

declare module '@/domain/verdict' {
  interface Reasons {
    seatHeld: true;
  }
}

type Done = Permitted & { reason?: string; detail?: Prisma.InputJsonObject };
type Concerning = { contests?: readonly string[] };
type Given = { personId: string; kind: SeatKind; unitId: string | null };

/** @throws Denied seatHeld */
export async function giveSeat(
  tx: Tx,
  {
    allowed,
    by,
    now,
    reason = '',
    detail = {},
    contests = [],
    effectiveAt,
  }: Done & Concerning & { effectiveAt: Date | null },
  { personId, kind, unitId }: Given,
): Promise<void> {
  if (isDeciding(kind)) await securePerson(tx, { by, now }, personId);
  const { count } = await tx.seat.createMany({
    data: [{ personId, kind, unitId, createdAt: now, effectiveAt }],
    skipDuplicates: true,
  });
  if (count === 0) throw new Denied(no('seatHeld'));
  const change = { noun: 'seat', subjectId: personId, event: 'giveSeat', to: kind, reason, by, now } as const;
  for (const contestId of contestsOr(contests))
    record(tx, allowed, { ...change, detail: { unitId, ...contestId, ...detail } });
  const from = effectiveAt ? ` Vai trò có hiệu lực từ ${instantWords(effectiveAt)}.` : '';
  const text = `${by.name} đã giao cho Ông/Bà vai trò: ${seatWords[kind]}.${from}`;
  await tell(tx, personId, { event: 'seatGiven', text, now });
}

export async function endSeat(
  tx: Tx,
  { allowed, by, now, reason = '', detail = {}, contests = [] }: Done & Concerning,
  seat: Given & { id: string },
): Promise<void> {
  const { id, personId, kind, unitId } = seat;
  await tx.seat.update({ where: { id }, data: { endedAt: now } });
  const change = {
    noun: 'seat',
    subjectId: personId,
    event: 'endSeat',
    from: kind,
    reason,
    by,
    now,
  } as const;
  for (const contestId of contestsOr(contests))
    record(tx, allowed, { ...change, detail: { unitId, ...contestId, ...detail } });
  const text = `${by.name} đã thu hồi vai trò của Ông/Bà: ${seatWords[kind]}.${because(reason)}`;
  await tell(tx, personId, { event: 'seatEnded', text, now });
}

const contestsOr = (contests: readonly string[]): { contestId?: string }[] =>
  contests.length === 0 ? [{}] : contests.map((contestId) => ({ contestId }));

/** Signs out all devices at once; seats stay for a reopening. */
export async function endAccount(
  tx: Tx,
  { allowed, by, now, reason = '', detail = {} }: Done,
  id: string,
): Promise<void> {
  await tx.person.update({ where: { id }, data: { endedAt: now } });
  await revokeAll(tx, id, { now });
  record(tx, allowed, { noun: 'person', subjectId: id, event: 'endPerson', reason, detail, by, now });
  const text = `${by.name} đã ngừng tài khoản của Ông/Bà.${because(reason)}`;
  await tell(tx, id, { event: 'accountEnded', text, now });
}

export async function reopenAccount(
  tx: Tx,
  { allowed, by, now, reason = '', detail = {} }: Done,
  id: string,
): Promise<void> {
  await tx.person.update({ where: { id }, data: { endedAt: null } });
  record(tx, allowed, { noun: 'person', subjectId: id, event: 'reopenPerson', reason, detail, by, now });
  const text = `${by.name} đã mở lại tài khoản của Ông/Bà.${because(reason)}`;
  await tell(tx, id, { event: 'accountReopened', text, now });
}

const because = (reason: string): string => (reason ? ` Lý do: ${reason}` : '');
