import type { Rating } from '@/domain/registry/model/appraisal';
import type { ModelStatus } from '@/domain/registry/model/lifecycle';
import type { DutyState } from '@/domain/registry/duties/obligation';
import { Badge, RecognisedBadge } from './badge';
import type { IconName } from './icon';
import type { Fill, Tone } from '../words/tone';
import { dutyStateWords, ratingWords, statusWords } from '../words/words';

export function StatusBadge({ status }: { status: ModelStatus }) {
  if (status === 'recognised' || status === 'replicated')
    return <RecognisedBadge>{statusWords[status]}</RecognisedBadge>;
  return <Badge tone={statusTone[status]}>{statusWords[status]}</Badge>;
}

export function DutyBadge({ state }: { state: DutyState }) {
  return (
    <Badge tone={dutyTone[state]} icon={dutyIcon[state]}>
      {dutyStateWords[state]}
    </Badge>
  );
}

export function RatingBadge({ rating }: { rating: Rating }) {
  return <Badge tone={rating === 'notRatable' ? 'danger' : 'info'}>{ratingWords[rating]}</Badge>;
}

export const statusTone: Record<ModelStatus, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  received: 'info',
  running: 'progress',
  interimReviewed: 'progress',
  finalReviewed: 'progress',
  proposed: 'info',
  appraising: 'info',
  recognised: 'success',
  notRecognised: 'danger',
  replicated: 'success',
  paused: 'warning',
  withdrawn: 'neutral',
};

export const dutyTone: Record<DutyState, Tone> = {
  onTime: 'success',
  late: 'warning',
  due: 'neutral',
  missing: 'danger',
  exempt: 'neutral',
};

/** In charts: the four states of a duty. */
export const dutyFill: Record<DutyState, Fill> = dutyTone;

const dutyIcon: Record<DutyState, IconName> = {
  onTime: 'check',
  late: 'clock',
  due: 'dash',
  missing: 'alert',
  exempt: 'dash',
};
