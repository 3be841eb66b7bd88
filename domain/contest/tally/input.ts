export type Sheet = {
  entry: string;
  part: string;
  judge: string;
  /** Criterion → hundredths of a point. */
  points: Record<string, number>;
  third: boolean;
};

export type PartResult = { entry: string; part: string; points: number; seconds: number | null };

export type PartTime = { entry: string; part: string; seconds: number };

export type TieRuling = { block: string; order: string[]; reason: string };

/** An assigned judge without a sheet, and why; an absence never counts as zero. */
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
  rulings: TieRuling[];
};
