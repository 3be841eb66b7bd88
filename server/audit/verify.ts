import { canonical } from '@/domain/proof/canonical';
import type { Freeze } from '@/prisma/generated/client';
import { readHead } from '@/domain/proof/chain-head';
import { db } from '../io/db';
import { type Difference, differencesFromFrozen } from '../contest/freezes/compare';
import { entriesAgainstReceipts } from '../contest/freezes/entry-records';
import { freezeHashOf, isTrue } from '../contest/freezes/read';
import {
  type AnchorAnswer,
  answerAnchor,
  type DifferingHead,
  differingHeads,
  differingSigned,
  type UnkeptHead,
} from './anchor';
import { readBeside } from '../history/beside-key';
import { type ForeignKey, foreignKeys } from './keys';
import { replay } from './replay';
import { type DifferingRow, differingRows } from './rows';

export type Tampered =
  | { kind: 'history'; id: string }
  | Differing
  | DifferingRow
  | DifferingHead
  | UnkeptHead
  | ForeignKey;
type Differing = {
  kind: 'sheet' | 'partResult' | 'freeze' | Difference['kind'];
  id: string;
  recorded: string;
  found: string;
};

export const tampered = async (contestId: string | null = null): Promise<Tampered[]> =>
  (await verify(contestId, null)).tampered;

/** @param anchor a head that somebody kept outside */
export async function verify(
  contestId: string | null,
  anchor: string | null,
): Promise<{ tampered: Tampered[]; anchored: AnchorAnswer | null }> {
  // Read first, for heads are kept beside the key only after they are listed.
  const signed = readBeside()?.head ?? null;
  const heads = await db().chainHead.findMany({ orderBy: { id: 'asc' } });
  const hashes = new Set(heads.map(({ hash }) => hash));
  const kept = anchor === null ? null : readHead(anchor);
  if (kept) hashes.add(kept.hash);
  if (signed) hashes.add(signed.hash);
  // One snapshot for both, or concurrent work would look like tampering.
  const { read, differing } = await db().$transaction(
    async (tx) => {
      const all = await replay(hashes, tx);
      return { read: all, differing: await differingRows(all, tx) };
    },
    { isolationLevel: 'RepeatableRead', maxWait: 10_000, timeout: 600_000 },
  );
  const facts: Tampered[] = [
    ...(read.broken === null ? [] : [{ kind: 'history' as const, id: String(read.broken) }]),
    ...(await differingHeads(heads, read)),
    ...differingSigned(signed, heads, read),
    ...(await foreignKeys()),
    ...(await sheetsAgainstRecords(contestId)),
    ...(await resultsAgainstRecords(contestId)),
    ...(await freezesAgainstRecords(contestId)),
    ...told(await entriesAgainstReceipts(contestId)),
    ...told(await differencesFromFrozen(contestId)),
  ];
  // A sheet already reported with its points is not reported again as a digest.
  const named = new Set(facts.map(({ id }) => id));
  const rows = differing.filter(({ id }) => !named.has(id));
  return {
    tampered: [...facts, ...rows],
    anchored: anchor === null ? null : answerAnchor(anchor, read),
  };
}

type Points = Record<string, number | null>;
type SheetEvent = { points?: Points; entryId?: string };

type Standing = Points | 'draft';

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
    .flatMap((id) =>
      differing('sheet', { id, recorded: last.get(id) ?? null, found: found.get(id) ?? null }),
    );
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
    // In a part scored by judges only the time is typed.
    const points = stands?.points === null ? null : recorded?.points;
    const kept = recorded ? { points, seconds: recorded.seconds } : null;
    const there = stands ? { points: stands.points, seconds: stands.seconds } : null;
    return differing('partResult', { id, recorded: kept, found: there });
  });
}

type FreezeStanding = { hash: string; recomputed?: string } & Partial<Record<FreezeEvent, string>>;
type FreezeEvent = 'approve' | 'sign' | 'publish' | 'giveBack';

async function freezesAgainstRecords(contestId: string | null): Promise<Tampered[]> {
  const freezes = await db().freeze.findMany({ where: contestId ? { contestId } : {} });
  const found = new Map(freezes.map((row) => [row.id, standingOf(row)]));
  const recorded = await recordedFreezes(contestId, [...found.keys()]);
  return [...new Set([...recorded.keys(), ...found.keys()])]
    .sort()
    .flatMap((id) =>
      differing('freeze', { id, recorded: recorded.get(id) ?? null, found: found.get(id) ?? null }),
    );
}

function standingOf(row: Freeze): FreezeStanding {
  const by = {
    approve: row.approvedById,
    sign: row.firstSignedById,
    publish: row.publishedById,
    giveBack: row.withdrawnById,
  };
  const done = Object.entries(by).filter(([, personId]) => personId !== null);
  const recomputed = isTrue(row) ? {} : { recomputed: freezeHashOf(row) };
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

function differing(
  kind: Differing['kind'],
  { id, recorded, found }: { id: string; recorded: unknown; found: unknown },
): Tampered[] {
  if (canonical(recorded) === canonical(found)) return [];
  return [{ kind, id, recorded: canonical(recorded), found: canonical(found) }];
}

const told = (differences: readonly Difference[]): Tampered[] =>
  differences.flatMap(({ kind, id, recorded, found }) => differing(kind, { id, recorded, found }));
