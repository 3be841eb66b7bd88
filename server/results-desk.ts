import type { Actor } from '@/domain/actor';
import { canonical } from '@/domain/contest/canonical';
import { knowsUnits } from '@/domain/contest/blind';
import { canReopen } from '@/domain/contest/judging';
import type { BundleAward } from '@/domain/contest/bundle';
import type { Line, Outcome } from '@/domain/contest/outcome';
import { canSeeRanking } from '@/domain/contest/results';
import type { Sheet } from '@/domain/contest/sheet';
import type { Refusal } from '@/domain/verdict';
import { awardsOf } from './awards';
import type { ContestRow } from './contests';
import { db } from './io/db';
import { judgedOf, officeFor } from './judging';
import { judgesBehind, pseudonyms } from './pseudonyms';
import { bundleOf, isOutdated } from './results';
import { areAllIn, progressOf, standingResults } from './standing-results';
import { entryName } from '@/domain/contest/entry-name';
import { entriesRanked, rankedSheets } from './visible-judging';

/** An entry in the ranking; `line` is null towards whoever is conflicted there. */
export type RankedEntry = {
  id: string;
  code: string;
  title: string;
  /** Null towards whoever must not know it. */
  unit: string | null;
  line: Line | null;
  /** The prize after the changes; null while it is hidden. */
  prizes: { prize: string; changeReason: string }[] | null;
};

/** The ranking as it stands, for whoever prepares the decision. */
export async function rankingOf(
  contest: ContestRow,
  by: Actor,
  now: Date,
): Promise<Ranking | { refusal: Refusal }> {
  const verdict = canSeeRanking(contest, await areAllIn(db(), contest), by, now);
  return verdict.ok ? told(contest, by) : { refusal: verdict };
}

async function told(contest: ContestRow, by: Actor) {
  const { input, outcome } = await standingResults(db(), contest);
  const seen = await seenIn(contest, by);
  const awards = await awardsOf(db(), contest, outcome);
  const { people, behind } = await judgesBehind(db(), contest.id);
  const sheets: Sheet[] = input.sheets.filter((sheet) => seen.has(sheet.entry));
  return {
    blocks: await blocksFor(contest, by, outcome, awards),
    /** By the judge's own id: a pseudonym is another one at every entry. */
    sheets: sheets.map((sheet) => ({ ...sheet, judge: behind(sheet.entry, sheet.judge)?.id ?? sheet.judge })),
    people: new Map(people.map(({ id, name }) => [id, name])),
    allSeen: outcome.blocks.every(({ lines }) => lines.every(({ entry }) => seen.has(entry))),
    progress: await progressOf(db(), contest, outcome),
    missing: input.absences.filter(({ entry, why }) => seen.has(entry) && why === 'notSubmitted').length,
    judgeOf: (entry: string, label: string) => behind(entry, label)?.name,
  };
}

/** The ranking of each block as far as the actor may see it: standing, or as it was frozen. */
export async function blocksFor(
  contest: ContestRow,
  by: Actor,
  outcome: Outcome,
  awards: readonly BundleAward[],
) {
  const seen = await seenIn(contest, by);
  const entries = new Map((await entriesIn(contest, by)).map((entry) => [entry.code, entry]));
  return outcome.blocks.map(({ block, lines }) => {
    // One blank line among ranks would give its own rank away, so then no rank of the block is told.
    const blank = lines.some(({ entry }) => !seen.has(entry));
    const rows = lines.map((line) => ranked(line));
    return { block, blank, rows: blank ? rows.sort((a, b) => (a.code < b.code ? -1 : 1)) : rows };

    function ranked(line: Line): RankedEntry {
      const entry = entries.get(line.entry) ?? { id: '', code: line.entry, title: '', unit: null };
      if (!seen.has(line.entry)) return { ...entry, line: null, prizes: null };
      if (blank) return { ...entry, line: { ...line, rank: null, tie: null, prize: null }, prizes: null };
      return { ...entry, line, prizes: awards.filter((award) => award.entry === line.entry) };
    }
  });
}
export type Ranking = Awaited<ReturnType<typeof told>>;

const seenIn = async (contest: ContestRow, by: Actor): Promise<Set<string>> => {
  const rows = await db().entry.findMany({
    where: { AND: [entriesRanked(by), { contestId: contest.id }] },
    select: { number: true },
  });
  return new Set(rows.map(({ number }) => entryName(number)));
};

const entriesIn = async (contest: ContestRow, by: Actor) =>
  (
    await db().entry.findMany({
      where: { contestId: contest.id, number: { not: null } },
      select: { id: true, number: true, title: true, unit: { select: { name: true } } },
    })
  ).map(({ id, number, title, unit }) => ({
    id,
    code: entryName(number),
    title,
    unit: knowsUnits(contest, by) ? unit.name : null,
  }));

/** The sheets behind one line, to explain it and to open one again. Empty before their time and towards a conflict. */
export async function sheetsBehind(contest: ContestRow, entryId: string, by: Actor, now: Date) {
  const allIn = (await areAllIn(db(), contest)) ? [contest.id] : [];
  if (!canSeeRanking(contest, allIn.length > 0, by, now).ok) return [];
  const name = await pseudonyms(db(), contest.id);
  const rows = await db().scoreSheet.findMany({
    where: { AND: [rankedSheets(by, now, allIn), { entryId }] },
    include: { scores: true, person: { select: { name: true } } },
    omit: { privateNote: true },
    orderBy: [{ part: 'asc' }, { submittedAt: 'asc' }],
  });
  return rows.map((row) => ({ ...row, judge: name(row.entryId, row.personId) }));
}
export type SheetBehind = Awaited<ReturnType<typeof sheetsBehind>>[number];

/** A submitted sheet as the chair needs to know it to open it again: whose, of what, never its points. */
export async function sheetToReopen(contest: ContestRow, id: string, by: Actor, now: Date) {
  const sheet = await db().scoreSheet.findFirst({
    where: { id, status: 'submitted', entry: { AND: [entriesRanked(by), { contestId: contest.id }] } },
    include: {
      entry: true,
      person: { select: { name: true } },
      scores: { take: 0 },
    },
    omit: { comment: true, privateNote: true },
  });
  if (!sheet) return null;
  const { entry, person, part, personId } = sheet;
  const office = await officeFor(db(), { personId, entry }, by);
  return {
    entryId: entry.id,
    code: entryName(entry.number),
    title: entry.title,
    part: contest.rules.parts.find(({ key }) => key === part)?.name ?? part,
    judge: person.name,
    verdict: canReopen(judgedOf(sheet, personId), contest, office, by, '…', now),
    ranked: canSeeRanking(contest, await areAllIn(db(), contest), by, now).ok,
  };
}

/** Whoever prepares the decision sees how far its signing is. */
export const freezesOf = (contestId: string) =>
  db().freeze.findMany({
    where: { contestId },
    omit: { inputs: true, outcome: true },
    orderBy: { version: 'desc' },
  });
export type FreezeHead = Awaited<ReturnType<typeof freezesOf>>[number];

export const freezeOf = (contestId: string, id: string) =>
  db().freeze.findFirst({ where: { contestId, id } });

/** The history's row of the freeze: its hash covers every row before it, so one paper with it holds the whole chain. */
export const chainAt = async (freezeId: string): Promise<string | null> =>
  (
    await db().history.findFirst({
      where: { noun: 'result', subjectId: freezeId, event: 'freeze' },
      select: { hash: true },
    })
  )?.hash ?? null;

/**
 * Since the results were published an entry left the contest, or what counts has changed (a sheet was opened again, a
 * judge declared a conflict): they stand as they are until they are corrected.
 */
export async function needsCorrection(contest: ContestRow): Promise<boolean> {
  const newest = await db().freeze.findFirst({
    where: { contestId: contest.id, publishedAt: { not: null } },
    orderBy: { version: 'desc' },
  });
  if (!newest) return false;
  if (await isOutdated(db(), newest)) return true;
  const { outcome } = await standingResults(db(), contest);
  return canonical(outcome) !== canonical(bundleOf(newest).outcome);
}

export const namesOfPeople = async (ids: readonly (string | null)[]): Promise<Map<string, string>> =>
  new Map(
    (
      await db().person.findMany({
        where: { id: { in: ids.filter((id) => id !== null) } },
        select: { id: true, name: true },
      })
    ).map(({ id, name }) => [id, name]),
  );
