import { no, type Verdict, yes } from './verdict';

/** Who acts. The public is an actor too, so that the public site and the desk obey one law. */
export type Actor = {
  personId: string | null;
  name: string;
  seats: readonly Seat[];
};

export type UnitSeatKind = 'unitOfficer' | 'unitLeader';
export type ProvinceSeatKind = 'organiser' | 'viewer' | 'administrator';
export type ContestSeatKind = 'chiefJudge' | 'deputyJudge' | 'judge' | 'secretary' | 'auditor';
export type SeatKind = UnitSeatKind | ProvinceSeatKind | ContestSeatKind;

/**
 * `unitIds`: the seat's unit and every unit that it took over from, so that the history of a merged unit
 * stays with its successor.
 */
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

/** Who scores. Between these a person changes office without leaving the jury. */
export const juryKinds = ['chiefJudge', 'deputyJudge', 'judge'] as const satisfies readonly ContestSeatKind[];

export const isContestSeatKind = (kind: SeatKind): kind is ContestSeatKind =>
  contestSeatKinds.some((known) => known === kind);

export const PUBLIC: Actor = { personId: null, name: 'Công chúng', seats: [] };

export const sits = (actor: Actor, kind: SeatKind): boolean => actor.seats.some((s) => s.kind === kind);

export const signedIn = (actor: Actor): Verdict => (actor.personId ? yes : no('notSignedIn'));

/** The units for which the actor holds one of these seats, predecessors included. */
export const unitsOf = (actor: Actor, ...kinds: UnitSeatKind[]): string[] => [
  ...new Set(
    actor.seats.flatMap((s) =>
      'unitIds' in s && (kinds.length === 0 || kinds.includes(s.kind)) ? [...s.unitIds] : [],
    ),
  ),
];

/** Officer or leader of the unit. */
export const worksFor = (actor: Actor, unitId: string): Verdict =>
  unitsOf(actor).includes(unitId) ? yes : no(actor.personId ? 'notYourUnit' : 'notSignedIn');

/** Leader of the unit: only a leader submits, proposes or withdraws in its name. */
export function leads(actor: Actor, unitId: string): Verdict {
  if (unitsOf(actor, 'unitLeader').includes(unitId)) return yes;
  return unitsOf(actor).includes(unitId) ? no('needsLeader') : worksFor(actor, unitId);
}

export const organises = (actor: Actor): Verdict =>
  sits(actor, 'organiser') ? yes : no(actor.personId ? 'needsOrganiser' : 'notSignedIn');

/** Reads everything that has been submitted. */
export const overseesAll = (actor: Actor): boolean => sits(actor, 'organiser') || sits(actor, 'viewer');
