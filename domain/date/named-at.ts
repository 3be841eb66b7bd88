import { day, startOf } from './calendar';

export type Names = { name: string; bodyName?: string };
type FormerNames = { name: string; bodyName: string; until: Date };
type Named = Names & { formerNames: readonly FormerNames[] };
type Placed = Named & { parent?: Named | null };

export function unitAt<U extends Placed>(unit: U, at: Date): U {
  const parent = unit.parent && unitAt(unit.parent, at);
  return { ...unit, ...namesAt(unit, at), ...(parent && { parent }) };
}

export function namedAt<R extends { unit: Placed; district?: Placed | null }>(row: R, at: Date): R {
  const district = row.district && unitAt(row.district, at);
  return { ...row, unit: unitAt(row.unit, at), ...(district && { district }) };
}

/** Models use the names of their day of recognition, but of no later year than their own. */
export const modelNamedAt = <
  R extends { year: number; recognisedAt: Date | null; unit: Placed; district?: Placed | null },
>(
  model: R,
): R => namedAt(model, earlier(model.recognisedAt, endOfYear(model.year)));

export const endOfYear = (year: number): Date => new Date(startOf(day(year + 1, 1, 1)).getTime() - 1);

function namesAt(unit: Named, at: Date): Partial<Names> {
  const after = unit.formerNames.filter(({ until }) => until.getTime() > at.getTime());
  const [then] = after.toSorted((a, b) => a.until.getTime() - b.until.getTime());
  if (!then) return {};
  return { name: then.name, ...('bodyName' in unit && { bodyName: then.bodyName }) };
}

const earlier = (a: Date | null, b: Date): Date => (a && a < b ? a : b);

/** Entries use the names of the day of publication; before it, today's. */
export const entryNamedAt = <R extends { unit: Placed }>(
  entry: R,
  { publishedAt }: { publishedAt: Date | null },
): R => (publishedAt ? namedAt(entry, publishedAt) : entry);
