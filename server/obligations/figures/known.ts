import type { Acting } from '@/domain/actor';
import { figureOf, type KnownFigures } from '@/domain/report/figures';
import { formFor } from '@/domain/report/form';
import { type RegisteredModel, registryFigures } from '@/domain/report/registry-figures';
import { type OwedPaper, owedPapers } from '@/domain/registry/papers/paper';
import { db, type Tx } from '../../io/db';
import { type ForebearsOf, forebearsByUnit } from '../../units/succession';
import * as visible from '../../visible/obligations';

type Reads = Pick<Tx, 'season' | 'model' | 'delivery' | 'unitSuccession'>;
type Report = { year: number; code: string; now: Date };

/** What the portal knows of one unit's report; nothing where it is none. */
export async function knownFor(
  tx: Reads,
  { unitId, ...report }: Report & { unitId: string },
): Promise<KnownFigures> {
  return (await knownFigures(tx, { unitIds: [unitId], ...report })).get(unitId) ?? {};
}

/** A unit's figures with those of whom it goes on from, of many units in a few queries. */
export async function knownFigures(
  tx: Reads,
  { unitIds, ...report }: Report & { unitIds: readonly string[] },
): Promise<Map<string, KnownFigures>> {
  if (!formFor(report.code)) return new Map();
  const line = await forebearsByUnit(tx);
  const linesOf = new Map(unitIds.map((id) => [id, withForebears(line, id)]));
  const all = [...new Set([...linesOf.values()].flat())];
  const season = await tx.season.findUnique({ where: { year: report.year } });
  const models = await modelsOf(tx, all, report.year);
  const pending = await pendingOf(tx, all, report);
  return new Map(
    [...linesOf].map(([id, ids]) => {
      const carried = ids.flatMap((one) => pending.get(one) ?? []);
      const own = models.filter(({ unitId }) => ids.includes(unitId));
      return [
        id,
        {
          ...registryFigures(own, { season, now: report.now }),
          ...(carried.length > 0 && { petitionsCarried: carried.reduce((a, b) => a + b, 0) }),
        },
      ];
    }),
  );
}

const withForebears = (line: ForebearsOf, id: string): string[] => [id, ...line(id).map((one) => one.id)];

async function modelsOf(
  tx: Reads,
  unitIds: string[],
  year: number,
): Promise<(RegisteredModel & { unitId: string })[]> {
  const rows = await tx.model.findMany({
    where: { unitId: { in: unitIds }, year },
    select: {
      ...{ unitId: true, status: true, field: true, holder: true, origin: true, submittedAt: true },
      papers: {
        where: { removedAt: null, kind: { in: [...owedPapers] } },
        select: { kind: true, createdAt: true },
        orderBy: { createdAt: 'desc' },
      },
    },
  });
  return rows.map(({ papers, ...model }) => ({
    ...model,
    papers: Object.fromEntries(papers.map(({ kind, createdAt }) => [kind as OwedPaper, createdAt])),
  }));
}

/** What each said in the report of the year before that it would go on with. */
async function pendingOf(tx: Reads, unitIds: string[], { year, now }: Report): Promise<Map<string, number>> {
  const form = formFor('R7');
  const rows = await tx.delivery.findMany({
    where: {
      unitId: { in: unitIds },
      year: year - 1,
      obligation: { code: 'R7' },
      status: { in: ['submitted', 'accepted'] },
      submittedAt: { lte: now },
      formRevision: { not: null },
    },
    select: { unitId: true, figures: true, known: true },
  });
  return new Map(
    rows.flatMap(({ unitId, figures, known }) => {
      const answers = form && { form, figures: figures as never, known: known as never };
      const left = answers && figureOf(answers, 'petitionsPending');
      return typeof left === 'number' ? [[unitId, left] as const] : [];
    }),
  );
}

export async function knownNow({ by, now }: Acting, id: string): Promise<KnownFigures> {
  const row = await db().delivery.findFirst({
    where: { AND: [visible.deliveries(by), { id }] },
    select: { unitId: true, year: true, obligation: { select: { code: true } } },
  });
  if (!row) return {};
  const { unitId, year, obligation } = row;
  return knownFor(db(), { unitId, year, code: obligation.code, now });
}
