import { type Acting, mayOrganise } from '../../actor';
import { type Decider, mayDecide } from '../../deciding/deciding';
import { canJustify } from '../../text/reason';
import { all, no, type Verdict, yes } from '../../verdict';
import { type Dates, phaseOf } from '../setup/phase';

export const canAdmit = (
  { by, now }: Acting<Decider>,
  attempt: { admittedAt: Date | null },
  { contest, reason }: { contest: Dates; reason: string },
): Verdict =>
  all(
    mayOrganise(by),
    mayDecide('admit', by),
    attempt.admittedAt ? no('alreadyExists') : yes,
    phaseOf(contest, now) === 'published' ? no('contestPublished') : yes,
    canJustify(reason),
  );
