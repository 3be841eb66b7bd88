import type { Random } from '../content/random';

/** How far a model of the demonstration goes, if the year lets it. */
export type Fate =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'received'
  | 'running'
  | 'interim'
  | 'final'
  | 'proposed'
  | 'appraising'
  | 'notRecognised'
  | 'recognised'
  | 'replicated'
  | 'paused'
  | 'withdrawn'
  /** Rated "không đủ điều kiện xếp loại". */
  | 'unratable';

type Odds = readonly (readonly [Fate, number])[];

// Four fifths of what is registered is recognised (U Minh Thượng 2019: 266 of 332, 39 of them replicated).
const finished: Odds = [
  ['recognised', 64],
  ['replicated', 10],
  ['notRecognised', 5],
  ['unratable', 2],
  ['final', 4],
  ['interim', 4],
  ['running', 4],
  ['withdrawn', 3],
  ['paused', 1],
  ['returned', 2],
  ['draft', 1],
];

// The year that is half over: most run, some are still being put on paper, a few short ones are through already.
const underWay: Odds = [
  ['interim', 40],
  ['running', 26],
  ['received', 5],
  ['submitted', 6],
  ['returned', 5],
  ['draft', 6],
  ['paused', 2],
  ['withdrawn', 2],
  ['final', 2],
  ['proposed', 2],
  ['appraising', 3],
  ['recognised', 1],
];

export function fateOf(by: Random, { underWayYet }: { underWayYet: boolean }): Fate {
  const odds = underWayYet ? underWay : finished;
  let lot = by.real() * odds.reduce((sum, [, share]) => sum + share, 0);
  for (const [fate, share] of odds) {
    lot -= share;
    if (lot < 0) return fate;
  }
  return 'running';
}
