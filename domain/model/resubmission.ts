import type { ModelStatus } from './lifecycle';

type Row = { event: string };

/** A model that came back after it was returned: what was asked, the coming back, and what was done between. */
export type Resubmission<R> = { asked: R; again: R; between: R[]; earlier: R[] };

/** Which coming back stands at this state, after which return. */
const rounds: Partial<Record<ModelStatus, { asked: string; again: string }>> = {
  submitted: { asked: 'return', again: 'submit' },
  proposed: { asked: 'returnProposal', again: 'propose' },
};

/** Read from the history, oldest first; null when the model stands here for the first time. */
export function resubmissionOf<R extends Row>(
  status: ModelStatus,
  history: readonly R[],
): Resubmission<R> | null {
  const round = rounds[status];
  if (!round) return null;
  const at = history.findLastIndex(({ event }) => event === round.asked);
  const back = history.findLastIndex(({ event }) => event === round.again);
  const [asked, again] = [history[at], history[back]];
  if (!asked || !again || back < at) return null;
  return { asked, again, between: history.slice(at + 1, back), earlier: history.slice(0, at) };
}
