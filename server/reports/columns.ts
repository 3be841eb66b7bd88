import { type Acting, overseesAll } from '@/domain/actor';
import type { ObligationState } from '@/domain/obligation/record';
import { type ReportRow, totalsOf } from '@/domain/report/consolidated';
import { contradicts, type FigureAnswers, type FigureValue, figuresThatCount } from '@/domain/report/figures';
import { formFor, type ReportForm } from '@/domain/report/form';
import type { ConsolidatedColumn } from '@/domain/report/frozen';
import type { UnitKind } from '@/domain/unit/unit';
import { db } from '../io/db';
import { figuresIn, knownIn } from '../obligations/figures/delivery-text';
import { type AnsweringUnit, answersOf, type UnitAnswer } from '../obligations/queries';

/** A unit that owes a report of the year, with what it sent of it. */
export type ReportLine = {
  unit: AnsweringUnit;
  group: string;
  state: ObligationState;
  left: number | null;
  sentAt: Date | null;
  accepted: boolean;
  rows: ReportRow[];
  /** Indicators of which the portal knows another figure, and why. */
  contradictions: { key: string; known: number; why: string }[];
};

export type ReportColumn = { year: number; code: string; form: ReportForm; lines: ReportLine[] };

/** All reports of a year that the actor follows, and who owes one. */
export async function reportColumn(
  acting: Acting,
  { year, code }: { year: number; code: string },
): Promise<ReportColumn | null> {
  const form = formFor(code);
  if (!form || !overseesAll(acting.by)) return null;
  const { units } = await answersOf(acting, { year });
  const owed = units.flatMap(({ unit, answers }) => {
    const answer = answers.find(({ obligation }) => obligation.code === code);
    return answer ? [{ unit, answer }] : [];
  });
  const reports = await sentReports(acting, { year, code });
  const others = owed.flatMap(({ unit, answer }) =>
    answer.standing.flatMap(({ unitId }) => (unitId === unit.id ? [] : [unitId])),
  );
  const named = await unitsNamed(others);
  const lines = owed.map(({ unit, answer }): ReportLine => {
    const group = (unit.district ?? unit.group)?.name ?? '';
    const sent = answer.standing.flatMap(({ id }) => reports.get(id) ?? []);
    return { ...lineOf(unit, answer), group, ...readIn(sent, { unit, group, form, named }) };
  });
  return { year, code, form, lines };
}

function lineOf(unit: AnsweringUnit, { state, left, standing }: UnitAnswer) {
  return {
    unit,
    state,
    left,
    sentAt: standing[0]?.submittedAt ?? null,
    accepted: standing.length > 0 && standing.every(({ status }) => status === 'accepted'),
  };
}

type SentReport = { id: string; unitId: string; figures: unknown; known: unknown };

/** By delivery. One text for all of them: ten thousand rows cost more to hand over than to add up.
 * What was submitted is seen by whoever oversees (server/visible/obligations.ts). */
export async function sentReports(
  { by }: Acting,
  { year, code }: { year: number; code: string },
): Promise<Map<string, SentReport>> {
  if (!overseesAll(by)) return new Map();
  const [row] = await db().$queryRaw<{ text: string | null }[]>`
    SELECT '[' || string_agg(json_build_array(d.id, d."unitId", d.figures, d.known)::text, ',') || ']' AS text
    FROM "Delivery" d JOIN "Obligation" o ON o.id = d."obligationId"
    WHERE d.year = ${year} AND o.code = ${code} AND d.status IN ('submitted', 'accepted')`;
  const rows = JSON.parse(row?.text ?? '[]') as [string, string, unknown, unknown][];
  return new Map(rows.map(([id, unitId, figures, known]) => [id, { id, unitId, figures, known }]));
}

const unitsNamed = async (ids: readonly string[]) => {
  const rows = await db().unit.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, code: true, name: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
};

type Placed = {
  unit: AnsweringUnit;
  group: string;
  form: ReportForm;
  named: ReadonlyMap<string, { code: string; name: string }>;
};

function readIn(reports: readonly SentReport[], { unit, group, form, named }: Placed) {
  const read = reports.map((report) => {
    const { code, name } = named.get(report.unitId) ?? unit;
    const answers = { form, figures: figuresIn(report), known: knownIn(report) };
    return {
      row: { ...{ code, name, group }, kind: unit.kind as UnitKind, ...figuresOf(answers) },
      against: form.indicators
        .filter((one) => contradicts(one, answers))
        .map(({ key }) => ({
          key,
          known: answers.known[key] ?? 0,
          why: answers.figures[key]?.why ?? '',
        })),
    };
  });
  return { rows: read.map(({ row }) => row), contradictions: read.flatMap(({ against }) => against) };
}

/** The part of a row that is read from what a delivery keeps. */
export function figuresOf(answers: FigureAnswers): Pick<ReportRow, 'figures' | 'estimated'> {
  const counting = figuresThatCount(answers);
  const figures: Record<string, FigureValue> = {};
  const estimated: string[] = [];
  for (const { key } of answers.form.indicators) {
    const value = counting[key];
    if (value !== null && value !== undefined) figures[key] = value;
    if (answers.figures[key]?.estimated) estimated.push(key);
  }
  return { figures, estimated };
}

export const rowsIn = ({ lines }: Pick<ReportColumn, 'lines'>): ReportRow[] =>
  lines.flatMap(({ rows }) => rows);

export const asFrozen = (column: ReportColumn): ConsolidatedColumn => {
  const rows = rowsIn(column);
  return {
    year: column.year,
    code: column.code,
    revision: column.form.revision,
    owed: column.lines.length,
    rows,
    totals: totalsOf(column.form, rows),
    missing: column.lines.filter(isMissing).map(({ unit }) => unit.name),
  };
};

/** Who owes it and has nothing that stands. */
export const isMissing = ({ rows, state }: Pick<ReportLine, 'rows' | 'state'>): boolean =>
  rows.length === 0 && state !== 'waived';
