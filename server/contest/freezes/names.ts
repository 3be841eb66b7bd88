import { entryName } from '@/domain/contest/entry/number';
import type { FrozenText } from '@/domain/contest/results/frozen-text';
import type { Tx } from '../../io/db';
import { bareName } from '../../units/names';
import { unitAt } from '@/domain/date/named-at';

export type EntryNames = { title: string; unit: { id: string; name: string; bodyName: string } };

/** Names as signed, or as of that day for versions without a text. */
export async function namesIn(
  tx: Tx,
  { contestId, frozenAt }: { contestId: string; frozenAt: Date },
  text: FrozenText | null,
): Promise<Map<string, EntryNames>> {
  if (text) return new Map(text.entries.map(({ number, title, unit }) => [number, { title, unit }]));
  const rows = await tx.entry.findMany({
    where: { contestId, number: { not: null }, status: { in: ['accepted', 'withdrawn', 'disqualified'] } },
    select: { number: true, title: true, unit: { select: { id: true, bodyName: true, ...bareName } } },
  });
  return new Map(
    rows.map(({ number, title, unit }) => [entryName(number), { title, unit: unitAt(unit, frozenAt) }]),
  );
}
