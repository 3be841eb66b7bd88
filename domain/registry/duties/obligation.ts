import { isLate, startOf } from '../../date/calendar';
import type { Lifespan } from '../../unit/unit';
import { countsAsRegistered, type ModelStatus } from '../model/lifecycle';
import { type OwedPaper, owedPapers } from '../papers/paper';
import type { Season } from './season';

/** Every bound unit owes these each year (KH 04, III.4). */
export const duties = ['registration', ...owedPapers] as const;
export type Duty = (typeof duties)[number];

/** Not delivered: `due` is still in time, `missing` is overdue, `exempt` fell due when the unit was
 * not there: after its end, when its successor owes it, or before its beginning. */
export const dutyStates = ['onTime', 'late', 'due', 'missing', 'exempt'] as const;
export type DutyState = (typeof dutyStates)[number];

export type OwedModel = {
  status: ModelStatus;
  submittedAt: Date | null;
  papers: Partial<Record<OwedPaper, Date>>;
  /** Of a predecessor: counts for what falls due from this day on. */
  since?: Date;
};

type Dates = Pick<
  Season,
  'registrationDue' | 'planDue' | 'interimDue' | 'finalDue' | 'evaluationDue' | 'dueDayCounts'
>;

export const dueOf = (season: Dates, duty: Duty): Date => season[`${duty}Due`];

/** The earliest delivery by any of the unit's models of the year counts; after its end, others
 * deliver for its successor. */
export function stateOf(
  duty: Duty,
  { models, season, now }: { models: readonly OwedModel[]; season: Dates; now: Date },
  { validFrom, validTo }: Partial<Lifespan> = {},
): DutyState {
  const due = dueOf(season, duty);
  const endedBefore = validTo && validTo <= due ? startOf(validTo) : null;
  const beganAfter = validFrom !== undefined && validFrom > due;
  const delivered = models
    .filter(({ since }) => !since || since <= due)
    .map((model) => deliveredAt(duty, model))
    .filter((at) => at !== null)
    .filter((at) => !endedBefore || at < endedBefore)
    .sort((a, b) => a.getTime() - b.getTime())[0];
  if (endedBefore || beganAfter) return delivered ? 'onTime' : 'exempt';
  const late = isLate(delivered ?? now, { due, dueDayCounts: season.dueDayCounts });
  if (delivered) return late ? 'late' : 'onTime';
  return late ? 'missing' : 'due';
}

/** Papers of a draft count as delivered when it is submitted. */
function deliveredAt(duty: Duty, model: OwedModel): Date | null {
  if (!countsAsRegistered(model.status) || !model.submittedAt) return null;
  if (duty === 'registration') return model.submittedAt;
  const paper = model.papers[duty];
  if (!paper) return null;
  return paper.getTime() > model.submittedAt.getTime() ? paper : model.submittedAt;
}
