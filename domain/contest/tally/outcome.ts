/** Every number carries its explanation. Points are hundredths, means rounded half up once. */

export type TallyOutcome = { algorithm: string; blocks: BlockOutcome[]; side: SideOutcome[] };

export type BlockOutcome = { block: string; lines: Line[] };

export type Line = {
  entry: string;
  parts: PartLine[];
  total: number | null;
  /** Equal entries share a rank ("đồng hạng"); null if not ranked. */
  rank: number | null;
  unranked: 'withdrawn' | 'partMissing' | 'belowPassMark' | null;
  tie: { rule: 'higherPart' | 'fasterPart' | 'chair'; part?: string } | 'shared' | null;
  prize: string | null;
};

export type PartLine = {
  part: string;
  /** After scaling, aggregation and penalty; null if nothing counted. */
  points: number | null;
  penalty: number;
  counted: string[];
  left: { judge: string; why: LeftOut }[];
  thirdNeeded: boolean;
};

export type LeftOut =
  | 'highest'
  | 'lowest'
  | 'outlier'
  | 'replacedByThird'
  | 'conflict'
  | 'recused'
  | 'notSubmitted'
  | 'removed';

export type SideOutcome = { prize: string; entries: string[] };
