import { entryName } from '@/domain/contest/entry/number';
import type { Part } from '@/domain/contest/setup/rules';
import { entryNamedAt } from '@/domain/date/named-at';
import type { ContestRow } from '@/server/contest/row';
import { db } from '@/server/io/db';
import { bareName } from '@/server/units/names';

export const liveParts = ({ rules }: Pick<ContestRow, 'rules'>): Part[] =>
  rules.parts.filter(({ kind }) => kind === 'live');

export type PerformingPlace = { part: string; name: string; place: number; of: number };

export async function placesIn(
  contest: Pick<ContestRow, 'id' | 'rules'>,
): Promise<Map<string, PerformingPlace[]>> {
  const places = new Map<string, PerformingPlace[]>();
  for (const { part, order } of await ordersNow(contest))
    for (const [at, id] of order.entries())
      places.set(id, [
        ...(places.get(id) ?? []),
        { part: part.key, name: part.name, place: at + 1, of: order.length },
      ]);
  return places;
}

/** Entries without a place follow in their former order. */
export const inPlaces = <T extends { id: string; block: string }>(
  rows: readonly T[],
  {
    rules,
    places,
    part,
  }: Pick<ContestRow, 'rules'> & { places: ReadonlyMap<string, readonly PerformingPlace[]>; part?: string },
): T[] => {
  const place = ({ id }: T) =>
    places.get(id)?.find((one) => part === undefined || one.part === part)?.place ?? Infinity;
  if (rows.every((row) => place(row) === Infinity)) return [...rows];
  const block = ({ block: of }: T) => rules.blocks.findIndex(({ key }) => key === of);
  return rows.toSorted((a, b) => block(a) - block(b) || compared(place(a), place(b)));
};

const compared = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** Only the newest order of a part and block is in force. */
async function ordersNow({ id, rules }: Pick<ContestRow, 'id' | 'rules'>) {
  const rows = await db().performanceOrder.findMany({
    where: { contestId: id },
    orderBy: [{ setAt: 'asc' }, { id: 'asc' }],
  });
  return liveParts({ rules }).flatMap((part) =>
    rules.blocks.flatMap((block) => {
      const own = rows.filter((row) => row.part === part.key && row.block === block.key);
      const newest = own.at(-1);
      return newest ? [{ ...newest, part, block, earlier: own.length - 1 }] : [];
    }),
  );
}

export type ShownOrder = {
  part: string;
  block: string;
  source: string;
  number: string | null;
  reason: string;
  setAt: Date;
  /** The number of orders that it replaced. */
  earlier: number;
  entries: { id: string; place: number; code: string; unit: string | null }[];
};

/** @param units false for readers who must not know them */
export async function ordersShown(
  contest: Pick<ContestRow, 'id' | 'rules' | 'publishedAt'>,
  { units }: { units: boolean },
): Promise<ShownOrder[]> {
  const orders = await ordersNow(contest);
  const entries = await db().entry.findMany({
    where: { id: { in: orders.flatMap(({ order }) => order) } },
    select: { id: true, number: true, status: true, unit: { select: bareName } },
  });
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  return orders.map(({ part, block, order, source, number, reason, setAt, earlier }) => ({
    part: part.name,
    block: block.name,
    source,
    number,
    reason,
    setAt,
    earlier,
    entries: order.flatMap((id, at) => {
      const entry = known.get(id);
      // A withdrawn entry leaves its place empty, so that the others keep theirs.
      if (!entry || entry.status !== 'accepted') return [];
      const unit = units ? entryNamedAt(entry, contest).unit.name : null;
      return [{ id, place: at + 1, code: entryName(entry.number), unit }];
    }),
  }));
}
