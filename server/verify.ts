import { canonical } from '@/domain/contest/canonical';
import { firstBroken } from './history';
import { db } from './io/db';
import { hashOfBundle, bundleOf, isTrue } from './results';

/** What does not agree with the history: the first row of its chain, or a row that says something else than was recorded. */
export type Tampered =
  | { kind: 'history'; id: string }
  | { kind: 'sheet' | 'partResult' | 'freeze'; id: string; recorded: string; found: string };

/** Everything that was tampered with past the portal, the chain first. Nothing found: an empty list. */
export async function tampered(contestId: string | null = null): Promise<Tampered[]> {
  const broken = await firstBroken();
  return [
    ...(broken === null ? [] : [{ kind: 'history' as const, id: String(broken) }]),
    ...(await sheetsAgainstRecords(contestId)),
    ...(await resultsAgainstRecords(contestId)),
    ...(await freezesAgainstRecords(contestId)),
  ];
}

type Points = Record<string, number | null>;

/** The points of each submitted sheet are those of its last submission. */
async function sheetsAgainstRecords(contestId: string | null): Promise<Tampered[]> {
  const sheets = await db().scoreSheet.findMany({
    where: { status: 'submitted', ...(contestId && { entry: { contestId } }) },
    select: { id: true, scores: { select: { criterion: true, points: true } } },
    orderBy: { id: 'asc' },
  });
  const rows = await db().history.findMany({
    where: { noun: 'sheet', event: 'submit' },
    orderBy: { id: 'asc' },
    select: { subjectId: true, detail: true },
  });
  const last = new Map(rows.map((row) => [row.subjectId, (row.detail as { points?: Points }).points ?? {}]));
  return sheets.flatMap(({ id, scores }) => {
    const found = Object.fromEntries(scores.map(({ criterion, points }) => [criterion, points]));
    return differing('sheet', id, last.get(id) ?? null, found);
  });
}

type TypedRow = { entryId: string; part: string; points: number | null; seconds: number | null };

/** The result of each part is the one that was typed in last. */
async function resultsAgainstRecords(contestId: string | null): Promise<Tampered[]> {
  const results = await db().partResult.findMany({
    where: contestId ? { entry: { contestId } } : {},
    orderBy: [{ entryId: 'asc' }, { part: 'asc' }],
  });
  const rows = await db().history.findMany({
    where: { noun: 'sheet', event: 'typeResults', ...(contestId && { subjectId: contestId }) },
    orderBy: { id: 'asc' },
    select: { detail: true },
  });
  const typed = rows.flatMap(({ detail }) => (detail as { rows?: TypedRow[] }).rows ?? []);
  const last = new Map(typed.map((row) => [`${row.entryId} ${row.part}`, row]));
  return results.flatMap(({ entryId, part, points, seconds }) => {
    const recorded = last.get(`${entryId} ${part}`);
    // A part that judges score takes only the time of what was typed.
    const kept = recorded && { points: points === null ? null : recorded.points, seconds: recorded.seconds };
    return differing('partResult', `${entryId} ${part}`, kept ?? null, { points, seconds });
  });
}

/** Each frozen version still gives its own outcome and the hash that was recorded when it was frozen. */
async function freezesAgainstRecords(contestId: string | null): Promise<Tampered[]> {
  const freezes = await db().freeze.findMany({
    where: contestId ? { contestId } : {},
    orderBy: { id: 'asc' },
  });
  const rows = await db().history.findMany({
    where: { noun: 'result', event: 'freeze', subjectId: { in: freezes.map(({ id }) => id) } },
    select: { subjectId: true, detail: true },
  });
  const recorded = new Map(rows.map((row) => [row.subjectId, (row.detail as { hash?: string }).hash ?? '']));
  return freezes.flatMap((freeze) =>
    isTrue(freeze) && recorded.get(freeze.id) === freeze.hash
      ? []
      : [
          {
            kind: 'freeze' as const,
            id: freeze.id,
            recorded: recorded.get(freeze.id) ?? '',
            found: hashOfBundle(bundleOf(freeze)),
          },
        ],
  );
}

function differing(kind: 'sheet' | 'partResult', id: string, recorded: unknown, found: unknown): Tampered[] {
  if (canonical(recorded) === canonical(found)) return [];
  return [{ kind, id, recorded: canonical(recorded), found: canonical(found) }];
}
