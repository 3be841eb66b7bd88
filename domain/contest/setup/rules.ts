import type { UnitKind } from '../../unit/unit';

/** Points, steps, gaps and penalties are integers in hundredths; durations are seconds. */
export type ContestRules = {
  blocks: Block[];
  parts: Part[];
  aggregation: Aggregation;
  ties: TieRule[];
  prizes: Prize[];
  eligibility: Eligibility;
  /** Totals below this win no ranked prize; null means none. */
  passMark: number | null;
  returnsAllowed: number;
  team: { least: number; most: number; reserves: number };
  blind: boolean;
  othersScores: 'never' | 'afterAll';
  juryPublic: boolean;
  meansPublic: boolean;
};

export type Block = {
  key: string;
  name: string;
  kinds: UnitKind[];
  /** Only units of these kinds that stand in this group. */
  groupId?: string;
  /** Units admitted by a decision despite their kind (such as communes, KH 04, II.5). */
  admitted: { unitId: string; decision: string }[];
};

export const partKinds = ['dossier', 'quiz', 'live'] as const;
export type PartKind = (typeof partKinds)[number];

export type Part = {
  key: string;
  name: string;
  kind: PartKind;
  scoredBy: 'judges' | 'secretary';
  /** Weight of the part in the total; the criteria are scaled to it. */
  points: number;
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

export type TimeRule = { limit: number } & (
  | { shape: 'perStartedMinute' | 'perFullMinute'; points: number }
  | { shape: 'bands'; underOneMinute: number; fromOneMinute: number }
  | { shape: 'cutOff' }
);

export type Aggregation = {
  /** `trimmedMean` drops the highest and the lowest of five or more sheets. */
  method: 'mean' | 'trimmedMean';
  /** Sheets further than this from the mean (scale of 10) are left out and the mean taken again. */
  outlier: number | null;
  /** Two sheets this far apart (scale of 100) need a third marking, which decides. */
  thirdMarking: number | null;
  /** Below this, two persons must accept the entry before a freeze. It changes no number. */
  leastSheets?: number;
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
  /** The unit must have registered a model of this year; null asks for none. */
  dutyYear: number | null;
  allParts: boolean;
};
