import type { AnswerState } from '@/domain/contest/results/answer';
import { answerStateWords } from '../words/contest/answer';
import { Badge } from './badge';

export const answerTone = {
  missing: 'warning',
  confirmed: 'success',
  objected: 'danger',
  replied: 'info',
  passedOver: 'info',
} as const satisfies Record<AnswerState, string>;

export function AnswerBadge({ state }: { state: AnswerState }) {
  const tone = answerTone[state];
  return <Badge tone={tone === 'info' ? 'progress' : tone}>{answerStateWords[state]}</Badge>;
}
