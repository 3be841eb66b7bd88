import type { Field, Tag } from '../registry/model/form';
import type { UnitKind } from '../unit/unit';
import { type Ask, type Filter, filters } from './ask';

/** The number of models that share these six properties; all counts come from such cells. */
export type Cell = {
  year: number;
  field: Field | null;
  districtId: string | null;
  groupId: string | null;
  kind: UnitKind;
  tags: readonly string[];
  count: number;
};

export type Counts = {
  year: Map<number, number>;
  field: Map<Field, number>;
  district: Map<string, number>;
  group: Map<string, number>;
  kind: Map<UnitKind, number>;
  tag: Map<Tag, number>;
};

export type Chosen = Pick<Ask, 'year' | 'field' | 'kind' | 'tag'> & {
  districtId: string | null;
  groupId: string | null;
};

export const countOf = (cells: readonly Cell[], chosen: Chosen): number =>
  sum(cells.filter((cell) => filters.every((filter) => meets[filter](cell, chosen))));

export function countsOf(cells: readonly Cell[], chosen: Chosen): Counts {
  const counts = {
    year: new Map(),
    field: new Map(),
    district: new Map(),
    group: new Map(),
    kind: new Map(),
    tag: new Map(),
  };
  for (const cell of cells) {
    const failed = filters.filter((filter) => !meets[filter](cell, chosen));
    // A cell excluded by one filter alone still counts among that filter's values.
    if (failed.length > 1) continue;
    for (const filter of failed.length === 1 ? failed : filters)
      for (const value of valuesOf[filter](cell))
        counts[filter].set(value, (counts[filter].get(value) ?? 0) + cell.count);
  }
  return counts;
}

const valuesOf: Record<Filter, (cell: Cell) => readonly unknown[]> = {
  year: ({ year }) => [year],
  field: ({ field }) => (field === null ? [] : [field]),
  district: ({ districtId }) => (districtId === null ? [] : [districtId]),
  group: ({ groupId }) => (groupId === null ? [] : [groupId]),
  kind: ({ kind }) => [kind],
  tag: ({ tags }) => tags,
};

const meets: Record<Filter, (cell: Cell, chosen: Chosen) => boolean> = {
  year: (cell, { year }) => year === null || cell.year === year,
  field: (cell, { field }) => field === null || cell.field === field,
  district: (cell, { districtId }) => districtId === null || cell.districtId === districtId,
  group: (cell, { groupId }) => groupId === null || cell.groupId === groupId,
  kind: (cell, { kind }) => kind === null || cell.kind === kind,
  tag: (cell, { tag }) => tag === null || cell.tags.includes(tag),
};

export const sum = (cells: readonly Cell[]): number => cells.reduce((total, { count }) => total + count, 0);
