import { type Acting, type Actor, overseesAll, unitsOf } from '@/domain/actor';
import { type Asked, isOwedBy } from '@/domain/obligation/obligation';
import { obligationState, type ObligationState } from '@/domain/obligation/record';
import { columnsFor, type FrozenReport, sectionsOf } from '@/domain/report/frozen';
import { db } from '../io/db';
import { askedOfYear, consolidatedOf, type KnownObligation, rowOf } from '../obligations/asked';
import { forebearsByUnit } from '../units/succession';
import * as visible from '../visible/obligations';
import { reportColumn, type ReportColumn } from './columns';

const freezeShown = {
  id: true,
  version: true,
  reason: true,
  hash: true,
  frozenAt: true,
  frozenById: true,
} as const;

export type ConsolidatedAnswer = {
  obligation: KnownObligation;
  due: Asked['due'];
  state: ObligationState;
  /** Of the first version: the moment at which it was answered. */
  frozenAt: Date | null;
  versions: number;
};

/** The organiser's reports of a year, for who oversees and for the unit that owes them. */
export async function consolidatedAnswers({ by, now }: Acting, year: number): Promise<ConsolidatedAnswer[]> {
  const of = await askedOfYear(db(), year);
  const own = await ownReports(by, consolidatedOf(of));
  const rows = await db().report.findMany({
    where: { AND: [visible.reports(by), { year, obligationId: { in: own.map((one) => rowOf(one).id) } }] },
    include: { freezes: { select: { frozenAt: true }, orderBy: { version: 'asc' } } },
  });
  return own.map((asked) => {
    const obligation = rowOf(asked);
    const freezes = rows.find(({ obligationId }) => obligationId === obligation.id)?.freezes ?? [];
    const first = freezes[0]?.frozenAt ?? null;
    const given = first && first <= now ? [{ status: 'accepted' as const, submittedAt: first }] : [];
    const state = obligationState(asked, { given, waived: false, now });
    return { obligation, due: asked.due, state, frozenAt: first, versions: freezes.length };
  });
}

async function ownReports(by: Actor, asked: readonly Asked[]): Promise<Asked[]> {
  const known = asked.filter((one) =>
    columnsFor(one.obligation.code, { year: one.year, firstYear: one.year }),
  );
  if (overseesAll(by)) return known;
  const units = await db().unit.findMany({ where: { id: { in: unitsOf(by) } } });
  const line = await forebearsByUnit(db());
  return known.filter((one) => units.some((unit) => isOwedBy(one, unit, line(unit.id))));
}

export type ReportBench = ConsolidatedAnswer & {
  year: number;
  /** All consolidated reports of the year. */
  others: ConsolidatedAnswer[];
  scheme: { number: string; firstYear: number; lastYear: number };
  columns: ReportColumn[];
  report: { id: string; revision: number } | null;
  sections: ReturnType<typeof sectionsOf>;
  freezes: { id: string; version: number; reason: string; hash: string; frozenAt: Date }[];
  difficulties: OpenDifficulty[];
};

export type OpenDifficulty = {
  id: string;
  words: string;
  unit: string;
  reportedAt: Date;
  forwardedTo: string;
  forwardedAt: Date | null;
};

/** Everything that a report on reports is made of, as it stands now. */
export async function reportBench(
  acting: Acting,
  { year, code }: { year: number; code: string },
): Promise<ReportBench | null> {
  const { by } = acting;
  if (!overseesAll(by)) return null;
  const { scheme } = await askedOfYear(db(), year);
  const others = await consolidatedAnswers(acting, year);
  const answer = others.find(({ obligation }) => obligation.code === code);
  const meant = scheme && columnsFor(code, { year, firstYear: scheme.firstYear });
  if (!scheme || !answer || !meant) return null;
  const columns: ReportColumn[] = [];
  for (const one of meant) {
    const column = await reportColumn(acting, one);
    if (column) columns.push(column);
  }
  const row = await db().report.findFirst({
    where: { AND: [visible.reports(by), { year, obligationId: answer.obligation.id }] },
    include: { freezes: { select: freezeShown, orderBy: { version: 'desc' } } },
  });
  return {
    ...answer,
    others,
    year,
    scheme,
    columns,
    report: row && { id: row.id, revision: row.revision },
    sections: sectionsOf(row?.sections),
    freezes: row?.freezes ?? [],
    difficulties: await openDifficulties(by),
  };
}

/** What units told and nobody answered yet, the oldest first (R22). */
async function openDifficulties(by: Actor): Promise<OpenDifficulty[]> {
  const rows = await db().difficulty.findMany({
    where: { AND: [visible.difficulties(by), { answeredAt: null }] },
    orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }],
    include: { unit: { select: { name: true } } },
  });
  return rows.map(({ unit, id, words, reportedAt, forwardedTo, forwardedAt }) => ({
    ...{ id, words, reportedAt, forwardedTo, forwardedAt },
    unit: unit.name,
  }));
}

export type FrozenVersion = {
  version: number;
  hash: string;
  frozenAt: Date;
  newest: boolean;
  report: FrozenReport;
};

export async function frozenReport(
  by: Actor,
  { year, code, version }: { year: number; code: string; version: number },
): Promise<FrozenVersion | null> {
  const row = await db().reportFreeze.findFirst({
    where: {
      AND: [visible.reportFreezes(by), { version, report: { year, obligation: { code } } }],
    },
    include: { report: { select: { freezes: { select: { version: true } } } } },
  });
  if (!row) return null;
  return {
    version,
    hash: row.hash,
    frozenAt: row.frozenAt,
    newest: row.report.freezes.every((one) => one.version <= version),
    report: JSON.parse(row.text) as FrozenReport,
  };
}
