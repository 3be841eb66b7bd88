import { type Actor, mayLead, mayOrganise, mayWorkFor } from '../../actor';
import type { PaperKind } from '../papers/paper';
import type { SeasonDateName } from '../duties/season';
import type { Rating } from './appraisal';
import type { ModelStatus } from './lifecycle';
import { missing, type Readable } from './missing';

export const modelTasks = [
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
  'keepFiles',
] as const;
export type ModelTask = (typeof modelTasks)[number];

export const provinceTasks: Partial<Record<ModelStatus, (rating: Rating | null) => ModelTask>> = {
  submitted: () => 'receive',
  proposed: () => 'beginAppraisal',
  appraising: (rating) => (rating ? 'decide' : 'rate'),
};

/** A draft has no due date, since the unit may have registered another model. */
export const dueOfTask: Partial<Record<ModelTask, SeasonDateName>> = {
  addInterim: 'interimDue',
  reviewInterim: 'interimDue',
  addFinal: 'finalDue',
  reviewFinal: 'finalDue',
};

export function urgency({ task, left }: { task: ModelTask; left: number | null }): number {
  if (task === 'mend') return 0;
  if (left !== null && left < 0) return 1;
  return task === 'complete' || task === 'submit' ? 3 : 2;
}

type Waiting = Readable & {
  unitId: string;
  status: ModelStatus;
  rating: Rating | null;
  papers: readonly PaperKind[];
};

export function modelTaskOf(actor: Actor, model: Waiting): ModelTask | null {
  const province = provinceTasks[model.status];
  if (province) return mayOrganise(actor).ok ? province(model.rating) : null;
  if (!mayWorkFor(actor, model.unitId).ok) return null;
  const task = unitTaskOf(model);
  return task && leaderOnly.includes(task) && !mayLead(actor, model.unitId).ok ? null : task;
}

const leaderOnly: readonly ModelTask[] = ['submit', 'run', 'reviewInterim', 'reviewFinal', 'propose'];

function unitTaskOf(model: Waiting): ModelTask | null {
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
