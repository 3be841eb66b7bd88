export type Pair = { entry: string; judge: string };

export const covers = ({ onlyParts }: { onlyParts: readonly string[] }, part: string): boolean =>
  onlyParts.length === 0 || onlyParts.includes(part);

export const everybody = (
  entries: readonly string[],
  judges: readonly string[],
  barred: readonly Pair[],
): Pair[] =>
  entries.flatMap((entry) =>
    judges.filter((judge) => !isBarred(barred, entry, judge)).map((judge) => ({ entry, judge })),
  );

export type DrawGround = {
  entries: readonly string[];
  judges: readonly string[];
  each: number;
  barred: readonly Pair[];
  there: readonly Pair[];
};

/** Fills every entry up to `each` judges, with loads as equal as conflicts allow. Equal input
 * gives an equal draw, so anybody can repeat it.
 * @param below draws an integer from 0 to below its argument */
export function balanced(
  { entries, judges, each, barred, there }: DrawGround,
  below: (count: number) => number,
): Pair[] {
  const load = new Map(judges.map((judge) => [judge, there.filter((pair) => pair.judge === judge).length]));
  return shuffled(entries, below).flatMap((entry) => {
    const taken = there.filter((pair) => pair.entry === entry);
    const free = shuffled(
      judges.filter((judge) => !isBarred([...barred, ...taken], entry, judge)),
      below,
    );
    const missing = Math.max(0, each - taken.length);
    const chosen = free.sort((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0)).slice(0, missing);
    for (const judge of chosen) load.set(judge, (load.get(judge) ?? 0) + 1);
    return chosen.map((judge) => ({ entry, judge }));
  });
}

const isBarred = (barred: readonly Pair[], entry: string, judge: string): boolean =>
  barred.some((pair) => pair.entry === entry && pair.judge === judge);

export function shuffled<T>(items: readonly T[], below: (count: number) => number): T[] {
  const out = [...items];
  for (let at = out.length - 1; at > 0; at--) {
    const other = below(at + 1);
    [out[at], out[other]] = [out[other] as T, out[at] as T];
  }
  return out;
}
