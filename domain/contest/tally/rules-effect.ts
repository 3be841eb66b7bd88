import type { TallyOutcome } from './outcome';
import type { ContestRules } from '../setup/rules';
import type { TallyInput } from './input';
import { tally } from './tally';

export type Gain = {
  entry: string;
  rank: { before: number | null; after: number | null };
  prize: { before: string | null; after: string | null };
};

export function effectOf(before: ContestRules, after: ContestRules, input: TallyInput): Gain[] {
  const then = linesOf(tally(before, input));
  return [...linesOf(tally(after, input))].flatMap(([entry, line]) => {
    const old = then.get(entry);
    const gain: Gain = {
      entry,
      rank: { before: old?.rank ?? null, after: line.rank },
      prize: { before: old?.prize ?? null, after: line.prize },
    };
    return gain.rank.before === gain.rank.after && gain.prize.before === gain.prize.after ? [] : [gain];
  });
}

const linesOf = ({ blocks }: TallyOutcome) =>
  new Map(blocks.flatMap(({ lines }) => lines.map((line) => [line.entry, line] as const)));
