import { fold } from '@/domain/text/text';

// How an adversary weighs which unit an entry is of, from what the two sides say. Pure: it reads no
// database.

/** Strings that a side says of each of its things. */
export type Said = Map<string, Set<string>>;
/** Entry → unit → how much speaks for it. */
export type Weights = Map<string, Map<string, number>>;
export type Truth = ReadonlyMap<string, { unit: string; candidates: readonly string[] }>;

/** The strings of each smallest part of a value that speaks of one thing alone. */
export function saidOf(value: unknown, thingsIn: (text: string) => readonly string[], into: Said): void {
  const { things, texts } = walk(value, thingsIn, into);
  const [only] = things;
  if (things.size === 1 && only) add(into, only, texts);
}

type Part = { things: Set<string>; texts: string[] };

function wordOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'string' ? value : ((JSON.stringify(value) as string | undefined) ?? '');
}

function walk(value: unknown, thingsIn: (text: string) => readonly string[], into: Said): Part {
  if (value instanceof Date) return leaf(value.toISOString(), thingsIn);
  if (value === null || typeof value !== 'object') return leaf(wordOf(value), thingsIn);
  const inner = value instanceof Map || value instanceof Set ? [...value] : Object.entries(value).flat();
  const parts = inner.map((one: unknown) => walk(one, thingsIn, into));
  const things = new Set(parts.flatMap((part) => [...part.things]));
  if (things.size <= 1) return { things, texts: parts.flatMap(({ texts }) => texts) };
  for (const part of parts) {
    const [only] = part.things;
    if (part.things.size === 1 && only) add(into, only, part.texts);
  }
  return { things, texts: [] };
}

const leaf = (text: string, thingsIn: (text: string) => readonly string[]): Part => ({
  things: new Set(thingsIn(text)),
  texts: [text],
});

export function add(into: Said, thing: string, texts: readonly string[]): void {
  const known = into.get(thing) ?? new Set();
  for (const text of texts) known.add(text);
  into.set(thing, known);
}

const weigh = (
  entries: Said,
  units: readonly string[],
  by: (texts: Set<string>, unit: string) => number,
): Weights =>
  new Map(
    [...entries].map(([entry, texts]) => [entry, new Map(units.map((unit) => [unit, by(texts, unit)]))]),
  );

/**
 * A unit is called by one of its names, and not at most entries alike (as the office that organises
 * is).
 */
export function byNames(entries: Said, names: ReadonlyMap<string, readonly string[]>): Weights {
  const folded = new Map([...entries].map(([entry, texts]) => [entry, fold([...texts].join(' | '))]));
  const called = new Map(
    [...names].map(([unit, ways]) => {
      const keys = ways.map(fold);
      const where = [...folded].filter(([, text]) => keys.some((key) => text.includes(key)));
      return [unit, new Set(where.length > entries.size / 2 ? [] : where.map(([entry]) => entry))];
    }),
  );
  return new Map(
    [...entries.keys()].map((entry) => [
      entry,
      new Map([...called].map(([unit, where]) => [unit, where.has(entry) ? 1 : 0])),
    ]),
  );
}

/** Ids, fingerprints, file sizes and names, and moments to the minute are not words. */
const marks = (texts: Iterable<string>): string[] =>
  [...texts].flatMap((text) => [
    ...(text.match(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}|\d+ bytes|[\w-]+\.(?:pdf|jpg|png|mp4)/giu) ?? []),
    ...(text.match(/\d{4}-\d\d-\d\dT\d\d:\d\d/gu) ?? []),
  ]);

/** Something that a text may bear, taken out of it. */
type Taking = (texts: Iterable<string>) => string[];

/** Words in the units' own texts, removed once. */
export type Prepared = { marks: Said; words: Said };
export const prepared = (units: Said): Prepared => {
  const taken = (take: Taking): Said =>
    new Map([...units].map(([unit, texts]) => [unit, new Set(take(texts))]));
  return { marks: taken(marks), words: taken(shingles) };
};

/** Marks that both sides bear and few units share. */
export const byMarks = (entries: Said, { marks: has }: Prepared): Weights => weighRare(entries, has, marks);

const shingles = (texts: Iterable<string>): string[] =>
  [...texts].flatMap((text) => {
    const words = fold(text).split(/[^\p{L}\p{N}]+/u);
    return words.length < 4 ? [] : words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
  });

/** Four words in a row that both sides say and few units share. */
export const byWords = (entries: Said, { words: has }: Prepared): Weights =>
  weighRare(entries, has, shingles);

function weighRare(entries: Said, has: Said, tellings: Taking): Weights {
  const units = [...has.keys()];
  const spread = new Map<string, number>();
  for (const told of has.values()) for (const one of told) spread.set(one, (spread.get(one) ?? 0) + 1);
  const told = new Map([...entries].map(([entry, texts]) => [entry, new Set(tellings(texts))]));
  // Words shared by all entries reveal nothing.
  const common = new Map<string, number>();
  for (const said of told.values()) for (const one of said) common.set(one, (common.get(one) ?? 0) + 1);
  return weigh(told, units, (said, unit) =>
    [...said].reduce(
      (sum, one) =>
        has.get(unit)?.has(one) ? sum + 1 / ((spread.get(one) ?? 1) * (common.get(one) ?? 1)) : sum,
      0,
    ),
  );
}

/** The entries in the order of their numbers are the units in the order of the dictionary. */
export const byOrder = (truth: Truth, codes: readonly string[], sorted: readonly string[]): Weights =>
  new Map(
    codes.map((code) => {
      const candidates = truth.get(code)?.candidates ?? [];
      const peers = codes.filter((one) => truth.get(one)?.candidates === candidates);
      const guess = sorted.filter((unit) => candidates.includes(unit))[peers.indexOf(code)];
      return [code, new Map(candidates.map((unit) => [unit, unit === guess ? 1 : 0]))];
    }),
  );

type Judge = { marks: readonly string[]; units: readonly string[] };

/** A judge named by a query at most entries is absent from the entry of their own unit. */
export function byAbsence(
  doors: readonly Said[],
  judges: readonly Judge[],
  units: readonly string[],
): Weights {
  const entries = new Set(doors.flatMap((door) => [...door.keys()]));
  const weights: Weights = new Map([...entries].map((entry) => [entry, new Map()]));
  for (const door of doors)
    for (const { marks, units: own } of judges)
      for (const mark of marks) {
        const silent = [...door].filter(([, texts]) => ![...texts].some((text) => text.includes(mark)));
        if (silent.length === 0 || silent.length > door.size / 3) continue;
        for (const [entry] of silent)
          for (const unit of own.filter((one) => units.includes(one)))
            weights.get(entry)?.set(unit, (weights.get(entry)?.get(unit) ?? 0) + 1 / silent.length);
      }
  return weights;
}

/** Models found by searching for the entry's own sentences. */
export async function bySearch(
  entries: Said,
  found: (sentence: string) => Promise<ReadonlyMap<string, number>>,
): Promise<Weights> {
  const all: Weights = new Map();
  for (const [entry, texts] of entries) {
    const weights = new Map<string, number>();
    const sentences = [...texts].flatMap((text) => (text.length > 5_000 ? [] : text.split(/[.\n]/u)));
    const long = sentences.map((one) => one.trim()).filter((one) => one.split(/\s+/u).length > 5);
    for (const sentence of long.slice(0, 12))
      for (const [unit, count] of await found(sentence)) weights.set(unit, (weights.get(unit) ?? 0) + count);
    all.set(entry, weights);
  }
  return all;
}

export const sum = (all: readonly Weights[], truth: Truth): Weights =>
  new Map(
    [...truth].map(([entry, { candidates }]) => [
      entry,
      new Map(
        candidates.map((unit) => [
          unit,
          all.reduce((total, weights) => total + share(weights.get(entry), candidates, unit), 0),
        ]),
      ),
    ]),
  );

/** Every means has one vote for each entry. */
function share(
  weights: Map<string, number> | undefined,
  candidates: readonly string[],
  unit: string,
): number {
  const whole = candidates.reduce((total, one) => total + (weights?.get(one) ?? 0), 0);
  return whole === 0 ? 0 : (weights?.get(unit) ?? 0) / whole;
}

/** How many units are named rightly; where several weigh as much, one of them is drawn. */
export function hits(weights: Weights, truth: Truth): number {
  let right = 0;
  for (const [entry, { unit, candidates }] of truth) {
    const of = (one: string) => weights.get(entry)?.get(one) ?? 0;
    const most = Math.max(...candidates.map(of));
    const best = candidates.filter((one) => of(one) === most);
    if (best.includes(unit)) right += 1 / best.length;
  }
  return right;
}

/** Entries whose unit this means names, and no other. */
export const sure = (weights: Weights, truth: Truth): string[] =>
  [...truth].flatMap(([entry, { unit, candidates }]) => {
    const named = candidates.filter((one) => (weights.get(entry)?.get(one) ?? 0) > 0);
    return named.length === 1 && named[0] === unit ? [entry] : [];
  });

/** Right guesses of somebody who knows nothing, and three standard deviations more. */
export function chanceOf(truth: Truth): { mean: number; most: number } {
  const odds = [...truth.values()].map(({ candidates }) => 1 / candidates.length);
  const mean = odds.reduce((total, one) => total + one, 0);
  const spread = Math.sqrt(odds.reduce((total, one) => total + one * (1 - one), 0));
  return { mean, most: mean + 3 * spread };
}
