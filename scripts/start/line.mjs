// Who may work now: as many as have a turn, of one place no more than its share, and next the one from where the fewest are at work.
// A crowd at one place therefore waits for itself, and a visitor from elsewhere for one answer at most.

/**
 * @typedef {{ place: string, gone: () => boolean, begin: (give: () => void) => void }} Waiting
 * @param {{ atOnce: number, share: number }} most
 */
export function makeLine({ atOnce, share }) {
  /** @type {Map<string, Waiting[]>} places in the order in which their turn comes round */
  const waiting = new Map();
  /** @type {Map<string, number>} */
  const held = new Map();
  let taken = 0;

  /** @param {Waiting} one */
  function enter(one) {
    const line = waiting.get(one.place);
    if (line) line.push(one);
    else waiting.set(one.place, [one]);
    next();
  }

  function next() {
    while (taken < atOnce) {
      const place = whoseTurn();
      if (place === undefined) return;
      const one = firstOf(place);
      // Whoever has hung up meanwhile needs no answer.
      if (!one.gone()) lend(one);
    }
  }

  function whoseTurn() {
    let [chosen, fewest] = [undefined, share];
    for (const place of waiting.keys()) {
      const works = held.get(place) ?? 0;
      if (works < fewest) [chosen, fewest] = [place, works];
      if (fewest === 0) break;
    }
    return chosen;
  }

  /** @returns {Waiting} */
  function firstOf(place) {
    const line = waiting.get(place);
    const first = line.shift();
    waiting.delete(place);
    if (line.length > 0) waiting.set(place, line);
    return first;
  }

  /** @param {Waiting} one */
  function lend(one) {
    count(one.place, 1);
    let out = true;
    one.begin(() => {
      if (!out) return;
      out = false;
      count(one.place, -1);
      next();
    });
  }

  function count(place, by) {
    taken += by;
    const works = (held.get(place) ?? 0) + by;
    if (works > 0) held.set(place, works);
    else held.delete(place);
  }

  const standing = () => ({
    working: taken,
    waiting: [...waiting.values()].reduce((sum, line) => sum + line.length, 0),
  });

  return { enter, standing };
}
