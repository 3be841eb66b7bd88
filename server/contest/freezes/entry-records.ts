import { canonical } from '@/domain/proof/canonical';
import { db } from '../../io/db';
import type { Difference } from './compare';

type Recorded = { receipt?: object; text?: object; unitId?: string; block?: string };

/** Entries in these states cannot be edited, so a text that differs from its receipt was
 * altered. */
const closed = ['submitted', 'accepted', 'ineligible', 'disqualified'] as const;

export async function entriesAgainstReceipts(contestId: string | null): Promise<Difference[]> {
  const entries = await db().entry.findMany({
    where: { status: { in: [...closed] }, ...(contestId && { contestId }) },
    orderBy: { id: 'asc' },
  });
  const rows = await db().history.findMany({
    where: { noun: 'entry', event: 'submit', subjectId: { in: entries.map(({ id }) => id) } },
    select: { subjectId: true, detail: true },
    orderBy: { id: 'asc' },
  });
  const last = new Map(rows.map(({ subjectId, detail }) => [subjectId, detail as Recorded]));
  return entries.flatMap((entry) => {
    const recorded = last.get(entry.id) ?? null;
    // Older history did not record these, so they are not compared.
    const { unitId = entry.unitId, block = entry.block } = recorded ?? {};
    const kept = recorded && { receipt: recorded.receipt, text: recorded.text, unitId, block };
    const { receipt, number, title, summary, story, clipLink, team } = entry;
    const found = {
      receipt: { ...(receipt as object), number },
      text: { title, summary, story, clipLink, team },
      unitId: entry.unitId,
      block: entry.block,
    };
    return canonical(kept) === canonical(found)
      ? []
      : [{ kind: 'entry' as const, id: entry.id, recorded: kept, found }];
  });
}
