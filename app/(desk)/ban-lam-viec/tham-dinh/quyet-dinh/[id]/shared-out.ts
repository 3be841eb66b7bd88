import { inOrder } from '@/domain/text/text';
import type { DecidedRow } from '@/server/registry/decisions/decisions';

/** The models of a decision by their unit, those that it recognised and those that it did not. */
export function sharedOut(models: readonly DecidedRow[]) {
  const sorted = models.toSorted((a, b) => inOrder(a.unit.name, b.unit.name) || inOrder(a.name, b.name));
  return {
    recognised: sorted.filter((model) => model.recognisedAt),
    declined: sorted.filter((model) => !model.recognisedAt),
  };
}
