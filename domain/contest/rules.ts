import type { UnitKind } from '../unit';

/**
 * The rules (thể lệ and quy chế chấm thi) of a contest as data. Points, steps, gaps and penalties are whole
 * numbers in hundredths of a point; durations are seconds. Keys are short, lasting names chosen at set-up.
 */
export type ContestRules = {
  blocks: Block[];
  parts: Part[];
  aggregation: Aggregation;
  /** Asked in this order while totals are equal; entries that stay equal share the rank. */
  ties: TieRule[];
  prizes: Prize[];
  eligibility: Eligibility;
  /** Whole total below which nothing is ranked for a prize; null: none. */
  passMark: number | null;
  /** Entries may be returned for correction so often. */
  returnsAllowed: number;
  team: { least: number; most: number; reserves: number };
  /** The unit is hidden from judges, everywhere. */
  blind: boolean;
  /** When a judge sees the other judges' scores of an entry. */
  othersScores: 'never' | 'afterAll';
  /** After publication. */
  juryPublic: boolean;
  meansPublic: boolean;
};

/** Khối: entries compete within a block. */
export type Block = {
  key: string;
  name: string;
  kinds: UnitKind[];
  /** Units admitted by decision though their kind is not (e.g. communes, KH 04, II.5). */
  admitted: { unitId: string; decision: string }[];
};

export const partKinds = ['dossier', 'quiz', 'live'] as const;
export type PartKind = (typeof partKinds)[number];

export type Part = {
  key: string;
  name: string;
  kind: PartKind;
  /** Scored on sheets by judges, or one result typed in or imported by the secretary. */
  scoredBy: 'judges' | 'secretary';
  /** Full marks of the part in the whole; the criteria's points are scaled to it. */
  points: number;
  /** Smallest difference between two scores. */
  step: number;
  criteria: Criterion[];
  passMark: number | null;
  time: TimeRule | null;
};

export type Criterion = {
  key: string;
  name: string;
  points: number;
  levels: { from: number; text: string }[];
};

/** Three shapes of penalty for running over `limit` seconds. */
export type TimeRule = { limit: number } & (
  | { shape: 'perStartedMinute' | 'perFullMinute'; points: number }
  | { shape: 'bands'; underOneMinute: number; fromOneMinute: number }
  | { shape: 'cutOff' }
);

export type Aggregation = {
  /** `trimmedMean` drops the highest and the lowest from five sheets on. */
  method: 'mean' | 'trimmedMean';
  /** A sheet further than this from the mean, on a scale of 10 points, is left out and the mean taken again. */
  outlier: number | null;
  /** A gap between two sheets from which a third marking decides, on a scale of 100 points. */
  thirdMarking: number | null;
};

export type TieRule =
  | { rule: 'higherPart'; part: string }
  | { rule: 'fasterPart'; part: string }
  | { rule: 'chair' };

export const prizeRanks = ['first', 'second', 'third', 'fourth', 'consolation'] as const;
export type PrizeRank = (typeof prizeRanks)[number];

export type Prize =
  | { key: string; name: string; kind: 'main'; block: string; rank: PrizeRank; count: number }
  | { key: string; name: string; kind: 'side'; part: string; block: string | null; count: number };

export type Eligibility = {
  /** The unit has a registered model of this year; null: not needed. */
  dutyYear: number | null;
  /** Every part must be done to be ranked for a main prize. */
  allParts: boolean;
};
