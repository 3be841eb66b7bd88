import type { Acting, Actor } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import {
  canAddSeat,
  canDescribe,
  canEndPerson,
  canEndSeat,
  canInvite,
  canInviteAgain,
  canReopenPerson,
  type NewSeat,
} from '@/domain/people/person';
import { fold } from '@/domain/text/text';
import { mayActWithOneHand } from '@/domain/people/two-hands';
import { existsOn } from '@/domain/unit/unit';
import { all, Denied, must, no, yes } from '@/domain/verdict';
import * as changes from './changes';
import { holdPerson } from './hold';
import { sendInvitation } from './invitation';
import { juriesConcerned } from './juries';
import { tell } from '../account/notices';
import { record } from '../history/history';
import type { Tx } from '../io/db';
import { namesakeLine, accountNamesakesOf } from './namesakes';
import { found, transact } from '../write';

declare module '@/domain/verdict' {
  interface Reasons {
    mailTaken: true;
    namesake: true;
  }
}

export type PersonWords = { name: string; title: string; phone: string };
export type Invitation = PersonWords & { email: string; seats: NewSeat[] };

/** @param isOther confirmed not to be a namesake's account. @throws Denied mailTaken, namesake */
export const invite = (
  { by, now }: Acting,
  { isOther = false, ...invitation }: Invitation & { isOther?: boolean },
): Promise<{ id: string }> =>
  transact(async (tx) => {
    if (!isOther) await askAboutNamesakes(tx, by, invitation);
    return inviteIn(tx, { by, now }, invitation);
  });

async function askAboutNamesakes(tx: Tx, by: Actor, { seats, name, email }: Invitation): Promise<void> {
  must(canInvite(by, seats));
  const alike = await accountNamesakesOf(
    tx,
    seats.map(({ unitId }) => ({ name, email, unitId })),
  );
  const near = [...new Set(alike.flat().map(namesakeLine))];
  if (near.length > 0) throw new Denied({ ...no('namesake'), near });
}

export async function inviteIn(tx: Tx, { by, now }: Acting, invitation: Invitation): Promise<{ id: string }> {
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

export const inviteAgain = ({ by, now }: Acting, id: string): Promise<void> =>
  onPerson({ by, now }, id, async (tx, { person, account }) => {
    const allowed = must(canInviteAgain(by, account, { hasPassword: person.passwordHash !== null }));
    await sendInvitation(tx, person, now);
    record(tx, allowed, { noun: 'person', subjectId: id, event: 'inviteAgain', by, now });
  });

/** History names changed fields only, for their values are personal data. */
export const describe = (
  { by, now }: Acting,
  { id, words }: { id: string; words: Partial<PersonWords> },
): Promise<void> =>
  onPerson({ by, now }, id, async (tx, { person, account }) => {
    const allowed = must(canDescribe(by, account));
    const changed = (['name', 'title', 'phone'] as const).filter(
      (name) => words[name] !== undefined && person[name] !== words[name],
    );
    if (changed.length === 0) return;
    const folded = foldedOf({ ...person, ...words });
    await tx.person.update({ where: { id }, data: { ...words, folded } });
    const detail = { changed };
    record(tx, allowed, { noun: 'person', subjectId: id, event: 'describePerson', detail, by, now });
    if (id === by.personId) return;
    const text = `${by.name} đã sửa họ tên, chức vụ hoặc điện thoại trong tài khoản của Ông/Bà.`;
    await tell(tx, id, { event: 'wordsChanged', text, now });
  });

/** @param reason required if the person judges in a running contest */
export const addSeat = (
  { by, now }: Acting,
  { id, seat, reason = '' }: { id: string; seat: NewSeat; reason?: string },
): Promise<void> =>
  onPerson({ by, now }, id, async (tx, { account }) => {
    const allowed = must(canAddSeat(by, account, seat));
    if (seat.unitId) await mustExist(tx, seat.unitId, now);
    const contests = await juriesConcerned(tx, id, { unitId: seat.unitId, reason });
    const done = { by, now, reason: reason.trim(), contests, effectiveAt: null };
    await changes.giveSeat(tx, { ...done, allowed }, { personId: id, ...seat });
  });

export const endSeat = (
  { by, now }: Acting,
  { id, seatId, reason = '' }: { id: string; seatId: string; reason?: string },
): Promise<void> =>
  onPerson({ by, now }, id, async (tx, { account, administrators }) => {
    const seat = found(await tx.seat.findFirst({ where: { id: seatId, personId: id, endedAt: null } }));
    const allowed = must(
      all(canEndSeat(by, account, { kind: seat.kind, administrators }), mayActWithOneHand(seat.kind)),
    );
    const contests = await juriesConcerned(tx, id, { unitId: seat.unitId, reason });
    await changes.endSeat(tx, { allowed, by, now, reason: reason.trim(), contests }, seat);
  });

export const end = ({ by, now }: Acting, { id, reason }: { id: string; reason: string }): Promise<void> =>
  onPerson({ by, now }, id, async (tx, { account, administrators }) => {
    const allowed = must(
      all(canEndPerson(by, account, administrators), mayActWithOneHand(...account.seatKinds)),
    );
    await changes.endAccount(tx, { allowed, reason, by, now }, id);
  });

export const reopen = ({ by, now }: Acting, id: string): Promise<void> =>
  onPerson({ by, now }, id, async (tx, { account }) => {
    const allowed = must(all(canReopenPerson(by, account), mayActWithOneHand(...account.seatKinds)));
    await changes.reopenAccount(tx, { allowed, by, now }, id);
  });

type Held = Awaited<ReturnType<typeof holdPerson>>;

const onPerson = (
  { by, now }: Acting,
  id: string,
  work: (tx: Tx, held: Held) => Promise<void>,
): Promise<void> => transact(async (tx) => work(tx, await holdPerson(tx, { by, now }, id)));

async function mustExist(tx: Tx, unitId: string, now: Date): Promise<void> {
  const unit = found(await tx.unit.findUnique({ where: { id: unitId } }));
  must(existsOn(unit, dayOf(now)) ? yes : no('unitEnded'));
}

const foldedOf = ({ name, title, email }: { name: string; title: string; email: string }): string =>
  fold(`${name} ${title} ${email}`);
