import { no, type Verdict, yes } from '../verdict';
import { isBlank } from '../text/text';
import { type Formula, type Indicator, isDerived, isKnown, type ReportForm } from './form';

declare module '../verdict' {
  interface Reasons {
    figuresWrong: true;
  }
}

export type FigureValue = number | boolean | string;

/** As a unit typed it. `why`: the reason where the portal knows another figure. */
export type Figure = { value: FigureValue; estimated?: true; why?: string };

export type Figures = Readonly<Record<string, Figure>>;

/** What the registry and the last report say, by the key of the indicator. */
export type KnownFigures = Readonly<Record<string, number>>;

export type FigureAnswers = { form: ReportForm; figures: Figures; known: KnownFigures };

/** What counts, by key: typed, else known, else computed from what counts; null: blank. */
export function figuresThatCount({
  form,
  figures,
  known,
}: FigureAnswers): Record<string, FigureValue | null> {
  const counting: Record<string, FigureValue | null> = {};
  for (const one of form.indicators)
    if (!isDerived(one))
      counting[one.key] = figures[one.key]?.value ?? (isKnown(one) ? (known[one.key] ?? null) : null);
  for (const { key, source } of form.indicators)
    if (typeof source === 'object')
      counting[key] = computed(source.formula, (part) => number(counting[part] ?? null));
  return counting;
}

export const figureOf = (answers: FigureAnswers, key: string): FigureValue | null =>
  figuresThatCount(answers)[key] ?? null;

const number = (value: FigureValue | null): number | null => (typeof value === 'number' ? value : null);

export function computed(formula: Formula, read: (key: string) => number | null): number | null {
  if (formula.kind === 'rest') {
    const whole = sumOf(formula.of, read);
    return whole === null ? null : whole - (sumOf(formula.less, read) ?? 0);
  }
  const [part, whole] = [read(formula.of), sumOf(formula.in, read)];
  return part === null || whole === null || whole === 0 ? null : Math.round((part / whole) * 10_000);
}

/** Blank parts count as none, as long as one of them is there. */
function sumOf(keys: readonly string[], read: (key: string) => number | null): number | null {
  let sum: number | null = null;
  for (const key of keys) {
    const one = read(key);
    if (one !== null) sum = (sum ?? 0) + one;
  }
  return sum;
}

export const contradicts = (
  { key }: Pick<Indicator, 'key'>,
  { figures, known }: Pick<FigureAnswers, 'figures' | 'known'>,
): boolean => {
  const own = figures[key]?.value;
  return own !== undefined && known[key] !== undefined && own !== known[key];
};

export const MOST = { count: 9_999_999, money: 999_999_999_999, percent: 10_000 } as const;

export const figureFaults = [
  'notANumber',
  'ambiguous',
  'negative',
  'notWhole',
  'tooLarge',
  'overHundred',
  'figureInText',
  'solvedMore',
  'trainedMore',
  'onTimeMore',
  'partsMore',
] as const;
export type FigureFault = (typeof figureFaults)[number];

export type FaultyFigure = { key: string; fault: FigureFault };

export function faultOf({ kind }: Pick<Indicator, 'kind'>, value: FigureValue): FigureFault | null {
  if (kind === 'yesNo') return typeof value === 'boolean' ? null : 'notANumber';
  if (kind === 'text')
    return typeof value !== 'string' || /^[\d\s.,%-]+$/u.test(value) ? 'figureInText' : null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'notANumber';
  if (value < 0) return 'negative';
  if (!Number.isInteger(value)) return 'notWhole';
  if (value <= MOST[kind]) return null;
  return kind === 'percent' ? 'overHundred' : 'tooLarge';
}

type Limit = { part: readonly string[]; whole: readonly string[]; fault: FigureFault };

const limits: readonly Limit[] = [
  {
    part: ['petitionsInTime', 'petitionsOverdue'],
    whole: ['petitionsCarried', 'petitionsReceived'],
    fault: 'solvedMore',
  },
  { part: ['staffTrained'], whole: ['staffConcerned'], fault: 'trainedMore' },
  { part: ['papersOnTime'], whole: ['papersDue'], fault: 'onTimeMore' },
  { part: ['modelsCollective', 'modelsIndividual'], whole: ['models'], fault: 'partsMore' },
  { part: ['modelsNew', 'modelsContinued'], whole: ['models'], fault: 'partsMore' },
  {
    part: ['modelsEconomy', 'modelsCultureSociety', 'modelsDefenceSecurity', 'modelsPoliticalSystem'],
    whole: ['models'],
    fault: 'partsMore',
  },
];

/** What is wrong with figures as typed, each at the field where it is put right. */
export function figureFaultsOf(answers: FigureAnswers): FaultyFigure[] {
  const { form, figures } = answers;
  const own = form.indicators.flatMap((indicator) => {
    const typed = figures[indicator.key];
    const fault = typed && !isDerived(indicator) ? faultOf(indicator, typed.value) : null;
    return fault ? [{ key: indicator.key, fault }] : [];
  });
  if (own.length > 0) return own;
  const counting = figuresThatCount(answers);
  return limits.flatMap(({ part, whole, fault }) => {
    const sum = (keys: readonly string[]) => keys.map((key) => number(counting[key] ?? null));
    const [parts, wholes] = [sum(part), sum(whole)];
    if (parts.every((one) => one === null) || wholes.every((one) => one === null)) return [];
    const key =
      part.find((one) => figures[one]) ?? (knows(fault) ? undefined : whole.find((one) => figures[one]));
    return key && total(parts) > total(wholes) ? [{ key, fault }] : [];
  });
}

/** Parts that the registry counts follow a whole that a unit typed only when it types them too. */
const knows = (fault: FigureFault): boolean => fault === 'partsMore' || fault === 'onTimeMore';

const total = (parts: readonly (number | null)[]): number =>
  parts.reduce<number>((sum, one) => sum + (one ?? 0), 0);

/** Nothing that the form does not ask for, and nothing that it computes by itself. */
const isAsked = ({ form, figures }: FigureAnswers): boolean =>
  Object.keys(figures).every((key) => form.indicators.some((one) => one.key === key && !isDerived(one)));

const mayEstimate = ({ form, figures }: FigureAnswers): Verdict =>
  form.span === 'year' || Object.values(figures).every(({ estimated }) => !estimated)
    ? yes
    : no('figuresWrong');

export function canKeepFigures(answers: FigureAnswers): Verdict {
  const faults = figureFaultsOf(answers);
  if (faults.length > 0)
    return no(
      'figuresWrong',
      faults.map(({ key, fault }) => `${key}.${fault}`),
    );
  return isAsked(answers) ? mayEstimate(answers) : no('figuresWrong');
}

export function lackedFigures(answers: FigureAnswers): string[] {
  const { form, figures } = answers;
  const counting = figuresThatCount(answers);
  return [
    ...form.indicators
      .filter(({ required, key }) => required && (counting[key] ?? null) === null)
      .map(({ key }) => `figures.${key}`),
    ...form.indicators
      .filter((one) => contradicts(one, answers) && isBlank(figures[one.key]?.why ?? ''))
      .map(({ key }) => `why.${key}`),
  ];
}
