import { type Actor, contestsOf, juryKinds } from '@/domain/actor';
import { covers } from '@/domain/contest/jury/assignment';
import type { ConflictStatus } from '@/domain/contest/jury/conflict';
import type { TeamMember } from '@/domain/contest/entry/needs';
import type { JudgedSheet, ScoringContext } from '@/domain/contest/jury/sheet';
import { seesOthers } from '@/domain/contest/jury/sheet';
import type { Part } from '@/domain/contest/setup/rules';
import { endings } from '@/domain/registry/papers/file';
import type { PaperKind } from '@/domain/registry/papers/paper';
import { wordsFor } from '../blind/words';
import { conflictStatus, conflictStatusesOf } from '../conflicts/conflicts';
import { type ContestRow, contestsFor, withRules } from '../row';
import { isFrozen } from '../frozen';
import { db } from '../../io/db';
import { judgedOf, sheetTextOf } from './sheets';
import { pseudonyms } from '../conflicts/pseudonyms';
import { inPlaces, placesIn } from '@/server/contest/performing/places';
import type { SheetText } from './scores';
import { knowsPanels } from '@/domain/contest/jury/blind';
import { entryName } from '@/domain/contest/entry/number';
import { entriesToJudge } from '../../visible/contest';
import { othersSheets, ownSheets } from '../../visible/judging';
import { found } from '../../write';
import { bareName } from '../../units/names';
import { entryNamedAt } from '@/domain/date/named-at';

export const partsToJudge = (contest: ContestRow, onlyParts: readonly string[]): Part[] =>
  contest.rules.parts.filter((part) => part.scoredBy === 'judges' && covers({ onlyParts }, part.key));

export async function judgingOf(by: Actor) {
  const mine = contestsOf(by, juryKinds);
  const contests = (await contestsFor(by)).filter((contest) => mine.includes(contest.id));
  return Promise.all(contests.map(async (contest) => ({ contest, tasks: await tasksIn(by, contest) })));
}

async function tasksIn(by: Actor, contest: ContestRow) {
  const personId = by.personId ?? '';
  const entries = await db().entry.findMany({
    where: { AND: [entriesToJudge(by), { contestId: contest.id, status: 'accepted' }] },
    select: {
      id: true,
      number: true,
      title: true,
      unitId: true,
      block: true,
      team: true,
      unit: { select: bareName },
      assignments: { where: { personId, endedAt: null } },
    },
    orderBy: { number: 'asc' },
  });
  const sheets = await db().scoreSheet.findMany({
    where: { AND: [ownSheets(by), { entry: { contestId: contest.id } }] },
    include: {
      scores: { where: { points: { not: null } }, select: { criterion: true, points: true } },
      receipts: { where: { replacedAt: null }, select: { hash: true } },
    },
  });
  const conflictOf = await conflictStatusesOf(db(), contest.id);
  const words = await wordsFor(
    by,
    contest,
    entries.map(({ unitId }) => unitId),
  );
  const places = await placesIn(contest);
  return inPlaces(entries, { ...contest, places }).map((entry) => ({
    id: entry.id,
    places: places.get(entry.id) ?? [],
    code: entryName(entry.number),
    title: words(entry.unitId, entry.title),
    block: contest.rules.blocks.find(({ key }) => key === entry.block)?.name ?? '',
    team: contest.rules.blind ? [] : (entry.team as unknown as TeamMember[]),
    unit: contest.rules.blind ? null : entryNamedAt(entry, contest).unit.name,
    conflict: hidden(contest, conflictOf(entry.id, personId)),
    parts: partsToJudge(contest, entry.assignments[0]?.onlyParts ?? []).map((part) => {
      const sheet = sheets.find((one) => one.entryId === entry.id && one.part === part.key);
      const late = sheet !== undefined && (sheet.third || sheet.reopenedAt !== null);
      const receipt = sheet?.receipts[0]?.hash ?? null;
      return {
        part,
        status: sheet?.status ?? null,
        scored: sheet?.scores.length ?? 0,
        late,
        receipt,
        sheet: sheet ? { id: sheet.id, revision: sheet.revision } : null,
        points: new Map(sheet?.scores.map(({ criterion, points }) => [criterion, points ?? 0])),
      };
    }),
  }));
}
export type JudgeTask = Awaited<ReturnType<typeof tasksIn>>[number];

/** Blind contests hide which relation it is, for that would reveal the unit. */
export type ToldConflict = ConflictStatus | { kind: 'conflicted'; why: 'hidden' };
const hidden = (contest: ContestRow, conflict: ConflictStatus): ToldConflict =>
  contest.rules.blind &&
  conflict.kind === 'conflicted' &&
  conflict.why !== 'declared' &&
  conflict.why !== 'recused'
    ? { kind: 'conflicted', why: 'hidden' }
    : conflict;

export type JudgePaper = { id: string; name: string; kind: PaperKind; mime: string; bytes: number };

export async function entryToJudge(by: Actor, id: string) {
  const entry = await db().entry.findFirst({
    where: { AND: [entriesToJudge(by), { id }] },
    include: {
      contest: true,
      unit: { select: bareName },
      papers: {
        where: { removedAt: null },
        include: { file: true, copy: true },
        orderBy: { createdAt: 'asc' },
      },
      assignments: { where: { personId: by.personId ?? '', endedAt: null } },
      sheets: { where: { personId: by.personId ?? '', status: 'submitted' }, select: { id: true } },
    },
  });
  if (!entry) return null;
  const contest = withRules(entry.contest);
  const { blind } = contest.rules;
  const words = await wordsFor(by, contest, [entry.unitId]);
  const conflict = await conflictStatus(db(), entry, by.personId ?? '');
  return {
    id,
    contest,
    status: entry.status,
    code: entryName(entry.number),
    block: contest.rules.blocks.find((block) => block.key === entry.block)?.name ?? '',
    title: words(entry.unitId, entry.title),
    summary: words(entry.unitId, entry.summary),
    story: words(entry.unitId, entry.story),
    clipLink: entry.clipLink,
    unit: blind ? null : entryNamedAt(entry, contest).unit.name,
    team: blind ? [] : (entry.team as unknown as TeamMember[]),
    onlyParts: entry.assignments[0]?.onlyParts ?? [],
    /** A conflict declared after submission does not withdraw the sheet by itself. */
    submitted: entry.sheets.length > 0,
    conflict,
    told: hidden(contest, conflict),
    answered: await db().conflict.findUnique({
      where: { entryId_personId: { entryId: id, personId: by.personId ?? '' } },
    }),
    papers: entry.papers.flatMap(({ file, copy, kind, title }, at): JudgePaper[] => {
      const read = blind ? copy : file;
      if (!read) return [];
      const name = blind ? blindName(entry.number, at, read.mime) : title || file.name;
      return [{ id: read.id, kind, mime: read.mime, bytes: Number(read.size), name }];
    }),
  };
}
export type EntryToJudge = NonNullable<Awaited<ReturnType<typeof entryToJudge>>>;

/** Built from number and type, since real names may contain the unit. */
export const blindName = (number: number | null, at: number, mime: string): string =>
  `${entryName(number)}-${at + 1}${mime in endings ? `.${endings[mime]}` : ''}`;

export async function blindNameOf(fileId: string): Promise<string | null> {
  const entry = await db().entry.findFirst({
    where: {
      papers: { some: { copyId: fileId, removedAt: null } },
    },
    include: {
      papers: { where: { removedAt: null }, include: { copy: true }, orderBy: { createdAt: 'asc' } },
    },
  });
  const at = entry?.papers.findIndex((paper) => paper.copyId === fileId) ?? -1;
  return entry && at >= 0 ? blindName(entry.number, at, entry.papers[at]?.copy?.mime ?? '') : null;
}

export async function sheetToScore(by: Actor, entry: EntryToJudge, partKey: string) {
  const part = partsToJudge(entry.contest, entry.onlyParts).find((one) => one.key === partKey);
  if (!part) return null;
  const personId = by.personId ?? '';
  const row = await db().scoreSheet.findFirst({
    where: { AND: [ownSheets(by), { entryId: entry.id, part: partKey }] },
    include: { scores: true },
  });
  const context: ScoringContext = {
    contest: entry.contest,
    entry: { status: entry.status },
    part,
    assigned: true,
    conflict: entry.conflict,
    frozen: await isFrozen(db(), entry.contest.id),
  };
  const sheet: JudgedSheet = judgedOf(row, personId);
  const text: Required<SheetText> = row
    ? sheetTextOf(row)
    : { points: {}, comments: {}, comment: '', privateNote: '' };
  return { id: row?.id ?? null, part, context, sheet, text, revision: row?.revision ?? 0, row };
}

export async function othersOf(by: Actor, entry: EntryToJudge, part: Part) {
  const expected = await db().assignment.findMany({ where: { entryId: entry.id, endedAt: null } });
  const all = await db().scoreSheet.findMany({
    where: { entryId: entry.id },
    select: { personId: true, part: true, status: true },
  });
  const due = expected.flatMap(({ personId, onlyParts }) =>
    partsToJudge(entry.contest, onlyParts).map(({ key }) => ({
      personId,
      status: all.find((one) => one.personId === personId && one.part === key)?.status ?? ('draft' as const),
    })),
  );
  const { id } = entry;
  const unitId = await unitOf(id);
  const free = await Promise.all(
    due.map(async (one) => ({
      ...one,
      conflict: await conflictStatus(db(), { id, unitId }, one.personId),
    })),
  );
  const awaited = free.filter(({ conflict }) => conflict.kind !== 'conflicted');
  // The number of other sheets reveals who is missing.
  if (!knowsPanels(by, entry.contest)) return [];
  if (
    !seesOthers(entry.contest.rules.othersScores, {
      sheets: awaited,
      conflict: entry.conflict,
      personId: by.personId ?? '',
    })
  )
    return [];
  const judge = await pseudonyms(db(), entry.contest.id);
  const rows = await db().scoreSheet.findMany({
    where: { AND: [othersSheets(by), { entryId: entry.id, part: part.key }] },
    select: {
      personId: true,
      comment: true,
      scores: { select: { criterion: true, points: true, comment: true } },
    },
  });
  return rows.map(({ personId, ...sheet }) => ({ ...sheet, judge: judge(entry.id, personId) }));
}
export type OtherSheet = Awaited<ReturnType<typeof othersOf>>[number];

const unitOf = async (entryId: string): Promise<string> =>
  found(await db().entry.findUnique({ where: { id: entryId }, select: { unitId: true } })).unitId;
