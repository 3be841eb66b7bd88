/** A small repeatable stream of chance (mulberry32): the same seed tells the same stories on every machine. */
export type Random = {
  /** 0 ≤ x < 1 */
  real: () => number;
  /** Both ends included. */
  whole: (from: number, to: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** `count` different ones, in the order of the list. */
  some: <T>(list: readonly T[], count: number) => T[];
};

export function random(seed: string): Random {
  let state = hash(seed);
  const real = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(real() * (to - from + 1));
  return {
    real,
    whole,
    chance: (share) => real() < share,
    pick: (list) => {
      const picked = list[whole(0, list.length - 1)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    some: (list, count) => {
      const drawn = list
        .map((item, at) => ({ item, at, lot: real() }))
        .sort((a, b) => a.lot - b.lot)
        .slice(0, count);
      return drawn.sort((a, b) => a.at - b.at).map(({ item }) => item);
    },
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}
