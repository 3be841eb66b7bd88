import type { Actor } from '@/domain/actor';
import { dayOf } from '@/domain/calendar';
import {
  type Account,
  canAddSeat,
  canDescribe,
  canEndPerson,
  canEndSeat,
  canInvite,
  canInviteAgain,
  canReopenPerson,
  type NewSeat,
} from '@/domain/person';
import { fold } from '@/domain/text';
import { existsOn } from '@/domain/unit';
import { Denied, must, no, yes } from '@/domain/verdict';
import { record } from './history';
import type { Tx } from './io/db';
import { env } from './io/env';
import { revokeAll } from './login-sessions';
import { post } from './mails';
import { issue } from './one-time-keys';
import * as visible from './visible';
import { found, transact } from './write';

export type PersonWords = { name: string; title: string; phone: string };
export type Invitation = PersonWords & { email: string; seats: NewSeat[] };

/** Opens an account with its seats and sends the link that works once. @throws Denied mailTaken */
export const invite = (invitation: Invitation, by: Actor, now: Date): Promise<{ id: string }> =>
  transact((tx) => inviteIn(tx, invitation, by, now));

/** The same, inside the transaction of an import. */
export async function inviteIn(
  tx: Tx,
  invitation: Invitation,
  by: Actor,
  now: Date,
): Promise<{ id: string }> {
  const { seats, ...words } = invitation;
  const allowed = must(canInvite(by, seats));
  for (const { unitId } of seats) if (unitId) await mustExist(tx, unitId, now);
  const [person] = await tx.person.createManyAndReturn({
    data: [{ ...words, folded: foldedOf(words), createdAt: now }],
    skipDuplicates: true,
  });
  if (!person) throw new Denied(no('mailTaken'));
  const rows = seats.map((seat) => ({ ...seat, personId: person.id, createdAt: now }));
  await tx.seat.createMany({ data: rows });
  await sendInvitation(tx, person, now);
  const detail = { seats: seats.map(({ kind, unitId }) => ({ kind, unitId })) };
  record(tx, allowed, { noun: 'person', subjectId: person.id, event: 'invite', detail, by, now });
  return { id: person.id };
}

/** A new link for somebody who has not answered. */
export const inviteAgain = (id: string, by: Actor, now: Date): Promise<void> =>
  acting(id, by, async (tx, person, account) => {
    const allowed = must(canInviteAgain(by, account, person.passwordHash !== null));
    await sendInvitation(tx, person, now);
    record(tx, allowed, { noun: 'person', subjectId: id, event: 'inviteAgain', by, now });
  });

/** What changed is in the history by the names of the fields only: it is personal data. */
export const describe = (id: string, words: Partial<PersonWords>, by: Actor, now: Date): Promise<void> =>
  acting(id, by, async (tx, person, account) => {
    const allowed = must(canDescribe(by, account));
    const changed = (['name', 'title', 'phone'] as const).filter(
      (name) => words[name] !== undefined && person[name] !== words[name],
    );
    if (changed.length === 0) return;
    const folded = foldedOf({ ...person, ...words });
    await tx.person.update({ where: { id }, data: { ...words, folded } });
    const detail = { changed };
    record(tx, allowed, { noun: 'person', subjectId: id, event: 'describePerson', detail, by, now });
  });

export const addSeat = (id: string, seat: NewSeat, by: Actor, now: Date): Promise<void> =>
  acting(id, by, async (tx, _person, account) => {
    const allowed = must(canAddSeat(by, account, seat));
    if (seat.unitId) await mustExist(tx, seat.unitId, now);
    const { count } = await tx.seat.createMany({
      data: [{ ...seat, personId: id, createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Denied(no('seatHeld'));
    record(tx, allowed, {
      noun: 'seat',
      subjectId: id,
      event: 'giveSeat',
      to: seat.kind,
      detail: { unitId: seat.unitId },
      by,
      now,
    });
  });

export const endSeat = (id: string, seatId: string, by: Actor, now: Date): Promise<void> =>
  acting(id, by, async (tx, _person, account, administrators) => {
    const seat = found(await tx.seat.findFirst({ where: { id: seatId, personId: id, endedAt: null } }));
    const allowed = must(canEndSeat(by, account, seat.kind, administrators));
    await tx.seat.update({ where: { id: seatId }, data: { endedAt: now } });
    record(tx, allowed, {
      noun: 'seat',
      subjectId: id,
      event: 'endSeat',
      from: seat.kind,
      detail: { unitId: seat.unitId },
      by,
      now,
    });
  });

/** The account can no longer sign in, and its devices are out at once. Seats stay, for a reopening. */
export const end = (id: string, reason: string, by: Actor, now: Date): Promise<void> =>
  acting(id, by, async (tx, _person, account, administrators) => {
    const allowed = must(canEndPerson(by, account, administrators));
    await tx.person.update({ where: { id }, data: { endedAt: now } });
    await revokeAll(tx, id, now);
    record(tx, allowed, { noun: 'person', subjectId: id, event: 'endPerson', reason, by, now });
  });

export const reopen = (id: string, by: Actor, now: Date): Promise<void> =>
  acting(id, by, async (tx, _person, account) => {
    const allowed = must(canReopenPerson(by, account));
    await tx.person.update({ where: { id }, data: { endedAt: null } });
    record(tx, allowed, { noun: 'person', subjectId: id, event: 'reopenPerson', by, now });
  });

type PersonRow = Awaited<ReturnType<typeof hold>>;
type Work = (tx: Tx, person: PersonRow, account: Account, administrators: number) => Promise<void>;

const acting = (id: string, by: Actor, work: Work): Promise<void> =>
  transact(async (tx) => {
    // One at a time over all accounts: "the last administrator" is a question about all of them.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('Person'))`;
    const person = await hold(tx, id, by);
    const seatKinds = person.seats.map(({ kind }) => kind);
    const administrators = await tx.seat.count({
      where: { kind: 'administrator', endedAt: null, person: { endedAt: null } },
    });
    await work(tx, person, { id, endedAt: person.endedAt, seatKinds }, administrators);
  });

const hold = async (tx: Tx, id: string, by: Actor) =>
  found(
    await tx.person.findFirst({
      where: { AND: [visible.people(by), { id }] },
      include: { seats: { where: { endedAt: null }, select: { kind: true } } },
    }),
  );

/** A seat is given in a unit that exists; who sits in one that ended keeps the seat. */
async function mustExist(tx: Tx, unitId: string, now: Date): Promise<void> {
  const unit = found(await tx.unit.findUnique({ where: { id: unitId } }));
  must(existsOn(unit, dayOf(now)) ? yes : no('unitEnded'));
}

async function sendInvitation(
  tx: Tx,
  person: { id: string; name: string; email: string },
  now: Date,
): Promise<void> {
  const secret = await issue(tx, person.id, 'invitation', now);
  const text = [
    `Kính gửi Ông/Bà ${person.name},`,
    'Ông/Bà được mời sử dụng cổng Dân vận khéo của tỉnh. Mở liên kết sau để đặt mật khẩu (dùng được một lần, trong 7 ngày):',
    `${env().PUBLIC_URL}/loi-moi/${secret}`,
    `Tên đăng nhập là địa chỉ thư này: ${person.email}`,
  ].join('\n\n');
  const subject = 'Lời mời sử dụng cổng Dân vận khéo';
  await post(tx, { to: person.email, personId: person.id, subject, text, secret: true }, now);
}

const foldedOf = ({ name, title, email }: { name: string; title: string; email: string }): string =>
  fold(`${name} ${title} ${email}`);
