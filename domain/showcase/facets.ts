import { type Field, fields, type Tag, tags } from '../model/form';
import { type UnitKind, unitKinds } from '../unit';
import { type Ask, type Filter, filters } from './ask';

/** So many models share these five properties. A list of cells is all that the counts of a page need. */
export type Cell = {
  year: number;
  field: Field | null;
  districtId: string | null;
  kind: UnitKind;
  tags: readonly string[];
  count: number;
};

export type Counts = {
  year: Map<number, number>;
  field: Map<Field, number>;
  district: Map<string, number>;
  kind: Map<UnitKind, number>;
  tag: Map<Tag, number>;
};

/** The ask with the district's id in the place of its slug. */
export type Chosen = Pick<Ask, 'year' | 'field' | 'kind' | 'tag'> & { districtId: string | null };

/** How many of the cells' models meet every filter. */
export const countOf = (cells: readonly Cell[], chosen: Chosen): number =>
  sum(cells.filter((cell) => filters.every((filter) => meets[filter](cell, chosen))));

/** For each filter, how many models each of its values would leave, the other filters standing. */
export function countsOf(cells: readonly Cell[], chosen: Chosen): Counts {
  const others = (own: Filter) =>
    cells.filter((cell) => filters.every((filter) => filter === own || meets[filter](cell, chosen)));
  return {
    year: tally(others('year'), (cell) => [cell.year]),
    field: tally(others('field'), (cell) => only(fields, [cell.field])),
    district: tally(others('district'), (cell) => (cell.districtId ? [cell.districtId] : [])),
    kind: tally(others('kind'), (cell) => only(unitKinds, [cell.kind])),
    tag: tally(others('tag'), (cell) => only(tags, cell.tags)),
  };
}

const meets: Record<Filter, (cell: Cell, chosen: Chosen) => boolean> = {
  year: (cell, { year }) => year === null || cell.year === year,
  field: (cell, { field }) => field === null || cell.field === field,
  district: (cell, { districtId }) => districtId === null || cell.districtId === districtId,
  kind: (cell, { kind }) => kind === null || cell.kind === kind,
  tag: (cell, { tag }) => tag === null || cell.tags.includes(tag),
};

function tally<Value>(cells: readonly Cell[], valuesOf: (cell: Cell) => Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const cell of cells)
    for (const value of valuesOf(cell)) counts.set(value, (counts.get(value) ?? 0) + cell.count);
  return counts;
}

const only = <Value>(known: readonly Value[], found: readonly unknown[]): Value[] =>
  known.filter((value) => found.includes(value));

export const sum = (cells: readonly Cell[]): number => cells.reduce((total, { count }) => total + count, 0);
