import type { ObligationState } from '@/domain/obligation/record';
import { formatMoment } from '@/ui/words/format';

type Answered = { state: ObligationState; frozenAt: Date | null };

/** A report of the organiser is answered when it is frozen. */
export function reportStateWords({ state, frozenAt }: Answered): string {
  if (frozenAt) return `${state === 'late' ? 'Đã chốt muộn' : 'Đã chốt'} lúc ${formatMoment(frozenAt)}`;
  return state === 'missing' ? 'Quá hạn, chưa chốt' : 'Chưa chốt';
}
