import { type Acting, type Actor, overseesAll, unitsOf } from '@/domain/actor';
import type { OwedModel } from '@/domain/registry/duties/obligation';
import { owedPapers, type OwedPaper } from '@/domain/registry/papers/paper';
import { type DutyRecord, dutyRecordOf, type DutyUnit } from '@/domain/registry/duties/duty-record';
import { inOrder } from '@/domain/text/text';
import { groupInYear, hasGroupsIn } from '@/domain/unit/group';
import { districtOn, isBound, isUnder, type Lifespan, type UnitKind } from '@/domain/unit/unit';
import type { Season } from '@/domain/registry/duties/season';
import { forebearsByUnit } from '../../units/succession';
import { db } from '../../io/db';
import { called, withKin } from '../../units/queries';
import * as visible from '../../visible/registry';
import { bareGroup, bareName, formerNames } from '../../units/names';
import { day } from '@/domain/date/calendar';
import { endOfYear, unitAt } from '@/domain/date/named-at';

/** Ignores deliveries after `now`, for reports of earlier days. Five queries in all. */
export async function dutyRecordsOf({ by, now }: Acting, years: readonly number[]): Promise<DutyRecord[]> {
  const [seasons, units, models, line] = await Promise.all([
    db().season.findMany({ where: { year: { in: [...years] } }, orderBy: { year: 'asc' } }),
    db().unit.findMany({
      where: { AND: [visible.dutiful(by), { kind: { not: 'province' } }] },
      include: {
        formerNames,
        boundIn: { include: { group: bareGroup } },
        groups: { include: { group: bareGroup } },
        parent: { select: { id: true, kind: true, validTo: true, ...bareName } },
        predecessors: called.predecessors,
        successors: called.successors,
      },
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
    forebearsByUnit(db()),
  ]);
  const owed = byUnitAndYear(models);
  return seasons.flatMap((season) =>
    units
      .map(withKin)
      .flatMap((unit) => boundTo(unit, season, line(unit.id)))
      .filter((unit) => overseesAll(by) || isUnder(unit, unitsOf(by), season.registrationDue))
      .map((unit) => {
        const from = (id: string, since?: Date) =>
          (owed.get(`${id} ${season.year}`) ?? []).map((model) => ({ ...model, ...(since && { since }) }));
        const all = [...from(unit.id), ...line(unit.id).flatMap(({ id, since }) => from(id, since))];
        return dutyRecordOf(placed(unitAt(unit, endOfYear(season.year)), season), {
          models: all.map((model) => asOwed(model, now)),
          season,
          now,
        });
      }),
  );
}

type Bound = { year: number; validTo: Date | null; group: { id: string; name: string } | null };

/** A locked year keeps the units it had when locked. */
function boundTo<U extends Lifespan & { kind: UnitKind; boundIn: Bound[] }>(
  unit: U,
  season: Season,
  forebears: readonly Lifespan[],
): U[] {
  if (!season.lockedAt) return isBound(unit, season, forebears) ? [unit] : [];
  const kept = unit.boundIn.find(({ year }) => year === season.year);
  return kept ? [{ ...unit, validTo: kept.validTo }] : [];
}

function byUnitAndYear<M extends { unitId: string; year: number }>(models: readonly M[]): Map<string, M[]> {
  const groups = new Map<string, M[]>();
  for (const model of models) {
    const key = `${model.unitId} ${model.year}`;
    groups.set(key, [...(groups.get(key) ?? []), model]);
  }
  return groups;
}

type PlacedUnit = Omit<DutyUnit, 'district' | 'group' | 'validFrom'> & {
  parent: { id: string; name: string; kind: string; validTo: Date | null } | null;
  validFrom: Date;
  groups: { from: Date; until: Date | null; group: { id: string; name: string } }[];
  boundIn: Bound[];
};

/** Where it lay on the day that binds the year's units and stamps its models. */
function placed(unit: PlacedUnit, season: Season): DutyUnit {
  const { id, slug, code, name, bodyName, kind, altNames, kin, validFrom, validTo } = unit;
  return {
    ...{ id, slug, code, name, bodyName, kind, altNames, kin, validFrom },
    ...(validTo && { validTo }),
    district: districtOn(unit, season.registrationDue),
    group: groupInYear(unit, season),
  };
}

type Row = Omit<OwedModel, 'papers'> & { papers: { kind: string; createdAt: Date }[] };

function asOwed({ status, submittedAt, papers, since }: Row, by: Date): OwedModel {
  const first: OwedModel['papers'] = {};
  for (const paper of papers.filter(({ createdAt }) => createdAt <= by)) {
    const kind = paper.kind as OwedPaper;
    const known = first[kind];
    if (!known || paper.createdAt < known) first[kind] = paper.createdAt;
  }
  return {
    status,
    submittedAt: submittedAt && submittedAt <= by ? submittedAt : null,
    papers: first,
    ...(since && { since }),
  };
}

export const followsOnlyItself = async (by: Actor): Promise<boolean> =>
  !overseesAll(by) &&
  (await db().unit.count({ where: { AND: [visible.dutiful(by), { id: { notIn: unitsOf(by) } }] } })) === 0;

/** The groups that stood in one of these years that are told by groups. */
export async function groupsOf(years: readonly number[]): Promise<{ value: string; label: string }[]> {
  const told = years.filter(hasGroupsIn);
  if (told.length === 0) return [];
  const [first, last] = [day(Math.min(...told), 1, 1), day(Math.max(...told), 12, 31)];
  const rows = await db().group.findMany({
    where: { validFrom: { lte: last }, OR: [{ validTo: null }, { validTo: { gt: first } }] },
    select: { id: true, name: true },
  });
  return rows.map(({ id, name }) => ({ value: id, label: name })).sort((a, b) => inOrder(a.label, b.label));
}

/** The districts that stood in one of these years. */
export async function districtsOf(
  years: readonly number[],
  by: Actor,
): Promise<{ value: string; label: string }[]> {
  const seen = visible.dutiful(by);
  const from = day(Math.min(...years), 1, 1);
  const rows = await db().unit.findMany({
    where: {
      kind: 'district',
      AND: [
        { OR: [seen, { children: { some: seen } }] },
        { OR: [{ validTo: null }, { validTo: { gt: from } }] },
      ],
    },
    select: { id: true, name: true },
  });
  return rows.map(({ id, name }) => ({ value: id, label: name })).sort((a, b) => inOrder(a.label, b.label));
}
