import type { Acting, Actor } from '@/domain/actor';
import { knowsPanels, knowsUnits } from '@/domain/contest/jury/blind';
import { canTypeIn, type ScoringContext } from '@/domain/contest/jury/sheet';
import { type RowFault, type ResultRow, rowsOf } from '@/domain/contest/tally/result-rows';
import type { Part } from '@/domain/contest/setup/rules';
import type { WantedColumn } from '@/domain/spreadsheet/table';
import type { Unread } from '@/domain/spreadsheet/unread';
import { wordsFor } from '../blind/words';
import { conflictStatus } from '../conflicts/conflicts';
import { type ContestRow, withRules } from '../row';
import { barredEntries, deciderOnEntries } from '../../deciding/deciders';
import { isFrozen } from '../frozen';
import { db } from '../../io/db';
import { partsToJudge } from './queries';
import { judgedOf, sheetTextOf } from './sheets';
import { inPlaces, placesIn } from '@/server/contest/performing/places';
import type { SheetText } from './scores';
import { entryName } from '@/domain/contest/entry/number';
import { entriesRanked, typedSheets } from '../../visible/judging';
import { readSheet } from '../../spreadsheet/rows';
import { workbook } from '../../spreadsheet/workbook';
import { found } from '../../write';
import { bareName } from '../../units/names';
import type { Verdict } from '@/domain/verdict';
import { entryNamedAt } from '@/domain/date/named-at';

/** Judges' own text stays unread here; null if not visible. */
export async function printedSheet(by: Actor, key: { entryId: string; part: string; judge: string }) {
  const { entryId, judge: personId } = key;
  const entry = await db().entry.findFirst({
    where: { AND: [entriesRanked(by), { id: entryId, status: 'accepted' }] },
    include: {
      contest: true,
      unit: { select: bareName },
      assignments: { where: { personId, endedAt: null }, include: { person: { select: { name: true } } } },
    },
  });
  const assigned = entry?.assignments[0];
  if (!entry || !assigned) return null;
  const contest = withRules(entry.contest);
  if (personId !== by.personId && !knowsPanels(by, contest)) return null;
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
    conflict: await conflictStatus(db(), entry, personId),
    frozen: await isFrozen(db(), contest.id),
  };
  const text: Required<SheetText> = typed
    ? sheetTextOf({ ...typed, privateNote: '' })
    : { points: {}, comments: {}, comment: '', privateNote: '' };
  const words = await wordsFor(by, contest, [entry.unitId]);
  return {
    contest,
    entryId,
    code: entryName(entry.number),
    title: words(entry.unitId, entry.title),
    unit: knowsUnits(by, contest) ? entryNamedAt(entry, contest).unit.name : null,
    block: entry.block,
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

export const mayType = async ({ by, now }: Acting, printed: PrintedSheet): Promise<Verdict> =>
  canTypeIn({ by: await typingAs(by, printed), now }, printed.sheet, printed.context);

export const typingAs = (by: Actor, { contest, entryId, block }: PrintedSheet) =>
  deciderOnEntries(db(), by, { contest, entries: [{ id: entryId, block }] });

export async function confirmingStand(by: Actor, { entryId }: PrintedSheet) {
  const entry = await db().entry.findUniqueOrThrow({
    where: { id: entryId },
    select: { id: true, unitId: true },
  });
  return conflictStatus(db(), entry, by.personId ?? '');
}

export async function idsOf(by: Actor, contestId: string): Promise<Map<string, string>> {
  const contest = withRules(found(await db().contest.findUnique({ where: { id: contestId } })));
  const id = { notIn: await barredEntries(db(), by, { contest, act: 'typeIn' }) };
  const entries = await db().entry.findMany({
    where: { AND: [entriesRanked(by), { contestId, id, status: 'accepted' }] },
    select: { id: true, number: true },
  });
  return new Map(entries.map(({ id, number }) => [entryName(number), id]));
}

export async function resultsOf(by: Actor, contest: ContestRow, part: Part) {
  const barred = await barredEntries(db(), by, { contest, act: 'typeIn' });
  const typed = { contestId: contest.id, id: { notIn: barred }, status: 'accepted' as const };
  const entries = await db().entry.findMany({
    where: { AND: [entriesRanked(by), typed] },
    select: {
      id: true,
      number: true,
      title: true,
      unitId: true,
      block: true,
      unit: { select: bareName },
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
  const words = await wordsFor(
    by,
    contest,
    entries.map(({ unitId }) => unitId),
  );
  const places = await placesIn(contest);
  const inOrder = inPlaces(entries, { ...contest, places, part: part.key });
  return inOrder.map(({ results: [result], unit, unitId, title, ...entry }) => ({
    ...entry,
    place: places.get(entry.id)?.find((one) => one.part === part.key) ?? null,
    title: words(unitId, title),
    code: entryName(entry.number),
    unit: knowsUnits(by, contest) ? unit.name : null,
    result: result ?? null,
    typedBy: result ? (names.get(result.typedById) ?? '') : '',
    confirmedBy: result?.confirmedById ? (names.get(result.confirmedById) ?? '') : '',
  }));
}
export type PartResultRow = Awaited<ReturnType<typeof resultsOf>>[number];

export type ReadResults = { rows: ResultRow[]; faults: RowFault[]; hidden: number };

const MOST_RESULTS = 2_000;

export async function readTable(
  part: Part,
  codes: readonly string[],
  { file, hidden }: { file: Buffer; hidden: boolean },
): Promise<ReadResults | { unread: Unread }> {
  const choice = { page: '', hidden };
  const read = await readSheet(file, { wanted: resultColumns(part), most: MOST_RESULTS, choice });
  if ('why' in read) return { unread: read };
  const { rows, faults } = rowsOf(
    part,
    codes,
    read.lines.map(({ cells }) => cells),
  );
  const told = faults.map(({ row, ...fault }) => ({ ...fault, row: read.lines[row - 2]?.number ?? row }));
  return { rows, faults: told, hidden: read.hidden };
}

const resultColumns = (part: Part): WantedColumn[] => [
  { key: 'code', heading: 'Số báo danh', also: ['SBD', 'Mã bài', 'Mã bài dự thi', 'Bài dự thi'] },
  {
    key: 'points',
    heading: 'Điểm',
    also: ['Tổng điểm', 'Điểm số', 'Số điểm', 'Điểm thi', 'Kết quả', 'Cộng'],
    optional: part.scoredBy === 'judges',
  },
  {
    key: 'time',
    heading: 'Thời gian (phút:giây)',
    also: ['Thời gian làm bài', 'Giờ', 'Thời lượng'],
    optional: part.scoredBy !== 'judges',
  },
];

export const blankTable = (part: Part, rows: readonly PartResultRow[]): Promise<Buffer> =>
  workbook({
    sheet: part.name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31),
    columns: [
      { header: 'Số báo danh', text: true, value: (row: PartResultRow) => row.code },
      { header: 'Điểm', value: () => null },
      // A text cell keeps "10:05" instead of turning it into a clock.
      { header: 'Thời gian (phút:giây)', width: 22, text: true, value: () => null },
      { header: 'Đơn vị', width: 40, value: (row: PartResultRow) => row.unit },
    ],
    rows,
  });
