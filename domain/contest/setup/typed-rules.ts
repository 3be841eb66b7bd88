import type { ContestRules, Part, TimeRule } from './rules';
import type { TypedRules } from './rules-input';

export type TypedPart = TypedRules['parts'][number];
export type TypedPrize = TypedRules['prizes'][number];
type TypedTime = TypedPart['time'];

/** Hundredths as people write them: 850 is "8,5". */
export const shownPoints = (points: number): string => String(points / 100).replace('.', ',');

const orEmpty = (points: number | null): string => (points === null ? '' : shownPoints(points));

export const typedRules = (rules: ContestRules): TypedRules => ({
  ...rules,
  blocks: rules.blocks.map((block) => ({ ...block, groupId: block.groupId ?? '' })),
  parts: rules.parts.map(typedPart),
  aggregation: {
    method: rules.aggregation.method,
    outlier: orEmpty(rules.aggregation.outlier),
    thirdMarking: orEmpty(rules.aggregation.thirdMarking),
    leastSheets: String(rules.aggregation.leastSheets ?? ''),
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
  const blank = { shape: '' as const, limit: '', points: '', underOneMinute: '', fromOneMinute: '' };
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

/** A key for a new block, part, criterion or prize that no other has. */
export function newKey(prefix: string, taken: readonly { key: string }[]): string {
  for (let n = taken.length + 1; ; n += 1) {
    const key = `${prefix}-${n}`;
    if (!taken.some((item) => item.key === key)) return key;
  }
}
