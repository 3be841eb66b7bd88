import type { Field, Holder, Tag } from '@/domain/registry/model/form';
import type { UnitKind } from '@/domain/unit/unit';

/**
 * The text of a model before it is told of one unit and year. In every string:
 *   {place} {unit} {year}   what the model is about (see write.ts for the list)
 *   {40..60}                a number from the range
 *   {h=40..60} … {h}        a number that is said again later, in the order of the form
 *   {this|that}             one of them
 */
export type Template = {
  name: string;
  kinds: readonly UnitKind[];
  /** Only these units, by code: a department's own trade. */
  only?: readonly string[];
  field: Field;
  holder?: Holder;
  tags: readonly Tag[];
  rationale: string;
  objectives: string;
  method: string;
  areaAudience: string;
  actors: string;
  resources: string;
  outputs: string;
  sustainability: string;
  results: string;
};
