import { inOrder } from '@/domain/text/text';
import { db } from '../../io/db';
import { shownEntries, shownPapers } from '../../visible/contest';
import { receiptedOf, signedEntries } from './signed';
import { bareName } from '../../units/names';
import { entryNamedAt } from '@/domain/date/named-at';

/** Before publication as stored; then as signed and submitted, for rows may have changed since. */

const card = {
  id: true,
  slug: true,
  block: true,
  title: true,
  summary: true,
  unit: { select: { slug: true, ...bareName } },
  contest: { select: { id: true, slug: true, name: true, publishedAt: true } },
} as const;

export async function shownEntriesOf(contestId: string, now: Date) {
  const rows = await db().entry.findMany({
    where: { AND: [shownEntries(now), { contestId }] },
    select: card,
  });
  const signed = await signedEntries(contestId, now);
  const receipted = signed ? await receiptedOf(rows.map(({ id }) => id)) : null;
  return rows
    .map((row) => entryNamedAt(row, row.contest))
    .flatMap(({ id, slug, block, title, summary, unit }) => {
      if (!signed) return [{ slug, block, title, summary, unit: unit.name }];
      const said = signed.byId.get(id);
      if (!said) return [];
      const words = receipted?.get(id)?.summary ?? summary;
      return [{ slug, block: said.block, title: said.title, summary: words, unit: said.unit.name }];
    })
    .sort((a, b) => inOrder(a.unit, b.unit));
}

const story = {
  ...card,
  story: true,
  clipLink: true,
  model: { select: { slug: true, status: true } },
  papers: {
    where: { ...shownPapers(), file: { state: 'ready' } },
    select: {
      id: true,
      kind: true,
      title: true,
      file: { select: { id: true, name: true, mime: true, size: true, sha256: true } },
    },
    orderBy: { createdAt: 'asc' },
  },
} as const;

export type ShownEntry = NonNullable<Awaited<ReturnType<typeof shownEntry>>>;

export async function shownEntry(slug: string, now: Date) {
  const row = await db().entry.findFirst({ where: { AND: [shownEntries(now), { slug }] }, select: story });
  if (!row) return null;
  const recognised = row.model && ['recognised', 'replicated'].includes(row.model.status);
  const { id, contest, unit, papers, ...words } = entryNamedAt(row, row.contest);
  const live = {
    ...words,
    contest: { slug: contest.slug, name: contest.name },
    unit: { name: unit.name, slug: unit.slug as string | null },
    model: recognised ? row.model : null,
    papers: papers.map(({ file, ...paper }) => ({ ...paper, file: { id: file.id, name: file.name } })),
    signed: null,
    submittedAt: null,
  };
  const signed = await signedEntries(contest.id, now);
  if (!signed) return live;
  const said = signed.byId.get(id);
  if (!said) return null;
  const receipted = (await receiptedOf([id])).get(id);
  return {
    ...live,
    contest: { slug: contest.slug, name: signed.text.contest.name },
    title: said.title,
    block: said.block,
    unit: said.unit,
    ...(receipted && {
      summary: receipted.summary,
      story: receipted.story,
      clipLink: receipted.clipLink,
      papers: live.papers.filter((_paper, at) => receipted.files.has(papers[at]?.file.sha256 ?? '')),
    }),
    signed: { ...said, version: signed.version },
    submittedAt: receipted?.at ?? null,
  };
}
