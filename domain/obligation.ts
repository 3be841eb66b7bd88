import { isLate } from './calendar';
import { countsAsRegistered, type ModelStatus } from './model/lifecycle';
import { type OwedPaper, owedPapers } from './paper';
import type { Season } from './season';

/** What every bound unit owes for a year: a registered model and its four papers (KH 04, III.4). */
export const duties = ['registration', ...owedPapers] as const;
export type Duty = (typeof duties)[number];

/**
 * `due`: not there yet, still in time. `missing`: not there, and the day has passed. `ended`: not there, and the unit no
 * longer stood when it would have been due.
 */
export const dutyStates = ['onTime', 'late', 'due', 'missing', 'ended'] as const;
export type DutyState = (typeof dutyStates)[number];

export type OwedModel = {
  status: ModelStatus;
  submittedAt: Date | null;
  /** When each owed paper's first version came in. */
  papers: Partial<Record<OwedPaper, Date>>;
};

type Dates = Pick<
  Season,
  'registrationDue' | 'planDue' | 'interimDue' | 'finalDue' | 'evaluationDue' | 'dueDayCounts'
>;

/** The day before which the duty is owed. */
export const dueOf = (season: Dates, duty: Duty): Date => season[`${duty}Due`];

/** How the unit stands on one duty: the earliest delivery by any of its models of the year counts. */
export function stateOf(
  duty: Duty,
  models: readonly OwedModel[],
  season: Dates,
  now: Date,
  endsOn: Date | null = null,
): DutyState {
  const delivered = models
    .map((model) => deliveredAt(duty, model))
    .filter((at) => at !== null)
    .sort((a, b) => a.getTime() - b.getTime())[0];
  const late = isLate(delivered ?? now, dueOf(season, duty), season.dueDayCounts);
  if (delivered) return late ? 'late' : 'onTime';
  if (endsOn && endsOn.getTime() <= dueOf(season, duty).getTime()) return 'ended';
  return late ? 'missing' : 'due';
}

/** A paper of a draft has not been delivered: it counts from the moment of submission. */
function deliveredAt(duty: Duty, model: OwedModel): Date | null {
  if (!countsAsRegistered(model.status) || !model.submittedAt) return null;
  if (duty === 'registration') return model.submittedAt;
  const paper = model.papers[duty];
  if (!paper) return null;
  return paper.getTime() > model.submittedAt.getTime() ? paper : model.submittedAt;
}
