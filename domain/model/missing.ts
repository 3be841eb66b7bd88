import type { PaperKind } from '../paper';
import { type Field, type Item, items } from './form';
import type { ModelEvent } from './lifecycle';

/**
 * What a model still lacks for a step. One list feeds the task list, the button and the refusal, so the
 * user always learns what is missing, never just "invalid".
 */
export type Missing =
  | Item
  | 'field'
  | 'leadPerson'
  | 'contactPerson'
  | 'results'
  | 'selfScore'
  | MissingPaper;
type MissingPaper = `paper.${PaperKind}`;

export type Readable = Record<Item, string> & {
  field: Field | null;
  leadPerson: string;
  contactPerson: string;
  results: string;
  selfScore: number | null;
};

/** What each step asks for, in the order of the form (KH 04, III.4: plan, interim, final, evaluation). */
export const required: Partial<Record<ModelEvent, readonly Missing[]>> = {
  submit: [...items, 'field', 'leadPerson', 'contactPerson', 'paper.plan'],
  reviewInterim: ['paper.interim'],
  reviewFinal: ['results', 'paper.final', 'paper.evaluation'],
  propose: ['selfScore'],
};

/** @param kinds the kinds of paper the model has */
export const missing = (model: Readable, kinds: readonly PaperKind[], event: ModelEvent): Missing[] =>
  (required[event] ?? []).filter((need) => lacks(model, kinds, need));

function lacks(model: Readable, kinds: readonly PaperKind[], need: Missing): boolean {
  if (need.startsWith('paper.')) return !kinds.includes(need.slice('paper.'.length) as PaperKind);
  const value = model[need as keyof Readable];
  return value === null || value === '';
}
