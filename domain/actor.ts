import { type Allowed, no, type Verdict, yes } from './verdict';

declare module './verdict' {
  interface Reasons {
    notSignedIn: true;
    notYourUnit: true;
    needsLeader: true;
    needsOrganiser: true;
  }
}

/** The public is an actor too, so the public site and the desk obey one law. */
export type Actor = {
  personId: string | null;
  name: string;
  seats: readonly Seat[];
};

export type SignedIn = Actor & { personId: string };

/** Who acts, and at which moment: the first thing that every verb is given. */
export type Acting<By extends Actor = Actor> = { by: By; now: Date };

export type Permitted<By extends Actor = Actor> = Acting<By> & { allowed: Allowed };

export type UnitSeatKind = 'unitOfficer' | 'unitLeader';
export type ProvinceSeatKind = 'organiser' | 'viewer' | 'administrator';
export type ContestSeatKind = 'chiefJudge' | 'deputyJudge' | 'judge' | 'secretary' | 'auditor';
export type SeatKind = UnitSeatKind | ProvinceSeatKind | ContestSeatKind;

/** `unitIds` includes predecessors, so the history of a merged unit stays with its successor. */
export type Seat =
  | { kind: UnitSeatKind; unitId: string; unitIds: readonly string[] }
  | { kind: ContestSeatKind; contestId: string }
  | { kind: ProvinceSeatKind };

export const seatKinds = [
  'unitOfficer',
  'unitLeader',
  'organiser',
  'viewer',
  'administrator',
  'chiefJudge',
  'deputyJudge',
  'judge',
  'secretary',
  'auditor',
] as const satisfies readonly SeatKind[];

export const isUnitSeatKind = (kind: SeatKind): kind is UnitSeatKind =>
  kind === 'unitOfficer' || kind === 'unitLeader';

export const contestSeatKinds = ['chiefJudge', 'deputyJudge', 'judge', 'secretary', 'auditor'] as const;

export const juryKinds = ['chiefJudge', 'deputyJudge', 'judge'] as const satisfies readonly ContestSeatKind[];

export const isContestSeatKind = (kind: SeatKind): kind is ContestSeatKind =>
  contestSeatKinds.some((known) => known === kind);

export const decidingKinds = [
  'organiser',
  'administrator',
  'chiefJudge',
  'deputyJudge',
  'auditor',
] as const satisfies readonly SeatKind[];

export type DecidingKind = (typeof decidingKinds)[number];

export const isDeciding = (kind: string): kind is DecidingKind =>
  decidingKinds.some((known) => known === kind);

export const PUBLIC: Actor = { personId: null, name: 'Công chúng', seats: [] };

export const sits = (actor: Actor, kind: SeatKind): boolean => actor.seats.some((s) => s.kind === kind);

/** The contests in which the actor holds one of these seats. */
export const contestsOf = (actor: Actor, kinds: readonly ContestSeatKind[]): string[] =>
  actor.seats.flatMap((seat) => ('contestId' in seat && kinds.includes(seat.kind) ? [seat.contestId] : []));

export const mayUseDesk = (actor: Actor): Verdict => (actor.personId ? yes : no('notSignedIn'));

export const unitsOf = (actor: Actor, ...kinds: UnitSeatKind[]): string[] => [
  ...new Set(
    actor.seats.flatMap((s) =>
      'unitIds' in s && (kinds.length === 0 || kinds.includes(s.kind)) ? [...s.unitIds] : [],
    ),
  ),
];

export const mayWorkFor = (actor: Actor, unitId: string): Verdict =>
  unitsOf(actor).includes(unitId) ? yes : no(actor.personId ? 'notYourUnit' : 'notSignedIn');

export function mayLead(actor: Actor, unitId: string): Verdict {
  if (unitsOf(actor, 'unitLeader').includes(unitId)) return yes;
  return unitsOf(actor).includes(unitId) ? no('needsLeader') : mayWorkFor(actor, unitId);
}

export const mayOrganise = (actor: Actor): Verdict =>
  sits(actor, 'organiser') ? yes : no(actor.personId ? 'needsOrganiser' : 'notSignedIn');

export const overseesAll = (actor: Actor): boolean => sits(actor, 'organiser') || sits(actor, 'viewer');
