import { type Actor, isUnitSeatKind, type ProvinceSeatKind, sits, type UnitSeatKind } from './actor';
import { all, no, type Verdict, yes } from './verdict';

/** Who may do what with accounts and seats. Seats of a contest are given by its jury, not here. */

export type GivenSeatKind = UnitSeatKind | ProvinceSeatKind;

export const givenSeatKinds = [
  'unitOfficer',
  'unitLeader',
  'organiser',
  'viewer',
  'administrator',
] as const satisfies readonly GivenSeatKind[];

/** The account that is acted upon, with the kinds of its open seats. */
export type Account = { id: string; endedAt: Date | null; seatKinds: readonly string[] };

export const keepsPeople = (actor: Actor): Verdict =>
  sits(actor, 'organiser') || sits(actor, 'administrator')
    ? yes
    : no(actor.personId ? 'needsOrganiser' : 'notSignedIn');

/** Units are kept by the same hands. */
export const keepsUnits = keepsPeople;

/** Seats that only an administrator gives: an organiser who could make another would be both signatures of a result. */
export const higherKinds: readonly string[] = ['administrator', 'organiser'];

/** Nobody changes their own place, and only an administrator touches an administrator. */
const canTouch = (actor: Actor, account: Account): Verdict =>
  all(
    keepsPeople(actor),
    account.id === actor.personId ? no('ownSeat') : yes,
    account.seatKinds.includes('administrator') ? isAdministrator(actor) : yes,
  );

const isAdministrator = (actor: Actor): Verdict => (sits(actor, 'administrator') ? yes : no('higherSeat'));

export type NewSeat = { kind: GivenSeatKind; unitId: string | null };

/** Whether this seat is the actor's to give, whoever gets it. */
const canGive = (actor: Actor, seat: NewSeat): Verdict =>
  all(
    keepsPeople(actor),
    higherKinds.includes(seat.kind) ? isAdministrator(actor) : yes,
    isUnitSeatKind(seat.kind) && !seat.unitId ? no('unitAbsent') : yes,
  );

export const canInvite = (actor: Actor, seats: readonly NewSeat[]): Verdict =>
  all(keepsPeople(actor), ...seats.map((seat) => canGive(actor, seat)));

export const canAddSeat = (actor: Actor, account: Account, seat: NewSeat): Verdict =>
  all(canTouch(actor, account), stillOpen(account), canGive(actor, seat));

/** A seat in a contest is the contest's: its jury page ends it, with a reason and with what was assigned. */
export const canEndSeat = (actor: Actor, account: Account, kind: string, administrators: number): Verdict =>
  all(
    canTouch(actor, account),
    givenSeatKinds.some((given) => given === kind) ? yes : no('wrongStatus'),
    kind === 'administrator' ? another(administrators) : yes,
  );

export const canEndPerson = (actor: Actor, account: Account, administrators: number): Verdict =>
  all(
    canTouch(actor, account),
    stillOpen(account),
    account.seatKinds.includes('administrator') ? another(administrators) : yes,
  );

export const canReopenPerson = (actor: Actor, account: Account): Verdict =>
  all(canTouch(actor, account), account.endedAt ? yes : no('alreadyExists'));

/** A new link for who has not answered the first; who has a password asks for a new one by mail. */
export const canInviteAgain = (actor: Actor, account: Account, hasPassword: boolean): Verdict =>
  all(canTouch(actor, account), stillOpen(account), hasPassword ? no('alreadyExists') : yes);

/** Name, title and phone; one's own too. */
export const canDescribe = (actor: Actor, account: Account): Verdict =>
  account.id === actor.personId ? yes : canTouch(actor, account);

const stillOpen = (account: Account): Verdict => (account.endedAt ? no('personEnded') : yes);

const another = (administrators: number): Verdict => (administrators > 1 ? yes : no('lastAdministrator'));
