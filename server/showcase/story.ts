import { PUBLIC } from '@/domain/actor';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../io/db';
import * as visible from '../visible';
import { card, cardOf } from './cards';

const named = { select: { slug: true, name: true, kind: true } };
const yearOf = { slug: true, name: true, year: true } satisfies Prisma.ModelSelect;
const years = { where: visible.models(PUBLIC), select: yearOf };

/**
 * What everybody may read of a recognised model: its story, its decision, its public papers. The list is closed;
 * people, scores, ratings and the appraisal stay inside (docs/decisions).
 */
const told = {
  id: true,
  slug: true,
  name: true,
  year: true,
  status: true,
  field: true,
  holder: true,
  origin: true,
  tags: true,
  rationale: true,
  objectives: true,
  method: true,
  areaAudience: true,
  actors: true,
  resources: true,
  duration: true,
  outputs: true,
  sustainability: true,
  results: true,
  submittedAt: true,
  recognisedAt: true,
  statusSince: true,
  updatedAt: true,
  unit: {
    select: {
      slug: true,
      name: true,
      bodyName: true,
      kind: true,
      validTo: true,
      parent: named,
      successors: { select: { effective: true, successor: named } },
    },
  },
  decision: { select: { number: true, issuedOn: true, authority: true, summary: true } },
  continuedFrom: { select: { slug: true } },
  continuedBy: { ...years, orderBy: { year: 'asc' } },
  papers: {
    where: visible.papers(PUBLIC),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      title: true,
      number: true,
      issuedOn: true,
      versions: {
        where: { supersededAt: null },
        take: 1,
        select: {
          version: true,
          file: { select: { id: true, name: true, size: true, mime: true, sha256: true } },
        },
      },
    },
  },
} satisfies Prisma.ModelSelect;

export type Story = NonNullable<Awaited<ReturnType<typeof storyOf>>>;

/** Null: there is no such model for the public. */
export async function storyOf(slug: string) {
  const model = await db().model.findFirst({
    where: { AND: [visible.models(PUBLIC), { slug }] },
    select: told,
  });
  if (!model) return null;
  const { papers, continuedFrom, ...story } = model;
  return {
    ...story,
    // A to-one relation takes no condition of its own, so the law is asked apart.
    continuedFrom: continuedFrom && (await seen(continuedFrom.slug)),
    papers: papers.flatMap(({ versions, ...paper }) =>
      versions.map(({ version, file }) => ({
        ...paper,
        version,
        file: { ...file, size: Number(file.size) },
      })),
    ),
  };
}

const seen = (slug: string) =>
  db().model.findFirst({ where: { AND: [visible.models(PUBLIC), { slug }] }, select: yearOf });

/** Others like it, for whoever reads on: the newest of its field. */
export async function similarTo(story: Pick<Story, 'id' | 'field'>, take = 3) {
  const rows = await db().model.findMany({
    where: { AND: [visible.models(PUBLIC), { field: story.field, id: { not: story.id } }] },
    orderBy: [{ recognisedAt: 'desc' }, { id: 'desc' }],
    take,
    select: card,
  });
  return rows.map(cardOf);
}
