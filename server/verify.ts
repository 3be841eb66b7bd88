import { canonical } from '@/domain/contest/canonical';
import type { Freeze } from '@/prisma/generated/client';
import { firstBroken } from './history';
import { db } from './io/db';
import { hashOfBundle, bundleOf, isTrue } from './results';

/** What does not agree with the history: the first row of its chain, or a row that says something else than was recorded. */
export type Tampered = { kind: 'history'; id: string } | Differing;
type Differing = { kind: 'sheet' | 'partResult' | 'freeze'; id: string; recorded: string; found: string };

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
type SheetEvent = { points?: Points; entryId?: string };

/** What a sheet must be: its points where it was submitted last, a draft where it was opened again since. */
type Standing = Points | 'draft';

/**
 * Each sheet that was ever submitted stands as its last event left it: with those points, or opened again. One that is
 * gone, or a draft that nobody opened, is named too, and so is one that stands submitted without a record.
 */
async function sheetsAgainstRecords(contestId: string | null): Promise<Tampered[]> {
  const entries = contestId ? { contestId } : {};
  const sheets = await db().scoreSheet.findMany({
    where: { entry: entries },
    select: { id: true, status: true, scores: { select: { criterion: true, points: true } } },
  });
  const found = new Map(
    sheets.map(({ id, status, scores }): [string, Standing] => [
      id,
      status === 'draft' ? 'draft' : Object.fromEntries(scores.map((one) => [one.criterion, one.points])),
    ]),
  );
  const last = await lastOfSheets(contestId);
  const unrecorded = [...found].filter(([id, stands]) => stands !== 'draft' && !last.has(id));
  return [...last.keys(), ...unrecorded.map(([id]) => id)]
    .sort()
    .flatMap((id) => differing('sheet', id, last.get(id) ?? null, found.get(id) ?? null));
}

async function lastOfSheets(contestId: string | null): Promise<Map<string, Standing>> {
  const entries = await db().entry.findMany({ where: contestId ? { contestId } : {}, select: { id: true } });
  const known = new Set(entries.map(({ id }) => id));
  const rows = await db().history.findMany({
    where: { noun: 'sheet', event: { in: ['submit', 'reopen'] } },
    orderBy: { id: 'asc' },
    select: { subjectId: true, event: true, detail: true },
  });
  const last = new Map<string, Standing>();
  for (const { subjectId, event, detail } of rows) {
    const { points = {}, entryId = '' } = detail as SheetEvent;
    if (event === 'submit' && known.has(entryId)) last.set(subjectId, points);
    else if (last.has(subjectId)) last.set(subjectId, 'draft');
  }
  return last;
}

type TypedRow = { entryId: string; part: string; points: number | null; seconds: number | null };

/** The result of each part is the one that was typed in last, and none that was typed is gone. */
async function resultsAgainstRecords(contestId: string | null): Promise<Tampered[]> {
  const results = await db().partResult.findMany({ where: contestId ? { entry: { contestId } } : {} });
  const rows = await db().history.findMany({
    where: { noun: 'sheet', event: 'typeResults', ...(contestId && { subjectId: contestId }) },
    orderBy: { id: 'asc' },
    select: { detail: true },
  });
  const typed = rows.flatMap(({ detail }) => (detail as { rows?: TypedRow[] }).rows ?? []);
  const key = ({ entryId, part }: Pick<TypedRow, 'entryId' | 'part'>) => `${entryId} ${part}`;
  const last = new Map(typed.map((row) => [key(row), row]));
  const found = new Map(results.map((row) => [key(row), row]));
  return [...new Set([...last.keys(), ...found.keys()])].sort().flatMap((id) => {
    const [recorded, stands] = [last.get(id), found.get(id)];
    // A part that judges score takes only the time of what was typed.
    const points = stands?.points === null ? null : recorded?.points;
    const kept = recorded ? { points, seconds: recorded.seconds } : null;
    const there = stands ? { points: stands.points, seconds: stands.seconds } : null;
    return differing('partResult', id, kept, there);
  });
}

/** How a frozen version stands: its hash, the other one that it gives when it is computed again, and who did what to it. */
type FreezeStanding = { hash: string; recomputed?: string } & Partial<Record<FreezeEvent, string>>;
type FreezeEvent = 'approve' | 'sign' | 'publish' | 'giveBack';

/** Each frozen version still gives its own outcome and hash, was signed by whom the history names, and none is gone. */
async function freezesAgainstRecords(contestId: string | null): Promise<Tampered[]> {
  const freezes = await db().freeze.findMany({ where: contestId ? { contestId } : {} });
  const found = new Map(freezes.map((row) => [row.id, standingOf(row)]));
  const recorded = await recordedFreezes(contestId, [...found.keys()]);
  return [...new Set([...recorded.keys(), ...found.keys()])]
    .sort()
    .flatMap((id) => differing('freeze', id, recorded.get(id) ?? null, found.get(id) ?? null));
}

function standingOf(row: Freeze): FreezeStanding {
  const by = {
    approve: row.approvedById,
    sign: row.firstSignedById,
    publish: row.publishedById,
    giveBack: row.withdrawnById,
  };
  const done = Object.entries(by).filter(([, personId]) => personId !== null);
  const recomputed = isTrue(row) ? {} : { recomputed: hashOfBundle(bundleOf(row)) };
  return { hash: row.hash, ...recomputed, ...Object.fromEntries(done) };
}

async function recordedFreezes(contestId: string | null, here: string[]) {
  const rows = await db().history.findMany({
    where: { noun: 'result', event: { in: ['freeze', 'approve', 'sign', 'publish', 'giveBack'] } },
    orderBy: { id: 'asc' },
    select: { subjectId: true, event: true, personId: true, detail: true },
  });
  const known = new Set(here);
  const recorded = new Map<string, FreezeStanding>();
  for (const { subjectId, event, personId, detail } of rows) {
    const { hash = '', contestId: contest } = detail as { hash?: string; contestId?: string };
    const before = recorded.get(subjectId);
    if (event !== 'freeze' && before) before[event as FreezeEvent] = personId ?? '';
    if (event === 'freeze' && (contestId === null || contest === contestId || known.has(subjectId)))
      recorded.set(subjectId, { hash });
  }
  return recorded;
}

function differing(kind: Differing['kind'], id: string, recorded: unknown, found: unknown): Tampered[] {
  if (canonical(recorded) === canonical(found)) return [];
  return [{ kind, id, recorded: canonical(recorded), found: canonical(found) }];
}
