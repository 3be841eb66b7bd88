import { type AnswerTally, isDone, tallyOfAnswers } from '@/domain/obligation/record';
import type { KnownObligation } from '@/server/obligations/asked';
import type { AnswersOfYear, UnitAnswers } from '@/server/obligations/queries';

/** One obligation over all units that owe it. */
export type ObligationLine = {
  obligation: KnownObligation;
  due: AnswersOfYear['asked'][number]['due'];
  tally: AnswerTally;
  done: number;
};

export const linesOf = ({ asked, units }: Pick<AnswersOfYear, 'asked' | 'units'>): ObligationLine[] =>
  asked.flatMap(({ obligation, due }) => {
    const states = statesOf(units, obligation.code);
    if (states.length === 0) return [];
    return [{ obligation, due, tally: tallyOfAnswers(states), done: states.filter(isDone).length }];
  });

const statesOf = (units: readonly UnitAnswers[], code: string) =>
  units.flatMap(({ answers }) => answers.flatMap((one) => (one.obligation.code === code ? [one.state] : [])));
