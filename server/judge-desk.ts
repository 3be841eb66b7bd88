import type { Actor } from '@/domain/actor';
import { covers } from '@/domain/contest/assignment';
import type { Standing } from '@/domain/contest/conflict';
import type { TeamMember } from '@/domain/contest/entry';
import type { JudgedSheet, ScoringContext } from '@/domain/contest/judging';
import { seesOthers } from '@/domain/contest/judging';
import type { Part } from '@/domain/contest/rules';
import type { PaperKind } from '@/domain/paper';
import { standing, standingsOf } from './conflicts';
import { type ContestRow, contestsFor, told } from './contests';
import { isFrozen } from './frozen';
import { db } from './io/db';
import { judgedOf, textOf } from './judging';
import { pseudonyms } from './pseudonyms';
import type { SheetText } from './scores';
import { entryName } from '@/domain/contest/entry-name';
import { entriesAtDesk, entriesToJudge } from './visible-contest';
import { othersSheets, ownSheets } from './visible-judging';
import { found } from './write';

/** The parts of the contest for which this assignment asks a sheet. */
export const partsToJudge = (contest: ContestRow, onlyParts: readonly string[]): Part[] =>
  contest.rules.parts.filter((part) => part.scoredBy === 'judges' && covers({ onlyParts }, part.key));

/** What one judge has to do, contest by contest; the newest contest first. */
export async function judgingOf(by: Actor) {
  const mine = by.seats.flatMap((seat) =>
    'contestId' in seat && ['judge', 'chiefJudge', 'deputyJudge'].includes(seat.kind) ? [seat.contestId] : [],
  );
  const contests = (await contestsFor(by)).filter((contest) => mine.includes(contest.id));
  return Promise.all(contests.map(async (contest) => ({ contest, tasks: await tasksIn(contest, by) })));
}

async function tasksIn(contest: ContestRow, by: Actor) {
  const personId = by.personId ?? '';
  const entries = await db().entry.findMany({
    where: { AND: [entriesToJudge(by), { contestId: contest.id, status: 'accepted' }] },
    select: {
      id: true,
      number: true,
      title: true,
      unitId: true,
      unit: { select: { name: true } },
      assignments: { where: { personId, endedAt: null } },
    },
    orderBy: { number: 'asc' },
  });
  const sheets = await db().scoreSheet.findMany({
    where: { AND: [ownSheets(by), { entry: { contestId: contest.id } }] },
    include: { scores: { where: { points: { not: null } }, select: { criterion: true } } },
  });
  const stands = await standingsOf(db(), contest.id);
  return entries.map((entry) => ({
    id: entry.id,
    code: entryName(entry.number),
    title: entry.title,
    unit: contest.rules.blind ? null : entry.unit.name,
    standing: hidden(contest, stands(entry.id, personId)),
    parts: partsToJudge(contest, entry.assignments[0]?.onlyParts ?? []).map((part) => {
      const sheet = sheets.find((one) => one.entryId === entry.id && one.part === part.key);
      const late = sheet !== undefined && (sheet.third || sheet.reopenedAt !== null);
      return { part, status: sheet?.status ?? null, scored: sheet?.scores.length ?? 0, late };
    }),
  }));
}
export type JudgeTask = Awaited<ReturnType<typeof tasksIn>>[number];

/** Blind: that the system knows of a conflict is told, but not which, for that would name the unit. */
export type ToldStanding = Standing | { kind: 'conflicted'; why: 'hidden' };
const hidden = (contest: ContestRow, stands: Standing): ToldStanding =>
  contest.rules.blind && stands.kind === 'conflicted' && stands.why !== 'declared' && stands.why !== 'recused'
    ? { kind: 'conflicted', why: 'hidden' }
    : stands;

export type JudgePaper = { id: string; name: string; kind: PaperKind; mime: string; bytes: number };

/** An entry as its judge reads it: where the contest is blind, without unit, team and names of files. Null: not this judge's. */
export async function entryToJudge(id: string, by: Actor) {
  const entry = await db().entry.findFirst({
    where: { AND: [entriesToJudge(by), { id }] },
    include: {
      contest: true,
      unit: { select: { name: true } },
      papers: { where: { removedAt: null }, include: { file: true }, orderBy: { createdAt: 'asc' } },
      assignments: { where: { personId: by.personId ?? '', endedAt: null } },
    },
  });
  if (!entry) return null;
  const contest = told(entry.contest);
  const { blind } = contest.rules;
  const stands = await standing(db(), entry, by.personId ?? '');
  return {
    id,
    contest,
    status: entry.status,
    code: entryName(entry.number),
    block: contest.rules.blocks.find((block) => block.key === entry.block)?.name ?? '',
    title: entry.title,
    summary: entry.summary,
    story: entry.story,
    clipLink: entry.clipLink,
    unit: blind ? null : entry.unit.name,
    /** So that a judge can tell whether a relative is among them. */
    team: blind ? [] : (entry.team as unknown as TeamMember[]),
    onlyParts: entry.assignments[0]?.onlyParts ?? [],
    standing: stands,
    told: hidden(contest, stands),
    answered: await db().conflict.findUnique({
      where: { entryId_personId: { entryId: id, personId: by.personId ?? '' } },
    }),
    papers: entry.papers.map(
      ({ file, kind, title }, at): JudgePaper => ({
        id: file.id,
        kind,
        mime: file.mime,
        bytes: Number(file.size),
        name: blind ? blindName(entry.number, at, file.name) : title || file.name,
      }),
    ),
  };
}
export type EntryToJudge = NonNullable<Awaited<ReturnType<typeof entryToJudge>>>;

/** What a judge of a blind contest may know of a file's name: the entry's number and what kind of file it is. */
export const blindName = (number: number | null, at: number, name: string): string =>
  `${entryName(number)}-${at + 1}${/\.[a-z0-9]{1,5}$/iu.exec(name)?.[0].toLowerCase() ?? ''}`;

/** The name under which a judge of a blind contest gets the file; null: the true one. */
export async function blindNameOf(fileId: string, by: Actor): Promise<string | null> {
  const entry = await db().entry.findFirst({
    where: {
      AND: [entriesToJudge(by), { NOT: entriesAtDesk(by) }],
      papers: { some: { fileId, removedAt: null } },
      contest: { publishedAt: null, rules: { path: ['blind'], equals: true } },
    },
    include: {
      papers: { where: { removedAt: null }, include: { file: true }, orderBy: { createdAt: 'asc' } },
    },
  });
  const at = entry?.papers.findIndex((paper) => paper.fileId === fileId) ?? -1;
  return entry && at >= 0 ? blindName(entry.number, at, entry.papers[at]?.file.name ?? '') : null;
}

/** The actor's sheet of a part, or a blank one, and everything the verdict on it looks at. */
export async function sheetToScore(entry: EntryToJudge, partKey: string, by: Actor) {
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
    standing: entry.standing,
    frozen: await isFrozen(db(), entry.contest.id),
  };
  const sheet: JudgedSheet = judgedOf(row, personId);
  const text: Required<SheetText> = row
    ? textOf(row)
    : { points: {}, comments: {}, comment: '', privateNote: '' };
  return { id: row?.id ?? null, part, context, sheet, text, revision: row?.revision ?? 0, row };
}

/** The other judges' sheets of the part, by pseudonym, once the rules open them to this judge; otherwise none. */
export async function othersOf(entry: EntryToJudge, part: Part, by: Actor) {
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
  const free = await Promise.all(
    due.map(async (one) => ({
      ...one,
      stands: await standing(db(), { id: entry.id, unitId: await unitOf(entry.id) }, one.personId),
    })),
  );
  const awaited = free.filter(({ stands }) => stands.kind !== 'conflicted');
  if (!seesOthers(entry.contest.rules.othersScores, awaited, entry.standing, by.personId ?? '')) return [];
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
