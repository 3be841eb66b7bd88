import type { PaperKind } from '../papers/paper';
import { isBlank } from '../../text/text';
import type { Refusal } from '../../verdict';
import { type Field, type Item, items } from './form';
import type { ModelEvent } from './lifecycle';

/** Task list, button and refusal share this list, so the user always learns what is missing. */
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

/** In form order (KH 04, III.4: plan, interim, final, evaluation). */
export const required: Partial<Record<ModelEvent, readonly Missing[]>> = {
  submit: [...items, 'field', 'leadPerson', 'contactPerson', 'paper.plan'],
  reviewInterim: ['paper.interim'],
  reviewFinal: ['results', 'paper.final', 'paper.evaluation'],
  propose: ['selfScore'],
};

const known = new Set<string>([...Object.values(required).flat()]);

export const lackedIn = ({ missing: lacked = [] }: Refusal): Missing[] =>
  lacked.filter((need): need is Missing => known.has(need));

export const missing = (model: Readable, kinds: readonly PaperKind[], event: ModelEvent): Missing[] =>
  (required[event] ?? []).filter((need) => lacks(model, kinds, need));

function lacks(model: Readable, kinds: readonly PaperKind[], need: Missing): boolean {
  if (need.startsWith('paper.')) return !kinds.includes(need.slice('paper.'.length) as PaperKind);
  const value = model[need as keyof Readable];
  return value === null || (typeof value === 'string' && isBlank(value));
}
