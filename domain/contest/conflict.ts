import type { Actor } from '../actor';
import { all, no, type Verdict, yes } from '../verdict';

/** Conflict of interest (né tránh chấm): answered by the judge, or inferred from the family of units. */

export const conflictAnswers = ['none', 'declared', 'recused'] as const;
export type ConflictAnswer = (typeof conflictAnswers)[number];

export type Relation = 'ownUnit' | 'superiorUnit' | 'subordinateUnit' | 'formerUnit' | 'successorUnit';

/** What the system knows of the entry's unit. */
export type Family = {
  unitId: string;
  parentId: string | null;
  childIds: readonly string[];
  predecessorIds: readonly string[];
  successorIds: readonly string[];
};

/** How one of the judge's units, present or former, is related to the entry's unit; null: not at all. */
export function relationTo(family: Family, unitIds: readonly string[]): Relation | null {
  const one = (ids: readonly string[]) => ids.some((id) => unitIds.includes(id));
  if (one([family.unitId])) return 'ownUnit';
  if (family.parentId && one([family.parentId])) return 'superiorUnit';
  if (one(family.childIds)) return 'subordinateUnit';
  if (one(family.predecessorIds)) return 'formerUnit';
  return one(family.successorIds) ? 'successorUnit' : null;
}

/** Not asked is not the same as none. */
export type Standing =
  | { kind: 'unasked' }
  | { kind: 'clear' }
  | { kind: 'conflicted'; why: 'declared' | 'recused' | Relation };

export function standingOf(answer: ConflictAnswer | null, relation: Relation | null): Standing {
  if (relation) return { kind: 'conflicted', why: relation };
  if (answer === null) return { kind: 'unasked' };
  return answer === 'none' ? { kind: 'clear' } : { kind: 'conflicted', why: answer };
}

/**
 * May a conflict that was declared by mistake be taken away, so that the judge is asked again? By the organiser or
 * the chair, never by whoever declared it, never where the system itself knows of one.
 */
export const canClear = (
  before: ConflictAnswer | null,
  relation: Relation | null,
  { settled, own, may }: { settled: boolean; own: boolean; may: Verdict },
  reason: string,
): Verdict =>
  all(
    may,
    own ? no('secondPerson') : yes,
    before === null || before === 'none' ? no('wrongStatus') : yes,
    relation ? no('conflictKnown') : yes,
    settled ? no('resultsFrozen') : yes,
    reason.trim() === '' ? no('reasonMissing') : yes,
  );

/**
 * May the judge answer so? What the system found is not overridden, and the judge cannot take back a conflict once
 * declared: only the way from "none" to a conflict is open, as long as no result is frozen.
 */
export const canAnswer = (
  given: ConflictAnswer,
  before: ConflictAnswer | null,
  relation: Relation | null,
  settled: boolean,
  reason: string,
): Verdict => {
  const taken = given === 'none' && (relation !== null || (before !== null && before !== 'none'));
  return all(
    taken ? no('conflicted') : yes,
    settled ? no('resultsFrozen') : yes,
    given !== 'none' && reason.trim() === '' ? no('reasonMissing') : yes,
  );
};

/** The seats that judge in a contest. */
export const judges = (actor: Actor, contestId: string): boolean =>
  actor.seats.some(
    (seat) =>
      'contestId' in seat &&
      seat.contestId === contestId &&
      (seat.kind === 'judge' || seat.kind === 'chiefJudge' || seat.kind === 'deputyJudge'),
  );

/** Holds this seat in this contest. */
export const sitsIn = (
  actor: Actor,
  contestId: string,
  ...kinds: ('chiefJudge' | 'deputyJudge' | 'judge' | 'secretary' | 'auditor')[]
): boolean =>
  actor.seats.some(
    (seat) => 'contestId' in seat && seat.contestId === contestId && kinds.includes(seat.kind),
  );
