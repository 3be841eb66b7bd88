import type { Line } from '@/domain/contest/tally/outcome';
import type { ShownResults } from '@/server/public/contest/results';

export type MainPrize = { key: string; name: string; code: string | undefined };

/** The main prize that a line was given, with its certificate; null: none. */
export function mainPrizeOf(
  { bundle, codes }: ShownResults,
  { entry }: Pick<Line, 'entry'>,
): MainPrize | null {
  for (const award of bundle.awards) {
    if (award.entry !== entry) continue;
    const prize = bundle.rules.prizes.find(({ key, kind }) => key === award.prize && kind === 'main');
    if (prize) return { key: prize.key, name: prize.name, code: codes.get(`${entry} ${prize.key}`) };
  }
  return null;
}

/** Who was given what in a block, in the order of the ranking. */
export const winnersIn = (results: ShownResults, lines: readonly Line[]) =>
  lines.flatMap((line) => {
    const prize = mainPrizeOf(results, line);
    return prize ? [{ line, prize }] : [];
  });
