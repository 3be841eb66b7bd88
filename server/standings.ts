import type { Actor } from '@/domain/actor';
import type { OwedModel } from '@/domain/obligation';
import { owedPapers, type OwedPaper } from '@/domain/paper';
import { type Standing, standingOf, type StandingUnit } from '@/domain/standing';
import { inOrder } from '@/domain/text';
import { isBound } from '@/domain/unit';
import { db } from './io/db';
import * as visible from './visible';

/** How every bound unit that the actor follows stands in these years. Four queries, however many rows. */
export async function standingsOf(years: readonly number[], by: Actor, now: Date): Promise<Standing[]> {
  const [seasons, units, models] = await Promise.all([
    db().season.findMany({ where: { year: { in: [...years] } }, orderBy: { year: 'asc' } }),
    db().unit.findMany({
      where: { AND: [visible.dutiful(by), { kind: { not: 'province' } }] },
      include: { parent: { select: { id: true, name: true, kind: true } } },
    }),
    db().model.findMany({
      where: { AND: [visible.modelsInside(by), { year: { in: [...years] } }] },
      select: {
        unitId: true,
        year: true,
        status: true,
        submittedAt: true,
        papers: {
          where: { removedAt: null, kind: { in: [...owedPapers] } },
          select: { kind: true, createdAt: true },
        },
      },
    }),
  ]);
  const owed = byUnitAndYear(models);
  return seasons.flatMap((season) =>
    units
      .filter((unit) => isBound(unit, season))
      .map((unit) => {
        const own = owed.get(`${unit.id} ${season.year}`) ?? [];
        return standingOf(placed(unit), own.map(asOwed), season, now);
      }),
  );
}

function byUnitAndYear<M extends { unitId: string; year: number }>(models: readonly M[]): Map<string, M[]> {
  const groups = new Map<string, M[]>();
  for (const model of models) {
    const key = `${model.unitId} ${model.year}`;
    groups.set(key, [...(groups.get(key) ?? []), model]);
  }
  return groups;
}

type PlacedUnit = Omit<StandingUnit, 'district'> & {
  parent: { id: string; name: string; kind: string } | null;
};

const placed = ({ id, slug, name, bodyName, kind, folded, validTo, parent }: PlacedUnit): StandingUnit => ({
  id,
  slug,
  name,
  bodyName,
  kind,
  folded,
  ...(validTo && { validTo }),
  district: kind === 'district' ? { id, name } : parent?.kind === 'district' ? parent : null,
});

type Row = Omit<OwedModel, 'papers'> & { papers: { kind: string; createdAt: Date }[] };

function asOwed({ status, submittedAt, papers }: Row): OwedModel {
  const first: OwedModel['papers'] = {};
  for (const paper of papers) {
    const kind = paper.kind as OwedPaper;
    const known = first[kind];
    if (!known || paper.createdAt < known) first[kind] = paper.createdAt;
  }
  return { status, submittedAt, papers: first };
}

/** The districts among which the actor may choose. */
export async function districtsOf(by: Actor): Promise<{ value: string; label: string }[]> {
  const seen = visible.dutiful(by);
  const rows = await db().unit.findMany({
    where: { kind: 'district', OR: [seen, { children: { some: seen } }] },
    select: { id: true, name: true },
  });
  return rows.map(({ id, name }) => ({ value: id, label: name })).sort((a, b) => inOrder(a.label, b.label));
}
