import { type Actor, leads, organises, worksFor } from '../actor';
import type { PaperKind } from '../paper';
import type { SeasonDateName } from '../season';
import type { Rating } from './appraisal';
import type { ModelStatus } from './lifecycle';
import { missing, type Readable } from './missing';

/** What a model waits for, and so stands in somebody's work queue. */
export const chores = [
  'mend',
  'complete',
  'submit',
  'run',
  'addInterim',
  'reviewInterim',
  'addFinal',
  'reviewFinal',
  'scoreSelf',
  'propose',
  'receive',
  'beginAppraisal',
  'rate',
  'decide',
] as const;
export type Chore = (typeof chores)[number];

/** Chores of the organiser; each is told by the status (and the rating) alone. */
export const provinceChores: Partial<Record<ModelStatus, (rating: Rating | null) => Chore>> = {
  submitted: () => 'receive',
  proposed: () => 'beginAppraisal',
  appraising: (rating) => (rating ? 'decide' : 'rate'),
};

/** The date of the season by which a chore of the unit is due. A draft has none: another model may have been registered. */
export const dueOfChore: Partial<Record<Chore, SeasonDateName>> = {
  addInterim: 'interimDue',
  reviewInterim: 'interimDue',
  addFinal: 'finalDue',
  reviewFinal: 'finalDue',
};

/** What was sent back comes first, then what is overdue, and what was merely begun comes last. */
export function urgency({ chore, left }: { chore: Chore; left: number | null }): number {
  if (chore === 'mend') return 0;
  if (left !== null && left < 0) return 1;
  return chore === 'complete' || chore === 'submit' ? 3 : 2;
}

type Waiting = Readable & {
  unitId: string;
  status: ModelStatus;
  rating: Rating | null;
  papers: readonly PaperKind[];
};

/** What the model waits for from this actor; null when the next step is somebody else's. */
export function choreOf(model: Waiting, actor: Actor): Chore | null {
  const province = provinceChores[model.status];
  if (province) return organises(actor).ok ? province(model.rating) : null;
  if (!worksFor(actor, model.unitId).ok) return null;
  const chore = unitChoreOf(model);
  return chore && leaderOnly.includes(chore) && !leads(actor, model.unitId).ok ? null : chore;
}

const leaderOnly: readonly Chore[] = ['submit', 'run', 'reviewInterim', 'reviewFinal', 'propose'];

function unitChoreOf(model: Waiting): Chore | null {
  const lacks = (event: 'submit' | 'reviewInterim' | 'reviewFinal' | 'propose') =>
    missing(model, model.papers, event).length > 0;
  switch (model.status) {
    case 'returned':
      return 'mend';
    case 'draft':
      return lacks('submit') ? 'complete' : 'submit';
    case 'received':
      return 'run';
    case 'running':
      return lacks('reviewInterim') ? 'addInterim' : 'reviewInterim';
    case 'interimReviewed':
      return lacks('reviewFinal') ? 'addFinal' : 'reviewFinal';
    case 'finalReviewed':
      return lacks('propose') ? 'scoreSelf' : 'propose';
    default:
      return null;
  }
}
