import { type Actor, isUnitSeatKind, type ProvinceSeatKind, sits, type UnitSeatKind } from '../actor';
import { all, no, type Verdict, yes } from '../verdict';

declare module '../verdict' {
  interface Reasons {
    ownSeat: true;
    lastAdministrator: true;
    higherSeat: true;
    personEnded: true;
    unitAbsent: true;
  }
}

export type GivenSeatKind = UnitSeatKind | ProvinceSeatKind;

export const givenSeatKinds = [
  'unitOfficer',
  'unitLeader',
  'organiser',
  'viewer',
  'administrator',
] as const satisfies readonly GivenSeatKind[];

export type Account = { id: string; endedAt: Date | null; seatKinds: readonly string[] };

export const mayKeepPeople = (actor: Actor): Verdict =>
  sits(actor, 'organiser') || sits(actor, 'administrator')
    ? yes
    : no(actor.personId ? 'needsOrganiser' : 'notSignedIn');

const freedHost = '@giai-phong.invalid';

/** A freed address is replaced by one that gets no mail, for the column is unique. */
export const freedAddress = (personId: string): string => `${personId}${freedHost}`;

export const isFreed = (address: string): boolean => address.endsWith(freedHost);

export const mayKeepUnits = (actor: Actor): Verdict => mayKeepPeople(actor);

/** Administrators propose and confirm these; alone, one could make both signers of a result. */
export const higherKinds: readonly string[] = ['administrator', 'organiser'];

export const canTouch = (actor: Actor, account: Account): Verdict =>
  all(
    mayKeepPeople(actor),
    account.id === actor.personId ? no('ownSeat') : yes,
    account.seatKinds.includes('administrator') ? mayHandleHigherSeat(actor) : yes,
  );

const mayHandleHigherSeat = (actor: Actor): Verdict =>
  sits(actor, 'administrator') ? yes : no('higherSeat');

export type NewSeat = { kind: GivenSeatKind; unitId: string | null };

const canGive = (actor: Actor, seat: NewSeat): Verdict =>
  all(
    mayKeepPeople(actor),
    higherKinds.includes(seat.kind) ? all(mayHandleHigherSeat(actor), no('needsSecondHand')) : yes,
    isUnitSeatKind(seat.kind) && !seat.unitId ? no('unitAbsent') : yes,
  );

export const canInvite = (actor: Actor, seats: readonly NewSeat[]): Verdict =>
  all(mayKeepPeople(actor), ...seats.map((seat) => canGive(actor, seat)));

export const canAddSeat = (actor: Actor, account: Account, seat: NewSeat): Verdict =>
  all(canTouch(actor, account), canStillChange(account), canGive(actor, seat));

export const canEndSeat = (
  actor: Actor,
  account: Account,
  { kind, administrators }: { kind: string; administrators: number },
): Verdict =>
  all(
    canTouch(actor, account),
    givenSeatKinds.some((given) => given === kind) ? yes : no('wrongStatus'),
    kind === 'administrator' ? canSpareAdministrator(administrators) : yes,
  );

export const canEndPerson = (actor: Actor, account: Account, administrators: number): Verdict =>
  all(
    canTouch(actor, account),
    canStillChange(account),
    account.seatKinds.includes('administrator') ? canSpareAdministrator(administrators) : yes,
  );

export const canReopenPerson = (actor: Actor, account: Account): Verdict =>
  all(canTouch(actor, account), account.endedAt ? yes : no('alreadyExists'));

export const canInviteAgain = (
  actor: Actor,
  account: Account,
  { hasPassword }: { hasPassword: boolean },
): Verdict => all(canTouch(actor, account), canStillChange(account), hasPassword ? no('alreadyExists') : yes);

export const canDescribe = (actor: Actor, account: Account): Verdict =>
  account.id === actor.personId ? yes : canTouch(actor, account);

const canStillChange = (account: Account): Verdict => (account.endedAt ? no('personEnded') : yes);

const canSpareAdministrator = (administrators: number): Verdict =>
  administrators > 1 ? yes : no('lastAdministrator');
