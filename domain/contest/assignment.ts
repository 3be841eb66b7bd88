import { createRandom } from './random';

export type Pair = { entry: string; judge: string };

/** Whether an assignment asks for a sheet of this part. A third marking names its parts; no part named is every part. */
export const covers = ({ onlyParts }: { onlyParts: readonly string[] }, part: string): boolean =>
  onlyParts.length === 0 || onlyParts.includes(part);

/** Every judge for every entry they may judge. */
export const everybody = (
  entries: readonly string[],
  judges: readonly string[],
  barred: readonly Pair[],
): Pair[] =>
  entries.flatMap((entry) =>
    judges.filter((judge) => !isBarred(barred, entry, judge)).map((judge) => ({ entry, judge })),
  );

/**
 * What is missing until every entry has `each` judges, drawn at random from a shown seed, with loads that differ as
 * little as the conflicts allow. The same seed on the same ground gives the same draw, so anybody can repeat it.
 * @param there who judges what already: counted, and never drawn again
 */
export function balanced(
  entries: readonly string[],
  judges: readonly string[],
  each: number,
  barred: readonly Pair[],
  seed: number,
  there: readonly Pair[] = [],
): Pair[] {
  const random = createRandom(seed);
  const load = new Map(judges.map((judge) => [judge, there.filter((pair) => pair.judge === judge).length]));
  return shuffled([...entries].sort(), random).flatMap((entry) => {
    const taken = there.filter((pair) => pair.entry === entry);
    const free = shuffled(
      [...judges].sort().filter((judge) => !isBarred([...barred, ...taken], entry, judge)),
      random,
    );
    const missing = Math.max(0, each - taken.length);
    const chosen = free.sort((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0)).slice(0, missing);
    for (const judge of chosen) load.set(judge, (load.get(judge) ?? 0) + 1);
    return chosen.map((judge) => ({ entry, judge }));
  });
}

const isBarred = (barred: readonly Pair[], entry: string, judge: string): boolean =>
  barred.some((pair) => pair.entry === entry && pair.judge === judge);

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const out = [...items];
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [out[at], out[other]] = [out[other] as T, out[at] as T];
  }
  return out;
}
