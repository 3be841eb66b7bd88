import { type Actor, organises } from '../actor';
import { all, no, type Verdict, yes } from '../verdict';
import { type Dates, phaseOf } from './phase';

/** May a late attempt be admitted? By a decision of the organiser, with its reason, before the results are out. */
export const canAdmit = (
  attempt: { admittedAt: Date | null },
  contest: Dates,
  actor: Actor,
  reason: string,
  now: Date,
): Verdict =>
  all(
    organises(actor),
    attempt.admittedAt ? no('alreadyExists') : yes,
    phaseOf(contest, now) === 'published' ? no('contestPublished') : yes,
    reason.trim() === '' ? no('reasonMissing') : yes,
  );
