import { PUBLIC } from '@/domain/actor';
import type { Excerpt } from '@/domain/showcase/excerpt';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../../io/db';
import * as visible from '../../visible/registry';
import { bareGroup, bareName } from '../../units/names';
import { modelNamedAt } from '@/domain/date/named-at';

export const card = {
  id: true,
  slug: true,
  name: true,
  year: true,
  field: true,
  tags: true,
  recognisedAt: true,
  unit: { select: { slug: true, kind: true, ...bareName } },
  district: { select: bareName },
  group: bareGroup,
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

export type Card = Omit<Row, 'papers' | 'recognisedAt'> & {
  recognisedAt: Date;
  photo: Photo | null;
  excerpt?: Excerpt | null;
};

export async function cardsOf(ids: readonly string[]): Promise<Card[]> {
  if (ids.length === 0) return [];
  const rows = await db().model.findMany({
    where: { AND: [visible.models(PUBLIC), { id: { in: [...ids] } }] },
    select: card,
  });
  const cards = new Map(rows.map((row) => [row.id, cardOf(row)]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

export function cardOf(model: Row): Card {
  const { papers, recognisedAt, ...row } = modelNamedAt(model);
  const [paper] = papers;
  const file = paper?.versions[0]?.file;
  // A check constraint gives every public model a decision.
  return {
    ...row,
    recognisedAt: recognisedAt ?? new Date(0),
    photo: file ? { ...file, title: paper.title } : null,
  };
}
