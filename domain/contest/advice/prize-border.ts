import type { TallyOutcome } from '../tally/outcome';
import type { ContestRules } from '../setup/rules';
import type { Sheet } from '../tally/input';
import { fairAverages } from './fair-average';
import { severities } from './severity';

/** `toPanel` below 0: this judge, absent here, is stricter than the others of the block. */
export type MissingMark = { judge: string; toPanel: number };

export type Border = {
  block: string;
  above: { entry: string; prize: string | null; missing: MissingMark[] };
  below: { entry: string; prize: string | null; missing: MissingMark[] };
  /** Distances in hundredths of a point: as ranked, and as estimated. */
  gap: number;
  fairGap: number;
};

/** Advice only; no rank changes.
 * @param sheets name each judge alike in all entries (no pseudonyms) */
export function prizeBorders(
  rules: Pick<ContestRules, 'parts'>,
  sheets: readonly Sheet[],
  outcome: Pick<TallyOutcome, 'blocks'>,
): Border[] {
  const { lines } = fairAverages(rules, sheets, outcome);
  const fair = new Map(lines.map((line) => [line.entry, line]));
  const hands = severities(rules, sheets);
  const marked = new Set(sheets.map(({ entry, judge }) => `${entry} ${judge}`));
  const missing = (entry: string): MissingMark[] =>
    hands
      .filter(({ judge }) => !marked.has(`${entry} ${judge}`))
      .flatMap(({ judge, toPanel }) => (toPanel === null ? [] : [{ judge, toPanel }]))
      .sort((a, b) => Math.abs(b.toPanel) - Math.abs(a.toPanel));
  return outcome.blocks.flatMap(({ block, lines: all }) => {
    const ranked = all.filter(({ rank }) => rank !== null);
    return ranked.flatMap((below, at) => {
      const above = ranked[at - 1];
      if (!above || above.prize === below.prize || above.prize === null) return [];
      const [high, low] = [fair.get(above.entry), fair.get(below.entry)];
      if (!high || !low || !(high.incomplete || low.incomplete) || high.fair >= low.fair) return [];
      const side = ({ entry, prize }: typeof above) => ({ entry, prize, missing: missing(entry) });
      return [
        {
          block,
          above: side(above),
          below: side(below),
          gap: high.total - low.total,
          fairGap: Math.round(high.fair - low.fair),
        },
      ];
    });
  });
}
