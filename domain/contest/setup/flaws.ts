import { blockOf, type Entrant } from './blocks';
import type { ContestRules, Part } from './rules';

export const flaws = [
  'noBlock',
  'noPart',
  'keyTwice',
  'partWithoutCriteria',
  'criterionWithoutPoints',
  'offStep',
  'prizeWithoutBlock',
  'prizeWithoutPart',
  'tieWithoutPart',
  'kindTwice',
  'blockEmpty',
  'teamBounds',
  'partWithoutPoints',
  'partPassMarkAbove',
  'passMarkAbove',
  'outlierZero',
  'outlierAbove',
  'thirdZero',
  'thirdAbove',
  'levelAbove',
  'levelTwice',
] as const;
export type Flaw = (typeof flaws)[number];
export type FlawAtField = { flaw: Flaw; at: string };

/** Factors from the scale of 10 (outlier) and of 100 (third marking) to hundredths. */
const OUTLIER_SCALE = 1_000;
const THIRD_SCALE = 10_000;

/** @param entrants without them no block is looked at */
export function flawsOf(rules: ContestRules, entrants?: readonly Entrant[]): Flaw[] {
  const parts = rules.parts.map((part) => part.key);
  const blocks = rules.blocks.map((block) => block.key);
  const judged = rules.parts.filter((part) => part.scoredBy === 'judges');
  const atFields = new Set(flawsAtFields(rules, entrants).map(({ flaw }) => flaw));
  const found: Partial<Record<Flaw, boolean>> = {
    noBlock: blocks.length === 0,
    noPart: parts.length === 0,
    keyTwice: [
      parts,
      blocks,
      rules.prizes.map((prize) => prize.key),
      ...rules.parts.map((p) => p.criteria.map((c) => c.key)),
    ].some(twice),
    partWithoutCriteria: judged.some((part) => part.criteria.length === 0),
    prizeWithoutBlock: rules.prizes.some((prize) => prize.block !== null && !blocks.includes(prize.block)),
    prizeWithoutPart: rules.prizes.some((prize) => prize.kind === 'side' && !parts.includes(prize.part)),
    tieWithoutPart: rules.ties.some((tie) => tie.rule !== 'chair' && !parts.includes(tie.part)),
    kindTwice: twice(
      rules.blocks.flatMap(({ kinds, groupId = '' }) => kinds.map((kind) => `${kind} ${groupId}`)),
    ),
  };
  return flaws.filter((flaw) => found[flaw] ?? atFields.has(flaw));
}

export function flawsAtFields(rules: ContestRules, entrants?: readonly Entrant[]): FlawAtField[] {
  const { outlier, thirdMarking } = rules.aggregation;
  const { least, most, reserves } = rules.team;
  const whole = rules.parts.reduce((sum, part) => sum + part.points, 0);
  const found: (FlawAtField & { holds: boolean })[] = [
    ...(entrants ? emptyBlocks(rules, entrants) : []),
    ...rules.parts.flatMap(({ points, passMark }, n) => [
      { flaw: 'partWithoutPoints' as const, at: `parts.${n}.points`, holds: points <= 0 },
      {
        flaw: 'partPassMarkAbove' as const,
        at: `parts.${n}.passMark`,
        holds: passMark !== null && passMark > points,
      },
    ]),
    ...rules.parts.flatMap((part, n) => criteriaFlaws(part, `parts.${n}`)),
    // Zero typed for "none" would reject every sheet off the mean and always ask for a third.
    { flaw: 'outlierZero', at: 'aggregation.outlier', holds: outlier === 0 },
    { flaw: 'outlierAbove', at: 'aggregation.outlier', holds: outlier !== null && outlier > OUTLIER_SCALE },
    { flaw: 'thirdZero', at: 'aggregation.thirdMarking', holds: thirdMarking === 0 },
    {
      flaw: 'thirdAbove',
      at: 'aggregation.thirdMarking',
      holds: thirdMarking !== null && thirdMarking > THIRD_SCALE,
    },
    { flaw: 'teamBounds', at: 'team.most', holds: least < 1 || least > most || reserves < 0 },
    { flaw: 'passMarkAbove', at: 'passMark', holds: rules.passMark !== null && rules.passMark > whole },
  ];
  return found.filter(({ holds }) => holds).map(({ flaw, at }) => ({ flaw, at }));
}

function emptyBlocks(
  rules: ContestRules,
  entrants: readonly Entrant[],
): (FlawAtField & { holds: boolean })[] {
  const entered = new Set(entrants.map((entrant) => blockOf(rules, entrant)));
  return rules.blocks.map((block, n) => ({
    flaw: 'blockEmpty',
    at: `blocks.${n}.${block.groupId === undefined ? 'kinds' : 'groupId'}`,
    holds: !entered.has(block),
  }));
}

function criteriaFlaws(part: Part, at: string): (FlawAtField & { holds: boolean })[] {
  const { step, criteria, scoredBy } = part;
  const ofStep = { flaw: 'offStep' as const, at: `${at}.step`, holds: step <= 0 };
  if (scoredBy !== 'judges') return [ofStep];
  const ofCriteria = criteria.flatMap(({ points, levels }, n) => [
    { flaw: 'criterionWithoutPoints' as const, at: `${at}.criteria.${n}.points`, holds: points <= 0 },
    { flaw: 'offStep' as const, at: `${at}.criteria.${n}.points`, holds: step > 0 && points % step !== 0 },
    ...levels.flatMap(({ from }, of) => {
      const field = `${at}.criteria.${n}.levels.${of}.from`;
      const before = levels.slice(0, of);
      return [
        // A judge who gives full marks would read that the entry misses the level.
        { flaw: 'levelAbove' as const, at: field, holds: from > points },
        { flaw: 'levelTwice' as const, at: field, holds: before.some((level) => level.from === from) },
      ];
    }),
  ]);
  return [ofStep, ...ofCriteria];
}

export const cautions = [
  'outlierLeavesOne',
  'outlierLowers',
  'modelsOfAnotherYear',
  'nameOfAnotherYear',
] as const;
export type Caution = (typeof cautions)[number];

export type Cautioned = {
  rules: Pick<ContestRules, 'aggregation' | 'eligibility'>;
  year: number;
  name: string;
};

/** Within half of the scale, more than one of three sheets always stays. */
const HALF = OUTLIER_SCALE / 2;

/** Sound rules with surprising effects, to be acknowledged before announcing: a reach below half
 * of the scale can reject sheets on both sides, so that raising one sheet lowers the result. */
export function cautionsOf({ rules, year, name }: Cautioned): Caution[] {
  const { outlier } = rules.aggregation;
  const { dutyYear } = rules.eligibility;
  const yearsNamed = [...name.matchAll(/\b20\d{2}\b/gu)].map(([found]) => found);
  const found: Record<Caution, boolean> = {
    outlierLeavesOne: outlier !== null && outlier > 0 && outlier < HALF,
    outlierLowers: outlier !== null && outlier > 0 && outlier < OUTLIER_SCALE,
    modelsOfAnotherYear: dutyYear !== null && dutyYear !== year,
    nameOfAnotherYear: yearsNamed.length > 0 && !yearsNamed.includes(String(year)),
  };
  return cautions.filter((caution) => found[caution]);
}

const twice = (keys: readonly string[]): boolean => new Set(keys).size !== keys.length;
