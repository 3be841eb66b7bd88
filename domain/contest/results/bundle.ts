import type { TallyOutcome } from '../tally/outcome';
import type { ContestRules } from '../setup/rules';
import type { TallyInput } from '../tally/input';

export type Bundle = {
  algorithm: string;
  rules: ContestRules;
  input: TallyInput;
  outcome: TallyOutcome;
  awards: BundleAward[];
};

export type BundleAward = { entry: string; prize: string; changeReason: string };

/** Leaves out withheld prizes, which the text lists with their reason. */
export const given = (awards: readonly BundleAward[]): BundleAward[] =>
  awards.filter(({ prize }) => prize !== '');
