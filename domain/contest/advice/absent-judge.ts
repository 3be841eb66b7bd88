import type { Line, TallyOutcome } from '../tally/outcome';
import type { ContestRules } from '../setup/rules';
import type { TallyInput } from '../tally/input';
import { tally } from '../tally/tally';

type RankAndPrize = Pick<Line, 'rank' | 'prize'>;

export type Move = { entry: string; block: string; before: RankAndPrize; after: RankAndPrize };

export type WithoutJudge = { judge: string; prizes: Move[]; ranks: Move[] };

/** Advice only; no rank changes.
 * @param input names each judge alike in all entries (no pseudonyms) */
export function withoutEachJudge(rules: ContestRules, input: TallyInput): WithoutJudge[] {
  const whole = standingOf(tally(rules, input));
  const judges = [...new Set(input.sheets.map(({ judge }) => judge))].sort();
  return judges.map((judge) => {
    const sheets = input.sheets.filter((sheet) => sheet.judge !== judge);
    const moves = movesOf(whole, standingOf(tally(rules, { ...input, sheets })));
    return {
      judge,
      prizes: moves.filter(({ before, after }) => before.prize !== after.prize),
      ranks: moves.filter(({ before, after }) => before.prize === after.prize),
    };
  });
}

type Standings = Map<string, RankAndPrize & { block: string }>;

const standingOf = ({ blocks }: TallyOutcome): Standings =>
  new Map(
    blocks.flatMap(({ block, lines }) =>
      lines.map(({ entry, rank, prize }) => [entry, { block, rank, prize }] as const),
    ),
  );

const movesOf = (whole: Standings, other: Standings): Move[] =>
  [...whole].flatMap(([entry, { block, rank, prize }]) => {
    const after = other.get(entry);
    if (!after || (after.rank === rank && after.prize === prize)) return [];
    return [{ entry, block, before: { rank, prize }, after: { rank: after.rank, prize: after.prize } }];
  });
