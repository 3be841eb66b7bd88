import { daysLeft, isLate } from '../date/calendar';
import type { DeliveryStatus } from './delivery';
import type { Asked } from './obligation';

/** `open`: a commitment that nobody answered yet. */
export const answerStates = ['onTime', 'late', 'returned', 'due', 'missing', 'waived', 'open'] as const;
export type ObligationState = (typeof answerStates)[number];

export type Given = {
  status: DeliveryStatus;
  submittedAt: Date | null;
};

export const isDone = (state: ObligationState): boolean =>
  state === 'onTime' || state === 'late' || state === 'waived';

/** Still to be given by a day, passed or not. */
export const isOwing = (state: ObligationState): boolean => !isDone(state) && state !== 'open';

export function obligationState(
  { due }: Pick<Asked, 'due'>,
  { given, waived, now }: { given: readonly Given[]; waived: boolean; now: Date },
): ObligationState {
  const stands = given.filter(({ status }) => status === 'submitted' || status === 'accepted');
  const first = stands.map(({ submittedAt }) => submittedAt?.getTime() ?? Infinity).sort((a, b) => a - b)[0];
  const limit = due && { due: due.on, dueDayCounts: due.dueDayCounts };
  if (first !== undefined && Number.isFinite(first))
    return limit && isLate(new Date(first), limit) ? 'late' : 'onTime';
  if (waived) return 'waived';
  if (given.some(({ status }) => status === 'returned')) return 'returned';
  if (!limit) return 'open';
  return isLate(now, limit) ? 'missing' : 'due';
}

/** Whole days to the last day in time; negative when over; null for what is never late. */
export const leftOf = ({ due }: Pick<Asked, 'due'>, now: Date): number | null =>
  due && daysLeft(now, { due: due.on, dueDayCounts: due.dueDayCounts });

export const answerGroups = ['overdue', 'soon', 'later', 'done', 'standing'] as const;
export type AnswerGroup = (typeof answerGroups)[number];

export const SOON_DAYS = 30;

export function groupOfAnswer({ state, left }: { state: ObligationState; left: number | null }): AnswerGroup {
  if (isDone(state)) return 'done';
  if (state === 'open') return 'standing';
  if (left !== null && left < 0) return 'overdue';
  return state === 'returned' || (left ?? 0) <= SOON_DAYS ? 'soon' : 'later';
}

export type AnswerTally = Record<ObligationState, number> & { owed: number };

export function tallyOfAnswers(states: readonly ObligationState[]): AnswerTally {
  const none = Object.fromEntries(answerStates.map((state) => [state, 0])) as Record<ObligationState, number>;
  for (const state of states) none[state] += 1;
  return { ...none, owed: states.length };
}
