import type { Outcome } from './outcome';
import type { ContestRules } from './rules';
import type { TallyInput } from './sheet';

/** What a freeze stores and the public downloads: everything that a stranger needs to recompute the ranking. */
export type Bundle = {
  algorithm: string;
  rules: ContestRules;
  /** Entries by their public number, judges by pseudonym. */
  input: TallyInput;
  outcome: Outcome;
  awards: BundleAward[];
};

export type BundleAward = { entry: string; prize: string; changeReason: string };
