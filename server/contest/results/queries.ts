import type { Acting, Actor } from '@/domain/actor';
import { knowsPanels, knowsUnits } from '@/domain/contest/jury/blind';
import { type BundleAward, given } from '@/domain/contest/results/bundle';
import type { FrozenText } from '@/domain/contest/results/frozen-text';
import type { Line, TallyOutcome } from '@/domain/contest/tally/outcome';
import { canSeeRanking } from '@/domain/contest/results/freeze';
import type { Sheet } from '@/domain/contest/tally/input';
import type { Refusal } from '@/domain/verdict';
import { awardsOf } from '../prizes/awards';
import { reasonsFor, wordsFor } from '../blind/words';
import { commitBeforeRanking } from '../commitment/commit';
import type { ContestRow } from '../row';
import { db } from '../../io/db';
import { judgesBehind } from '../conflicts/pseudonyms';
import { noteRankingOpen } from '../tally/ranking-lock';
import { bindingsOf } from '../frozen-bindings';
import { bundleOf, frozenTextOf } from '../freezes/read';
import { needsCorrection } from './needs-correction';
import { blockersOf, type Provisional, provisionalResults } from '../tally/provisional';
import { entryName } from '@/domain/contest/entry/number';
import { entriesRanked } from '../../visible/judging';
import { bareName } from '../../units/names';
import { entryNamedAt } from '@/domain/date/named-at';

export type RankedEntry = {
  id: string;
  code: string;
  title: string;
  unit: string | null;
  line: Line | null;
  prizes: { prize: string; changeReason: string }[] | null;
  withheld?: string;
};

export async function rankingOf(
  { by, now }: Acting,
  contest: ContestRow,
): Promise<Ranking | { refusal: Refusal }> {
  const read = await openRanking({ by, now }, contest);
  return 'refusal' in read ? read : told(by, contest, read);
}

/** The same, and whether what was published has to be corrected. */
export async function resultsAtDesk({ by, now }: Acting, contest: ContestRow) {
  const read = await openRanking({ by, now }, contest);
  if ('refusal' in read) return { ranking: read, outdated: await needsCorrection(contest) };
  return {
    ranking: await told(by, contest, read),
    outdated: await needsCorrection(contest, async () => read),
  };
}

/** What is there is committed to, and that it could be read is noted, before it is told. */
async function openRanking(
  { by, now }: Acting,
  contest: ContestRow,
): Promise<Provisional | { refusal: Refusal }> {
  const read = await provisionalResults(db(), contest);
  const verdict = canSeeRanking({ by, now }, contest, { allIn: read.allIn });
  if (!verdict.ok) return { refusal: verdict };
  const committed = await commitBeforeRanking(contest, { now, allIn: read.allIn });
  await noteRankingOpen({ by, now }, contest);
  return committed ? provisionalResults(db(), contest) : read;
}

async function told(by: Actor, contest: ContestRow, { input, outcome }: Provisional) {
  const seen = await seenIn(by, contest);
  const awards = await awardsOf(db(), contest, outcome);
  const { people, behind } = await judgesBehind(db(), contest.id);
  const panels = knowsPanels(by, contest);
  const sheets: Sheet[] = input.sheets
    .filter((sheet) => panels && seen.has(sheet.entry))
    .map((sheet) => ({ ...sheet, judge: behind(sheet.entry, sheet.judge)?.id ?? sheet.judge }));
  const allSeen = outcome.blocks.every(({ lines }) => lines.every(({ entry }) => seen.has(entry)));
  return {
    blocks: await blocksFor(by, contest, { outcome, awards }),
    sheets,
    people: new Map(people.map(({ id, name }) => [id, name])),
    allSeen,
    /** Null if any place is hidden, for the others would reveal it. */
    whole: allSeen && panels ? { input: { ...input, sheets }, outcome } : null,
    progress: await blockersOf(db(), contest, outcome),
    panels,
    missing: input.absences.filter(({ entry, why }) => seen.has(entry) && why === 'notSubmitted').length,
    judgeOf: (entry: string, label: string) => (panels ? behind(entry, label)?.name : undefined),
  };
}

type Drawn = {
  outcome: TallyOutcome;
  awards: readonly BundleAward[];
  text?: FrozenText | null;
  entryIds?: ReadonlyMap<string, string>;
};

export async function blocksFor(by: Actor, contest: ContestRow, { outcome, awards, ...frozen }: Drawn) {
  const seen = await seenIn(by, contest);
  const named = frozen.text ? await entriesFrozen(by, contest, frozen) : await entriesIn(by, contest);
  const entries = new Map(named.map((entry) => [entry.code, entry]));
  const panels = knowsPanels(by, contest);
  const reasonOf = await reasonsFor(by, contest);
  return outcome.blocks.map(({ block, lines }) => {
    // A single blank line would reveal its own rank, so the block shows none.
    const blank = lines.some(({ entry }) => !seen.has(entry));
    const rows = lines.map((line) => ranked(panels ? line : withoutPanel(line)));
    return { block, blank, rows: blank ? rows.sort((a, b) => (a.code < b.code ? -1 : 1)) : rows };

    function ranked(line: Line): RankedEntry {
      const entry = entries.get(line.entry) ?? { id: '', code: line.entry, title: '', unit: null };
      if (!seen.has(line.entry)) return { ...entry, line: null, prizes: null };
      if (blank) return { ...entry, line: { ...line, rank: null, tie: null, prize: null }, prizes: null };
      const own = awards
        .filter((award) => award.entry === line.entry)
        .map((award) => ({ ...award, changeReason: reasonOf(award.changeReason) }));
      const withheld = own.find(({ prize }) => prize === '')?.changeReason;
      return { ...entry, line, prizes: given(own), withheld };
    }
  });
}

/** The number of sheets reveals as much as their authors. */
const withoutPanel = (line: Line): Line => ({
  ...line,
  parts: line.parts.map((part) => ({ ...part, counted: [], left: [] })),
});

export type Ranking = Awaited<ReturnType<typeof told>>;

const seenIn = async (by: Actor, contest: ContestRow): Promise<Set<string>> => {
  const rows = await db().entry.findMany({
    where: { AND: [entriesRanked(by), { contestId: contest.id }] },
    select: { number: true },
  });
  return new Set(rows.map(({ number }) => entryName(number)));
};

const entriesIn = async (by: Actor, contest: ContestRow) => {
  const rows = await db().entry.findMany({
    where: { contestId: contest.id, number: { not: null } },
    select: { id: true, number: true, title: true, unit: { select: { id: true, ...bareName } } },
  });
  return readBy(
    by,
    contest,
    rows.map(({ number, ...row }) => ({ ...entryNamedAt(row, contest), code: entryName(number) })),
  );
};

const entriesFrozen = (
  by: Actor,
  contest: ContestRow,
  { text, entryIds }: Omit<Drawn, 'outcome' | 'awards'>,
) =>
  readBy(
    by,
    contest,
    (text?.entries ?? []).map(({ number, title, unit }) => ({
      id: entryIds?.get(number) ?? '',
      code: number,
      title,
      unit,
    })),
  );

type Read = { id: string; code: string; title: string; unit: { id: string; name: string } };

async function readBy(by: Actor, contest: ContestRow, entries: readonly Read[]) {
  const words = await wordsFor(
    by,
    contest,
    entries.map(({ unit }) => unit.id),
  );
  return entries.map(({ title, unit, ...entry }) => ({
    ...entry,
    title: words(unit.id, title),
    unit: knowsUnits(by, contest) ? unit.name : null,
  }));
}

export const freezesOf = (contestId: string) =>
  db().freeze.findMany({
    where: { contestId },
    omit: { inputs: true, outcome: true, text: true },
    orderBy: { version: 'desc' },
  });
export type FreezeHead = Awaited<ReturnType<typeof freezesOf>>[number];

export async function frozenRanking(by: Actor, contest: ContestRow, where: { id?: string } = {}) {
  const row = await db().freeze.findFirst({
    where: { contestId: contest.id, ...(where.id === undefined ? { withdrawnAt: null } : where) },
    orderBy: { version: 'desc' },
  });
  if (!row) return null;
  const [bundle, text] = [bundleOf(row), frozenTextOf(row)];
  const { entryIds } = await bindingsOf(db(), row.id);
  const head = text && { name: text.contest.name, organiser: text.contest.organiser };
  const drawn = { ...contest, rules: bundle.rules, ...head };
  const { outcome, awards } = bundle;
  const blocks = await blocksFor(by, contest, { outcome, awards, text, entryIds });
  return { row, bundle, text, contest: drawn, blocks };
}

/** The row's hash covers all rows before it, so a printed copy pins the whole chain. */
export const chainAt = async (freezeId: string): Promise<string | null> =>
  (
    await db().history.findFirst({
      where: { noun: 'result', subjectId: freezeId, event: 'freeze' },
      select: { hash: true },
    })
  )?.hash ?? null;

export const namesOfPeople = async (ids: readonly (string | null)[]): Promise<Map<string, string>> =>
  new Map(
    (
      await db().person.findMany({
        where: { id: { in: ids.filter((id) => id !== null) } },
        select: { id: true, name: true },
      })
    ).map(({ id, name }) => [id, name]),
  );
