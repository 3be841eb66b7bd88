import type { ContestRules, Part, PrizeRank, TieRule, TimeRule } from '@/domain/contest/rules';

/** The rules as they stand in the controls: numbers are what was typed. */
export type TypedRules = Omit<
  ContestRules,
  'parts' | 'aggregation' | 'ties' | 'prizes' | 'eligibility' | 'passMark' | 'returnsAllowed' | 'team'
> & {
  parts: TypedPart[];
  aggregation: { method: ContestRules['aggregation']['method']; outlier: string; thirdMarking: string };
  ties: { rule: TieRule['rule']; part: string }[];
  prizes: TypedPrize[];
  eligibility: { dutyYear: string; allParts: boolean };
  passMark: string;
  returnsAllowed: string;
  team: { least: string; most: string; reserves: string };
};

export type TypedPart = Pick<Part, 'key' | 'name' | 'kind' | 'scoredBy'> & {
  points: string;
  step: string;
  passMark: string;
  criteria: TypedCriterion[];
  time: TypedTime;
};

export type TypedCriterion = {
  key: string;
  name: string;
  points: string;
  levels: { from: string; text: string }[];
};

export type TypedTime = {
  shape: TimeRule['shape'] | '';
  /** minutes:seconds */
  limit: string;
  points: string;
  underOneMinute: string;
  fromOneMinute: string;
};

export type TypedPrize = {
  key: string;
  name: string;
  kind: 'main' | 'side';
  block: string;
  rank: PrizeRank;
  part: string;
  count: string;
};

/** Hundredths as people write them: 850 is "8,5". */
export const shownPoints = (points: number): string => String(points / 100).replace('.', ',');

const orEmpty = (points: number | null): string => (points === null ? '' : shownPoints(points));

export const typedRules = (rules: ContestRules): TypedRules => ({
  ...rules,
  parts: rules.parts.map(typedPart),
  aggregation: {
    method: rules.aggregation.method,
    outlier: orEmpty(rules.aggregation.outlier),
    thirdMarking: orEmpty(rules.aggregation.thirdMarking),
  },
  ties: rules.ties.map((tie) => ({ rule: tie.rule, part: tie.rule === 'chair' ? '' : tie.part })),
  prizes: rules.prizes.map((prize) => ({
    key: prize.key,
    name: prize.name,
    kind: prize.kind,
    block: prize.block ?? '',
    rank: prize.kind === 'main' ? prize.rank : 'first',
    part: prize.kind === 'side' ? prize.part : '',
    count: String(prize.count),
  })),
  eligibility: { ...rules.eligibility, dutyYear: String(rules.eligibility.dutyYear ?? '') },
  passMark: orEmpty(rules.passMark),
  returnsAllowed: String(rules.returnsAllowed),
  team: {
    least: String(rules.team.least),
    most: String(rules.team.most),
    reserves: String(rules.team.reserves),
  },
});

const typedPart = (part: Part): TypedPart => ({
  key: part.key,
  name: part.name,
  kind: part.kind,
  scoredBy: part.scoredBy,
  points: shownPoints(part.points),
  step: shownPoints(part.step),
  passMark: orEmpty(part.passMark),
  criteria: part.criteria.map((criterion) => ({
    ...criterion,
    points: shownPoints(criterion.points),
    levels: criterion.levels.map(({ from, text }) => ({ from: shownPoints(from), text })),
  })),
  time: typedTime(part.time),
});

function typedTime(time: TimeRule | null): TypedTime {
  const blank: TypedTime = { shape: '', limit: '', points: '', underOneMinute: '', fromOneMinute: '' };
  if (!time) return blank;
  const limit = `${Math.floor(time.limit / 60)}:${String(time.limit % 60).padStart(2, '0')}`;
  const typed = { ...blank, shape: time.shape, limit };
  if (time.shape === 'cutOff') return typed;
  if (time.shape !== 'bands') return { ...typed, points: shownPoints(time.points) };
  return {
    ...typed,
    underOneMinute: shownPoints(time.underOneMinute),
    fromOneMinute: shownPoints(time.fromOneMinute),
  };
}

/** A lasting name for a new block, part, criterion or prize: never one that is or was there in this sitting. */
export function newKey(prefix: string, taken: readonly { key: string }[]): string {
  for (let n = taken.length + 1; ; n += 1) {
    const key = `${prefix}-${n}`;
    if (!taken.some((item) => item.key === key)) return key;
  }
}
