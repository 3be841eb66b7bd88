/** What the tally reads: sheets of judges, single results of parts, rulings of the chair. */

export type Sheet = {
  entry: string;
  part: string;
  /** Pseudonymous in the published bundle. */
  judge: string;
  /** Criterion → hundredths of a point. */
  points: Record<string, number>;
  /** A third marking, asked for because two sheets lay too far apart. */
  third: boolean;
};

/** The single result of a part: a quiz, or a live part that the secretary typed in. */
export type PartResult = { entry: string; part: string; points: number; seconds: number | null };

/** How long an entry took on a part that judges score. */
export type PartTime = { entry: string; part: string; seconds: number };

/** The chair's written decision on entries that no rule could separate, best first. */
export type Ruling = { block: string; order: string[]; reason: string };

/** A judge who was assigned and gave no sheet, and why: it never counts as zero. */
export type Absence = {
  entry: string;
  part: string;
  judge: string;
  why: 'conflict' | 'recused' | 'notSubmitted' | 'removed';
};

export type TallyInput = {
  entries: { id: string; block: string; withdrawn: boolean }[];
  sheets: Sheet[];
  absences: Absence[];
  results: PartResult[];
  times: PartTime[];
  rulings: Ruling[];
};
