/** State → event → state; a missing state does not compile. */

export const statuses = [
  'draft',
  'submitted',
  'returned',
  'received',
  'running',
  'interimReviewed',
  'finalReviewed',
  'proposed',
  'appraising',
  'recognised',
  'notRecognised',
  'replicated',
  'paused',
  'withdrawn',
] as const;
export type ModelStatus = (typeof statuses)[number];

export const events = [
  'submit',
  'discard',
  'return',
  'receive',
  'run',
  'reviewInterim',
  'reviewFinal',
  'propose',
  'beginAppraisal',
  'returnProposal',
  'recognise',
  'decline',
  'replicate',
  'pause',
  'resume',
  'withdraw',
  'revoke',
] as const;
export type ModelEvent = (typeof events)[number];

/** `resume` returns to the state before the pause, so its target is not fixed. */
type Target = ModelStatus | 'pausedFrom';

export const moves = {
  draft: { submit: 'submitted', discard: 'withdrawn' },
  submitted: { return: 'returned', receive: 'received', withdraw: 'withdrawn' },
  returned: { submit: 'submitted', withdraw: 'withdrawn' },
  received: { run: 'running', pause: 'paused', withdraw: 'withdrawn' },
  running: { reviewInterim: 'interimReviewed', pause: 'paused', withdraw: 'withdrawn' },
  interimReviewed: { reviewFinal: 'finalReviewed', pause: 'paused', withdraw: 'withdrawn' },
  finalReviewed: { propose: 'proposed', withdraw: 'withdrawn' },
  proposed: { beginAppraisal: 'appraising', returnProposal: 'finalReviewed', withdraw: 'withdrawn' },
  appraising: { recognise: 'recognised', decline: 'notRecognised', returnProposal: 'finalReviewed' },
  recognised: { replicate: 'replicated', revoke: 'withdrawn' },
  notRecognised: {},
  replicated: { revoke: 'withdrawn' },
  paused: { resume: 'pausedFrom', withdraw: 'withdrawn' },
  withdrawn: {},
} as const satisfies Record<ModelStatus, Partial<Record<ModelEvent, Target>>>;

export function next(
  model: { status: ModelStatus; pausedFrom: ModelStatus | null },
  event: ModelEvent,
): ModelStatus | null {
  const table: Partial<Record<ModelEvent, Target>> = moves[model.status];
  const target = table[event];
  if (target === 'pausedFrom') return model.pausedFrom;
  return target ?? null;
}

export const needReason: readonly ModelEvent[] = [
  'return',
  'returnProposal',
  'decline',
  'pause',
  'withdraw',
  'revoke',
];

export const publicStatuses = ['recognised', 'replicated'] as const satisfies readonly ModelStatus[];

export const isPublicStatus = (status: string): boolean => publicStatuses.some((one) => one === status);

/** The model counts as the unit's model of the year (KH 04, III.4). */
export const countsAsRegistered = (status: ModelStatus): boolean =>
  status !== 'draft' && status !== 'withdrawn';
