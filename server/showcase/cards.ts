import { PUBLIC } from '@/domain/actor';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../io/db';
import * as visible from '../visible';

/** What a card of the showcase shows, and no more. */
export const card = {
  id: true,
  slug: true,
  name: true,
  year: true,
  field: true,
  tags: true,
  recognisedAt: true,
  unit: { select: { slug: true, name: true, kind: true } },
  district: { select: { name: true } },
  papers: {
    where: { AND: [visible.papers(PUBLIC), { kind: 'photo' as const }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 1,
    select: {
      title: true,
      versions: {
        where: { supersededAt: null },
        take: 1,
        select: { file: { select: { id: true, name: true } } },
      },
    },
  },
} satisfies Prisma.ModelSelect;

type Row = Prisma.ModelGetPayload<{ select: typeof card }>;

export type Photo = { id: string; name: string; title: string };

export type Card = Omit<Row, 'papers' | 'recognisedAt'> & { recognisedAt: Date; photo: Photo | null };

/** The cards of these models in this order; one that is no longer public is left out. */
export async function cardsOf(ids: readonly string[]): Promise<Card[]> {
  if (ids.length === 0) return [];
  const rows = await db().model.findMany({
    where: { AND: [visible.models(PUBLIC), { id: { in: [...ids] } }] },
    select: card,
  });
  const cards = new Map(rows.map((row) => [row.id, cardOf(row)]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

export function cardOf({ papers, recognisedAt, ...row }: Row): Card {
  const [paper] = papers;
  const file = paper?.versions[0]?.file;
  // A public model stands on its decision: the table has no other.
  return {
    ...row,
    recognisedAt: recognisedAt ?? new Date(0),
    photo: file ? { ...file, title: paper.title } : null,
  };
}
