import type { Line, TallyOutcome } from './outcome';
import type { ContestRules, Part } from '../setup/rules';
import type { Sheet, TallyInput } from './input';
import { usualRules } from '../setup/usual-rules';

export const part = (over: Partial<Part> = {}): Part => ({
  key: 'p',
  name: 'Phần thi',
  kind: 'live',
  scoredBy: 'judges',
  points: 10_000,
  step: 25,
  criteria: [{ key: 'c', name: 'Tiêu chí', points: 10_000, levels: [] }],
  passMark: null,
  time: null,
  ...over,
});

export const rules = (over: Partial<ContestRules> = {}): ContestRules => ({
  ...usualRules(null),
  blocks: [{ key: 'b', name: 'Khối', kinds: ['district'], admitted: [] }],
  parts: [part()],
  ties: [],
  prizes: [],
  ...over,
});

export const sheet = (
  entry: string,
  { judge, points, more = {} }: { judge: string; points: number; more?: Partial<Sheet> },
): Sheet => ({
  entry,
  judge,
  part: 'p',
  points: { c: points },
  third: false,
  ...more,
});

export const input = (over: Partial<TallyInput> & { ids: string[] }): TallyInput => ({
  entries: over.ids.map((id) => ({ id, block: 'b', withdrawn: false })),
  sheets: [],
  absences: [],
  results: [],
  times: [],
  rulings: [],
  ...over,
});

export const linesIn = (outcome: TallyOutcome): Line[] => outcome.blocks[0]?.lines ?? [];
export const lineOfEntry = (outcome: TallyOutcome, entry: string) =>
  linesIn(outcome).find((line) => line.entry === entry);
export const places = (outcome: TallyOutcome) => linesIn(outcome).map(({ entry, rank }) => [entry, rank]);
