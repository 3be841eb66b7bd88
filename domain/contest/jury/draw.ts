import { all, no, type Verdict, yes } from '../../verdict';
import { balanced, type Pair } from './assignment';

declare module '../../verdict' {
  interface Reasons {
    drawDayCome: true;
    drawDayAhead: true;
  }
}

/** docs/draw.md specifies the draw. */
export const DRAW_FORMAT = 'boc-tham-1';

export type ClosedList = {
  format: typeof DRAW_FORMAT;
  contest: string;
  block: string | null;
  each: number;
  /** Random and secret until publication, so the hash cannot be reversed by guessing. */
  salt: string;
  entries: { number: number; receipt: string }[];
  /** Ordered by seating; each is sha256("salt:person id"). */
  judges: string[];
  barred: DrawnPair[];
  assigned: DrawnPair[];
};

export type DrawnPair = { entry: number; judge: string };

export type Sha256 = (text: string) => string;

export const seedFrom = (listHash: string, number: string, sha256: Sha256): string =>
  sha256(listHash + number);

const WORDS = 8;
const RANGE = 2 ** 32;

/** Uniform integers from 0 to below `count`: words of sha256("seed:counter"), with rejection. */
export function drawnNumbers(seed: string, sha256: Sha256): (count: number) => number {
  let at = 0;
  let block = '';
  const word = (): number => {
    if (at % WORDS === 0) block = sha256(`${seed}:${at / WORDS}`);
    const from = (at++ % WORDS) * WORDS;
    return Number.parseInt(block.slice(from, from + WORDS), 16);
  };
  return (count) => {
    const fair = RANGE - (RANGE % count);
    for (;;) {
      const drawn = word();
      if (drawn < fair) return drawn % count;
    }
  };
}

export function drawFrom(list: ClosedList, seed: string, sha256: Sha256): DrawnPair[] {
  const named = ({ entry, judge }: DrawnPair): Pair => ({ entry: String(entry), judge });
  const ground = {
    entries: list.entries.map(({ number }) => String(number)),
    judges: list.judges,
    each: list.each,
    barred: list.barred.map(named),
    there: list.assigned.map(named),
  };
  const pairs = balanced(ground, drawnNumbers(seed, sha256));
  return pairs.map(({ entry, judge }) => ({ entry: Number(entry), judge }));
}

export type DrawFacts = {
  drawOn: Date;
  closedAt: Date | null;
  number: string | null;
  typedById: string | null;
  drawnAt: Date | null;
  cancelAskedById: string | null;
  cancelledAt: Date | null;
};

export const drawStates = ['named', 'closed', 'typed', 'drawn', 'cancelled'] as const;
export type DrawState = (typeof drawStates)[number];

export const drawState = (draw: DrawFacts): DrawState => {
  if (draw.cancelledAt) return 'cancelled';
  if (draw.drawnAt) return 'drawn';
  if (draw.number !== null) return 'typed';
  return draw.closedAt ? 'closed' : 'named';
};

export const drawSteps = ['close', 'reopen', 'type', 'confirm', 'cancel'] as const;
export type DrawStep = (typeof drawSteps)[number];

const stepsIn: Record<DrawState, readonly DrawStep[]> = {
  named: ['close', 'cancel'],
  closed: ['reopen', 'type', 'cancel'],
  typed: ['type', 'confirm', 'cancel'],
  drawn: [],
  cancelled: [],
};

/** Nobody may change the list once the number can be known. */
export function canStep(
  step: DrawStep,
  { draw, personId, today }: { draw: DrawFacts; personId: string | null; today: Date },
): Verdict {
  const known = today >= draw.drawOn;
  const before = known ? no('drawDayCome') : yes;
  const asked: Record<DrawStep, Verdict> = {
    close: before,
    reopen: before,
    type: known ? yes : no('drawDayAhead'),
    confirm: draw.typedById === personId ? no('secondPerson') : yes,
    cancel: draw.cancelAskedById === personId ? no('secondPerson') : yes,
  };
  return all(stepsIn[drawState(draw)].includes(step) ? yes : no('changedMeanwhile'), asked[step]);
}

export const cancelNeedsTwo = (draw: DrawFacts, today: Date): boolean =>
  draw.closedAt !== null && today >= draw.drawOn;
