import type { ModelStatus } from './lifecycle';

type Row = { event: string };

export type Resubmission<R> = { asked: R; again: R; between: R[]; earlier: R[] };

const rounds: Partial<Record<ModelStatus, { asked: string; again: string }>> = {
  submitted: { asked: 'return', again: 'submit' },
  proposed: { asked: 'returnProposal', again: 'propose' },
};

/** @returns null if the model reached this state for the first time */
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

export function openReturn<R extends Row>(
  status: ModelStatus,
  history: readonly R[],
): { asked: R; since: R[]; earlier: R[] } | null {
  const at = history.findLastIndex(({ event }) => event === 'return');
  const asked = history[at];
  if (status !== 'returned' || !asked) return null;
  return { asked, since: history.slice(at + 1), earlier: history.slice(0, at) };
}
