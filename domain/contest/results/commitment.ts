import { canonical } from '../../proof/canonical';
import type { Sheet } from '../tally/input';

/** The salt stays secret until publication, so that the hash does not reveal the points. */
export type SealedSheet = Sheet & { salt: string };

/** The bytes of a leaf are the canonical form of exactly these six fields. */
export const leafText = ({ entry, part, judge, points, third, salt }: SealedSheet): string =>
  canonical({ entry, part, judge, points, third, salt });

export type Turnover = { added: number; removed: number };

export function turnoverOf(before: readonly string[], after: readonly string[]): Turnover {
  const [old, fresh] = [new Set(before), new Set(after)];
  return {
    added: after.filter((leaf) => !old.has(leaf)).length,
    removed: before.filter((leaf) => !fresh.has(leaf)).length,
  };
}
