import { inOrder } from './text';
import { afterForm, nameIn, type Run, run, saysMarks, withoutPlace, type Words } from './unit-words';

/** Every look-up of a unit by name uses this: code, name, "UBND xã …", TP, TT, H., P., X.,
 * initials ("Sở NN&PTNT"), districts behind it, former and later names. */
export type CalledUnit = OfficeNames & {
  code: string;
  kin?: readonly OfficeNames[];
};

type OfficeNames = {
  name: string;
  bodyName?: string;
  altNames?: readonly string[];
  parent?: Superior;
};

type Superior = { name: string; parent?: Superior } | null | undefined;

const ways = ['code', 'name', 'kin', 'turned', 'turnedKin', 'phrase', 'begun', 'words'] as const;
type Way = (typeof ways)[number];
type Hit = { way: Way /** Words whose diacritics differ. */; misses: number };

const MOST_WORDS = 40;

export function unitsCalled<Unit extends CalledUnit>(units: readonly Unit[], typed: string): Unit[] {
  if (nameIn(typed).short.length === 0) return [...units];
  const hits = hitsOf(units, typed);
  const last = Math.max(Math.min(...hits.map(rankOf)), ways.indexOf('phrase'));
  return hits
    .filter((hit) => rankOf(hit) <= last)
    .sort((a, b) => rankOf(a) - rankOf(b) || a.misses - b.misses || inOrder(a.unit.name, b.unit.name))
    .map(({ unit }) => unit);
}

export type Meant<Unit> =
  | { unit: Unit /** Called by a predecessor or successor. */; byKin: boolean }
  | { unit: null; problem: 'unitUnknown' | 'unitAmbiguous'; near: Unit[] };

export function unitMeant<Unit extends CalledUnit>(units: readonly Unit[], typed: string): Meant<Unit> {
  const hits = hitsOf(units, typed).filter((hit) => rankOf(hit) < ways.indexOf('phrase'));
  const best = Math.min(...hits.map(rankOf));
  const few = hits.filter((hit) => rankOf(hit) === best);
  const closest = Math.min(...few.map(({ misses }) => misses));
  const [one, ...others] = few.filter(({ misses }) => misses === closest);
  if (!one) return { unit: null, problem: 'unitUnknown', near: unitsCalled(units, typed).slice(0, 3) };
  if (others.length === 0) return { unit: one.unit, byKin: /kin$/iu.test(one.way) };
  return { unit: null, problem: 'unitAmbiguous', near: [one, ...others].map(({ unit }) => unit) };
}

const rankOf = ({ way }: Hit): number => ways.indexOf(way);

function hitsOf<Unit extends CalledUnit>(units: readonly Unit[], typed: string): (Hit & { unit: Unit })[] {
  const { words, short } = nameIn(typed);
  if (short.length === 0 || words.length > MOST_WORDS) return [];
  const told = saysMarks(words);
  return units.flatMap((unit) => {
    const hit = wholeHit(unit, words) ?? wholeHit(unit, short) ?? partHit(unit, short);
    return hit ? [{ unit, ...hit, misses: told ? hit.misses : 0 }] : [];
  });
}

function wholeHit(unit: CalledUnit, asked: Words): Hit | null {
  if (asked.length === 1 && isCode(unit.code, asked[0]?.plain ?? '')) return { way: 'code', misses: 0 };
  const own = wholeName(read(unit), withoutCode(asked, unit.code));
  if (own) return { way: 'name', misses: own.misses };
  const kin = bestOf(unit.kin ?? [], (one) => wholeName(read(one), asked));
  if (kin) return { way: 'kin', misses: kin.misses };
  const turned = turnedName(read(unit), asked);
  if (turned) return { way: 'turned', misses: turned.misses };
  const turnedKin = bestOf(unit.kin ?? [], (one) => turnedName(read(one), asked));
  return turnedKin && { way: 'turnedKin', misses: turnedKin.misses };
}

function partHit(unit: CalledUnit, asked: Words): Hit | null {
  const { callings, above } = read(unit);
  const phrase = bestOf(callings, (name) => bestOf(name, (word) => runFrom(asked, name, word)));
  if (phrase) return { way: 'phrase', misses: phrase.misses };
  if (callings.some((name) => isBegun(asked, name))) return { way: 'begun', misses: 0 };
  const around = [...callings, ...above, ...(unit.kin ?? []).flatMap((one) => read(one).callings)];
  const isThere = ({ plain }: { plain: string }) =>
    around.some((words) => words.some((word) => word.plain.startsWith(plain)));
  return asked.every(isThere) ? { way: 'words', misses: 0 } : null;
}

function runFrom(asked: Words, name: Words, word: Words[number]): Run | null {
  if (word.plain[0] !== asked[0]?.plain[0]) return null;
  const span = run(asked, name, { asked: 0, name: name.indexOf(word) });
  return span?.asked === asked.length ? span : null;
}

const isCode = (code: string, typed: string): boolean => {
  const known = code.toLowerCase();
  const bare = (text: string) => text.replace(/^0+(?=\d)/u, '');
  return known === typed || (/^\d+$/u.test(known) && bare(known) === bare(typed));
};

const withoutCode = (asked: Words, code: string): Words =>
  asked.length > 1 && /^\d+$/u.test(code) ? asked.filter(({ plain }) => plain !== code) : asked;

type Read = {
  /** Names without "UBND" and the like. */ callings: Words[];
  wholes: Whole[];
  above: Words[];
};
type Whole = { name: Words; starts: number[] };

const offices = new Map<string, Read>();

function read(unit: OfficeNames): Read {
  const texts = [
    ...new Set([unit.name, ...(unit.bodyName ? [unit.bodyName] : []), ...(unit.altNames ?? [])]),
  ];
  const above = superiors(unit);
  const key = [...texts, '', ...above].join('\n');
  const known = offices.get(key);
  if (known) return known;
  const names = texts.map(nameIn);
  const superior = above.map((text) => nameIn(text).short);
  const wholes = names.flatMap(({ words, short }) => [short, words, withoutPlace(short, superior[0] ?? [])]);
  const office = {
    callings: names.map(({ short }) => short),
    wholes: [...new Set(wholes)].map(wholeOf),
    above: superior,
  };
  if (offices.size > 5_000) offices.clear();
  offices.set(key, office);
  return office;
}

const wholeOf = (name: Words): Whole => {
  const form = afterForm(name);
  return { name, starts: form > 0 ? [0, form] : [0] };
};

const superiors = ({ parent }: { parent?: Superior }): string[] =>
  parent ? [parent.name, ...superiors(parent)] : [];

const wholeName = ({ wholes, above }: Read, asked: Words): Run | null =>
  bestOf(wholes, (one) => whole(asked, { ...one, from: 0, above }));

const whole = (
  asked: Words,
  { from, name, starts, above }: Whole & { from: number; above: readonly Words[] },
): Run | null =>
  bestOf(starts, (at) => {
    const span = run(asked, name, { asked: from, name: at });
    if (!span || span.name < name.length || span.asked === from) return null;
    if (span.asked === asked.length) return span;
    const on = bestOf(above, (words) =>
      whole(asked, { ...wholeOf(words), from: span.asked, above: above.slice(above.indexOf(words) + 1) }),
    );
    return on && { ...on, misses: span.misses + on.misses };
  });

/** Superiors first, highest first: "Mai Sơn, Chiềng Ban". */
const turnedName = ({ wholes, above }: Read, asked: Words): Run | null =>
  bestOf(isBegunAbove(asked, above) ? [...asked.keys()].slice(1) : [], (at) => {
    const name = bestOf(wholes, (one) => whole(asked.slice(at), { ...one, from: 0, above: [] }));
    const before = name && downTo(asked.slice(0, at), above);
    return before && { ...name, misses: name.misses + before.misses };
  });

/** One letter rules out most queries before any comparison. */
const isBegunAbove = ([first]: Words, above: readonly Words[]): boolean =>
  above.some((words) => [0, afterForm(words)].some((at) => words[at]?.plain[0] === first?.plain[0]));

const downTo = (asked: Words, above: readonly Words[]): Run | null =>
  bestOf([...above.keys()], (n) =>
    bestOf([...asked.keys()], (at) => {
      const own = whole(asked.slice(at), { ...wholeOf(above[n] ?? []), from: 0, above: [] });
      if (!own || at === 0) return own;
      const before = downTo(asked.slice(0, at), above.slice(n + 1));
      return before && { ...own, misses: own.misses + before.misses };
    }),
  );

function isBegun(asked: Words, name: Words): boolean {
  const last = asked.at(-1)?.plain ?? '';
  const before = asked.slice(0, -1);
  if (before.length === 0) return name.some(({ plain }) => plain.startsWith(last));
  return name.some((word, at) => {
    if (word.plain[0] !== before[0]?.plain[0]) return false;
    const span = run(before, name, { asked: 0, name: at });
    return span?.asked === before.length && name[span.name]?.plain.startsWith(last) === true;
  });
}

function bestOf<From>(choices: readonly From[], runOf: (choice: From) => Run | null): Run | null {
  let best: Run | null = null;
  for (const choice of choices) {
    const found = runOf(choice);
    if (found && (!best || found.misses < best.misses)) best = found;
    if (best?.misses === 0) break;
  }
  return best;
}
