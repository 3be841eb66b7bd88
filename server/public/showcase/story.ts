import { PUBLIC } from '@/domain/actor';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../../io/db';
import * as visible from '../../visible/registry';
import { card, cardOf } from './cards';
import { bareGroup, bareName, formerNames } from '../../units/names';
import { modelNamedAt } from '@/domain/date/named-at';

const named = { select: { slug: true, kind: true, ...bareName } };
const yearOf = { slug: true, name: true, year: true } satisfies Prisma.ModelSelect;
const years = { where: visible.models(PUBLIC), select: yearOf };

/** Explicit columns; people, scores, ratings and the appraisal stay internal. */
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
  district: named,
  group: bareGroup,
  unit: {
    select: {
      slug: true,
      name: true,
      bodyName: true,
      kind: true,
      validTo: true,
      formerNames,
      successors: { select: { effective: true, successor: named } },
    },
  },
  decision: {
    select: {
      number: true,
      issuedOn: true,
      authority: true,
      summary: true,
      scans: {
        where: { removedAt: null },
        select: { file: { select: { id: true, name: true, size: true } } },
      },
    },
  },
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

export async function storyOf(slug: string) {
  const model = await db().model.findFirst({
    where: { AND: [visible.models(PUBLIC), { slug }] },
    select: told,
  });
  if (!model) return null;
  const { papers, continuedFrom, ...story } = modelNamedAt(model);
  return {
    ...story,
    nowNamed: model.unit.name === story.unit.name ? null : model.unit.name,
    // Prisma takes no condition on a to-one relation, so visibility is checked apart.
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

export async function similarTo(story: Pick<Story, 'id' | 'field'>, take = 3) {
  const rows = await db().model.findMany({
    where: { AND: [visible.models(PUBLIC), { field: story.field, id: { not: story.id } }] },
    orderBy: [{ recognisedAt: 'desc' }, { id: 'desc' }],
    take,
    select: card,
  });
  return rows.map(cardOf);
}
