import { type Actor, mayOrganise, mayWorkFor } from '../actor';
import { DAY } from '../date/calendar';
import { type Decider, mayDecide } from '../deciding/deciding';
import { all, no, type Verdict, yes } from '../verdict';

declare module '../verdict' {
  interface Reasons {
    difficultyAnswered: true;
    difficultyOpenAlready: true;
  }
}

export const difficultyStates = ['open', 'forwarded', 'answered'] as const;
export type DifficultyState = (typeof difficultyStates)[number];

type Told = { forwardedAt: Date | null; answeredAt: Date | null };

export function difficultyState({ forwardedAt, answeredAt }: Told): DifficultyState {
  if (answeredAt) return 'answered';
  return forwardedAt ? 'forwarded' : 'open';
}

/** Whole days that it has lain, until it was answered. */
export const daysLain = ({ reportedAt, answeredAt }: Told & { reportedAt: Date }, now: Date): number =>
  Math.floor(((answeredAt ?? now).getTime() - reportedAt.getTime()) / DAY);

/** @param same whether the unit has an open one of the same words, as after a second press */
export const canReportDifficulty = (
  by: Actor,
  unitId: string,
  { same, ended }: { same: boolean; ended: boolean },
): Verdict =>
  all(mayWorkFor(by, unitId), ended ? no('unitEnded') : yes, same ? no('difficultyOpenAlready') : yes);

export const canAnswerDifficulty = (by: Decider, told: Told): Verdict =>
  all(mayOrganise(by), mayDecide('ruleDelivery', by), told.answeredAt ? no('difficultyAnswered') : yes);
