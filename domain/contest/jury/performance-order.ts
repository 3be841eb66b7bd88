import { shuffled } from '@/domain/contest/jury/assignment';
import { canonical } from '@/domain/proof/canonical';
import { drawnNumbers, seedFrom, type Sha256 } from '@/domain/contest/jury/draw';

/** Thứ tự thi: the order in which the entries of a block perform (docs/draw.md). */
export const ORDER_FORMAT = 'thu-tu-thi-1';

export type OrderList = {
  format: typeof ORDER_FORMAT;
  contest: string;
  part: string;
  block: string;
  /** Numbers of the accepted entries, ascending. */
  entries: number[];
};

/** Equal input gives an equal order, so anybody can repeat it. */
export const orderFrom = (list: OrderList, number: string, sha256: Sha256): number[] =>
  shuffled(list.entries, drawnNumbers(seedFrom(sha256(canonical(list)), number, sha256), sha256));

export type PlaceFault = 'missing' | 'outside' | 'twice';

export function orderOf(
  places: readonly { id: string; place: number | null }[],
): { order: string[] } | { faults: Map<string, PlaceFault> } {
  const faults = new Map<string, PlaceFault>();
  for (const { id, place } of places) {
    if (place === null) faults.set(id, 'missing');
    else if (!Number.isInteger(place) || place < 1 || place > places.length) faults.set(id, 'outside');
    else if (places.some((other) => other.id !== id && other.place === place)) faults.set(id, 'twice');
  }
  if (faults.size > 0) return { faults };
  return { order: places.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)).map(({ id }) => id) };
}
