import { type Actor, type ContestSeatKind, contestsOf, juryKinds } from '../../actor';
import { type Relation, closestRelation } from '../../relation';
import { canJustify } from '../../text/reason';
import { all, no, type Verdict, yes } from '../../verdict';

declare module '../../verdict' {
  interface Reasons {
    conflicted: true;
    conflictKnown: true;
  }
}

export const conflictAnswers = ['none', 'declared', 'recused'] as const;
export type ConflictAnswer = (typeof conflictAnswers)[number];

/** "Not asked" differs from "none": an unasked judge must not score. */
export type ConflictStatus =
  | { kind: 'unasked' }
  | { kind: 'clear' }
  | { kind: 'conflicted'; why: 'declared' | 'recused' | Relation };

export function conflictStatusOf(answer: ConflictAnswer | null, relation: Relation | null): ConflictStatus {
  if (relation) return { kind: 'conflicted', why: relation };
  if (answer === null) return { kind: 'unasked' };
  return answer === 'none' ? { kind: 'clear' } : { kind: 'conflicted', why: answer };
}

/** The tally reads only this: a later seat, succession or answer changes no submitted sheet. */
export type SettledStatus = {
  kind: ConflictStatus['kind'];
  answer: ConflictAnswer | null;
  relation: Relation | null;
  units: string[];
  at: string;
  /** Filled by the migration, for the state at submission was not recorded then. */
  filled?: true;
};

/** @param found the relation to the entry's unit, and the judge's units that cause it */
export function settledStatus(
  answer: ConflictAnswer | null,
  found: readonly { tie: string; viaId: string }[],
  now: Date,
): SettledStatus {
  const relation = closestRelation(found.map(({ tie }) => tie));
  const { kind } = conflictStatusOf(answer, relation);
  const units = [...new Set(found.map(({ viaId }) => viaId))].sort();
  return { kind, answer, relation, units, at: now.toISOString() };
}

/** Nobody clears their own declaration, nor a conflict that follows from the records. */
export const mayClear = (
  before: ConflictAnswer | null,
  {
    relation,
    settled,
    own,
    may,
  }: { relation: Relation | null; settled: boolean; own: boolean; may: Verdict },
): Verdict =>
  all(
    may,
    own ? no('secondPerson') : yes,
    before === null || before === 'none' ? no('wrongStatus') : yes,
    relation ? no('conflictKnown') : yes,
    settled ? no('resultsFrozen') : yes,
  );

/** A judge may declare until the freeze but never take it back; records outweigh answers. */
export const canAnswer = (
  given: ConflictAnswer,
  {
    before,
    relation,
    settled,
    reason,
  }: { before: ConflictAnswer | null; relation: Relation | null; settled: boolean; reason: string },
): Verdict => {
  const taken = given === 'none' && (relation !== null || (before !== null && before !== 'none'));
  return all(
    taken ? no('conflicted') : yes,
    settled ? no('resultsFrozen') : yes,
    given !== 'none' ? canJustify(reason) : yes,
  );
};

export const judges = (actor: Actor, contestId: string): boolean =>
  contestsOf(actor, juryKinds).includes(contestId);

export const sitsIn = (actor: Actor, contestId: string, ...kinds: ContestSeatKind[]): boolean =>
  contestsOf(actor, kinds).includes(contestId);
