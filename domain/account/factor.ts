import { isDeciding, type SeatKind } from '../actor';

export const factorScopes = ['usual', 'deciding', 'everybody'] as const;

export type FactorScope = (typeof factorScopes)[number];

export const usualFactorScope: FactorScope = 'usual';

const usual: readonly SeatKind[] = ['organiser', 'administrator', 'chiefJudge', 'auditor'];

export function mustHaveFactor(kinds: readonly SeatKind[], scope: FactorScope): boolean {
  if (scope === 'everybody') return true;
  return kinds.some((kind) => usual.includes(kind) || (scope === 'deciding' && isDeciding(kind)));
}

export type StepNeed = 'prove' | 'enrol';

export const needAfterPassword = ({ has, must }: { has: boolean; must: boolean }): StepNeed | null =>
  has ? 'prove' : must ? 'enrol' : null;

const minute = 60_000;

export const stepLife = { prove: 5 * minute, enrol: 20 * minute } as const;

export const mostWrongInStep = 5;

export const challengeLife = 5 * minute;
export const pendingLife = stepLife.enrol;

export const recoveryCodeCount = 10;
export const fewRecoveryCodes = 3;

export const longestFactorName = 60;
export const mostPasskeys = 10;
