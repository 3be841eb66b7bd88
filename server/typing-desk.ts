import readXlsxFile from 'read-excel-file/node';
import type { Actor } from '@/domain/actor';
import { knowsUnits } from '@/domain/contest/blind';
import { canTypeIn, type ScoringContext } from '@/domain/contest/judging';
import { clockTyped, type RowFault, type ResultRow, rowsOf } from '@/domain/contest/result-rows';
import type { Part } from '@/domain/contest/rules';
import { standing } from './conflicts';
import { type ContestRow, told } from './contests';
import { isFrozen } from './frozen';
import { db } from './io/db';
import { weigh } from './io/spreadsheet';
import { partsToJudge } from './judge-desk';
import { judgedOf, textOf } from './judging';
import type { SheetText } from './scores';
import { entryName } from '@/domain/contest/entry-name';
import { entriesRanked, typedSheets } from './visible-judging';
import { workbook } from './workbook';

/**
 * A judge's printed sheet at the secretary's desk. What the judge wrote on the portal is not read here: there is
 * text only where the secretariat typed it. Null: not there for this person.
 */
export async function printedSheet(key: { entryId: string; part: string; judge: string }, by: Actor) {
  const { entryId, judge: personId } = key;
  const entry = await db().entry.findFirst({
    where: { AND: [entriesRanked(by), { id: entryId, status: 'accepted' }] },
    include: {
      contest: true,
      unit: { select: { name: true } },
      assignments: { where: { personId, endedAt: null }, include: { person: { select: { name: true } } } },
    },
  });
  const assigned = entry?.assignments[0];
  if (!entry || !assigned) return null;
  const contest = told(entry.contest);
  const part = partsToJudge(contest, assigned.onlyParts).find((one) => one.key === key.part);
  if (!part) return null;
  const where = { entryId, part: part.key, personId };
  const hand = await db().scoreSheet.findFirst({ where, omit: { comment: true, privateNote: true } });
  const typed = await db().scoreSheet.findFirst({
    where: { AND: [typedSheets(by), where] },
    include: { scores: true },
    omit: { privateNote: true },
  });
  const context: ScoringContext = {
    contest,
    entry: { status: entry.status },
    part,
    assigned: true,
    standing: await standing(db(), entry, personId),
    frozen: await isFrozen(db(), contest.id),
  };
  const text: Required<SheetText> = typed
    ? textOf({ ...typed, privateNote: '' })
    : { points: {}, comments: {}, comment: '', privateNote: '' };
  return {
    contest,
    entryId,
    code: entryName(entry.number),
    title: entry.title,
    unit: knowsUnits(contest, by) ? entry.unit.name : null,
    unitId: entry.unitId,
    judge: assigned.person.name,
    part,
    context,
    text,
    sheet: judgedOf(hand, personId),
    row: typed,
    revision: typed?.revision ?? 0,
  };
}
export type PrintedSheet = NonNullable<Awaited<ReturnType<typeof printedSheet>>>;

export const mayType = async (printed: PrintedSheet, by: Actor, now: Date) =>
  canTypeIn(printed.sheet, printed.context, await confirmingStand(printed, by), by, now);

/** How the reader stands to the entry: whoever is conflicted confirms nothing of it. */
export const confirmingStand = (printed: PrintedSheet, by: Actor) =>
  standing(db(), { id: printed.entryId, unitId: printed.unitId }, by.personId ?? '');

/** Entries by their numbers, as tables name them. */
export async function idsOf(contestId: string, by: Actor): Promise<Map<string, string>> {
  const entries = await db().entry.findMany({
    where: { AND: [entriesRanked(by), { contestId, status: 'accepted' }] },
    select: { id: true, number: true },
  });
  return new Map(entries.map(({ id, number }) => [entryName(number), id]));
}

/** The results of a part, entry by entry, with who typed and who confirmed; without those of conflicted entries. */
export async function resultsOf(contest: ContestRow, part: Part, by: Actor) {
  const entries = await db().entry.findMany({
    where: { AND: [entriesRanked(by), { contestId: contest.id, status: 'accepted' }] },
    select: {
      id: true,
      number: true,
      title: true,
      unit: { select: { name: true } },
      results: { where: { part: part.key } },
    },
    orderBy: { number: 'asc' },
  });
  const people = entries.flatMap(({ results }) =>
    results.flatMap((one) => [one.typedById, one.confirmedById ?? '']),
  );
  const names = new Map(
    (await db().person.findMany({ where: { id: { in: people } }, select: { id: true, name: true } })).map(
      ({ id, name }) => [id, name],
    ),
  );
  return entries.map(({ results: [result], unit, ...entry }) => ({
    ...entry,
    code: entryName(entry.number),
    unit: knowsUnits(contest, by) ? unit.name : null,
    result: result ?? null,
    typedBy: result ? (names.get(result.typedById) ?? '') : '',
    confirmedBy: result?.confirmedById ? (names.get(result.confirmedById) ?? '') : '',
  }));
}
export type PartResultRow = Awaited<ReturnType<typeof resultsOf>>[number];

const LARGEST = 5_000_000;

/** What a spreadsheet would bring in, and what is wrong with which row. Nothing is written. */
export async function readTable(
  part: Part,
  codes: readonly string[],
  file: Buffer,
): Promise<{ rows: ResultRow[]; faults: RowFault[] } | null> {
  if (file.length > LARGEST || (await weigh(file)) !== null) return null;
  try {
    const [sheet] = await readXlsxFile(file);
    const cells = (sheet?.data ?? []).slice(1).map((row) => row.map(cellText));
    return rowsOf(part, codes, cells);
  } catch {
    return null;
  }
}

/** Points may be numbers there, and times clocks. */
const cellText = (cell: unknown): string => {
  if (cell instanceof Date) return clockTyped(cell);
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
};

/** An empty table to fill in. */
export const blankTable = (part: Part, rows: readonly PartResultRow[]): Promise<Buffer> =>
  workbook(
    part.name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31),
    [
      { header: 'Số báo danh', value: (row: PartResultRow) => row.code },
      { header: 'Điểm', value: () => null },
      { header: 'Thời gian (phút:giây)', width: 22, value: () => null },
      { header: 'Đơn vị', width: 40, value: (row: PartResultRow) => row.unit },
    ],
    rows,
  );
