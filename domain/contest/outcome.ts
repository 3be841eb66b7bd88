/** What the tally answers: every number explains itself. Points are hundredths; means are rounded half up once. */

export type Outcome = { algorithm: string; blocks: BlockOutcome[]; side: SideOutcome[] };

export type BlockOutcome = { block: string; lines: Line[] };

export type Line = {
  entry: string;
  parts: PartLine[];
  /** Sum of the parts after weights, penalties and rounding; null while a part that must be there is absent. */
  total: number | null;
  /** Shared by equal entries ("đồng hạng"); null: not ranked. */
  rank: number | null;
  /** Why it is not ranked. */
  unranked: 'withdrawn' | 'partMissing' | 'belowPassMark' | null;
  /** Which tie rule set it apart from the entries with the same total, if any had. */
  tie: { rule: 'higherPart' | 'fasterPart' | 'chair'; part?: string } | 'shared' | null;
  /** The main prize that the prize table gives this rank. */
  prize: string | null;
};

export type PartLine = {
  part: string;
  /** After scaling, aggregation and penalty; null: nothing counted. */
  points: number | null;
  penalty: number;
  counted: string[];
  left: { judge: string; why: LeftOut }[];
  /** Two sheets lay too far apart and no third marking is there yet. */
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
