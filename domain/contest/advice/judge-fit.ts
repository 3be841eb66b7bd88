import { grouped, type Mark, mean } from './marks';

/** Least-squares fit of mark = level of the entry + severity of the judge + noise, per part. All
 * figures are on a scale of 100 points. */
export type Fit = {
  /** Entry → estimated mark by all judges. `error`: one standard error, null if not estimable. */
  levels: Map<string, { level: number; error: number | null; judges: number }>;
  /** Judge → leniency (above 0) or strictness (below 0); all judges add up to 0. */
  hands: Map<string, number>;
  joined: boolean;
};

const CLOSE = 1e-9;
const STEPS = 2_000;

export function fitOf(marks: readonly Mark[]): Fit {
  const entries = grouped(marks, ({ entry }) => entry);
  const judges = grouped(marks, ({ judge }) => judge);
  const hands = new Map([...judges.keys()].map((judge) => [judge, 0]));
  const levels = new Map<string, number>();
  for (let step = 0; step < STEPS; step += 1) {
    for (const [entry, own] of entries)
      levels.set(entry, mean(own.map((mark) => mark.percent - of(hands, mark.judge))));
    if (moved(hands, judges, levels) < CLOSE) break;
  }
  const noise = noiseOf(marks, levels, hands);
  return {
    levels: new Map(
      [...entries].map(([entry, own]) => {
        const error = noise === null ? null : noise * Math.sqrt(doubtOf(own, judges));
        return [entry, { level: of(levels, entry), error, judges: own.length }];
      }),
    ),
    hands,
    joined: isJoined(entries, judges),
  };
}

const of = (figures: ReadonlyMap<string, number>, key: string): number => figures.get(key) ?? 0;

function moved(
  hands: Map<string, number>,
  judges: ReadonlyMap<string, Mark[]>,
  levels: ReadonlyMap<string, number>,
): number {
  const next = [...judges].map(
    ([judge, own]) => [judge, mean(own.map((mark) => mark.percent - of(levels, mark.entry)))] as const,
  );
  const middle = next.length > 0 ? mean(next.map(([, hand]) => hand)) : 0;
  let furthest = 0;
  for (const [judge, hand] of next) {
    furthest = Math.max(furthest, Math.abs(hand - middle - of(hands, judge)));
    hands.set(judge, hand - middle);
  }
  return furthest;
}

/** Standard deviation of the noise; null without spare degrees of freedom. */
function noiseOf(
  marks: readonly Mark[],
  levels: ReadonlyMap<string, number>,
  hands: ReadonlyMap<string, number>,
): number | null {
  const free = marks.length - levels.size - hands.size + 1;
  if (free < 1) return null;
  const squares = marks.reduce(
    (sum, { entry, judge, percent }) => sum + (percent - of(levels, entry) - of(hands, judge)) ** 2,
    0,
  );
  return Math.sqrt(squares / free);
}

function doubtOf(own: readonly Mark[], judges: ReadonlyMap<string, Mark[]>): number {
  const n = own.length;
  if (n === judges.size) return 1 / n;
  const ofHands = own.reduce((sum, { judge }) => sum + 1 / (judges.get(judge)?.length ?? 1), 0);
  return 1 / n + ofHands / n ** 2;
}

function isJoined(entries: ReadonlyMap<string, Mark[]>, judges: ReadonlyMap<string, Mark[]>): boolean {
  const [first] = entries.keys();
  if (first === undefined) return true;
  const met = new Set([first]);
  const asked = new Set<string>();
  // Iterating a Set also visits the members added during the loop.
  for (const entry of met)
    for (const { judge } of entries.get(entry) ?? []) {
      if (asked.has(judge)) continue;
      asked.add(judge);
      for (const mark of judges.get(judge) ?? []) met.add(mark.entry);
    }
  return met.size === entries.size;
}
