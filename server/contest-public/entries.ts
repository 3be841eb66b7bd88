import { inOrder } from '@/domain/text';
import { db } from '../io/db';
import { shownEntries, shownPapers } from '../visible-contest';

const card = {
  slug: true,
  number: true,
  block: true,
  title: true,
  summary: true,
  unit: { select: { name: true, slug: true, kind: true } },
} as const;

/** The accepted entries, once the rules let the public see them; sorted by unit. */
export async function shownEntriesOf(contestId: string, now: Date) {
  const rows = await db().entry.findMany({
    where: { AND: [shownEntries(now), { contestId }] },
    select: card,
  });
  return rows.sort((a, b) => inOrder(a.unit.name, b.unit.name));
}

export type ShownEntry = NonNullable<Awaited<ReturnType<typeof shownEntry>>>;

/** One entry: its story, clip and files. The team's names stay inside. */
export async function shownEntry(slug: string, now: Date) {
  const row = await db().entry.findFirst({
    where: { AND: [shownEntries(now), { slug }] },
    select: {
      ...card,
      story: true,
      clipLink: true,
      contest: { select: { slug: true, name: true, year: true } },
      model: { select: { slug: true, status: true } },
      papers: {
        where: { ...shownPapers(), file: { state: 'ready' } },
        select: {
          id: true,
          kind: true,
          title: true,
          file: { select: { id: true, name: true, mime: true, size: true } },
        },
        orderBy: { createdAt: 'asc' },
      },
    },
  });
  if (!row) return null;
  const recognised = row.model && ['recognised', 'replicated'].includes(row.model.status);
  return { ...row, model: recognised ? row.model : null };
}
