import { type Acting, type Actor, PUBLIC } from '@/domain/actor';
import { entryName } from '@/domain/contest/entry/number';
import { canClaimScan, canScan, type ScanSubject } from '@/domain/registry/papers/signed-scan';
import { must } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { record } from '../history/history';
import { db, type Tx } from '../io/db';
import { leftFiles } from '../io/files/left';
import * as visible from '../visible/registry';
import { contests } from '../visible/contest';
import { rulings, signedScans } from '../visible/scans';
import { found, transact } from '../write';

const columns = { decision: 'decisionId', ruling: 'rulingId', contest: 'contestId' } as const;

const keyOf = ({ kind, id }: ScanSubject) => ({ [columns[kind]]: id });

/** @throws Absent */
export async function holdScanned(tx: Tx, by: Actor, { kind, id }: ScanSubject): Promise<void> {
  const table = { decision: 'Decision', ruling: 'Ruling', contest: 'Contest' }[kind];
  await tx.$queryRawUnsafe(`SELECT id FROM "${table}" WHERE id = $1 FOR UPDATE`, id);
  const seen = {
    decision: () => tx.decision.findFirst({ where: { AND: [visible.decisions(by), { id }] } }),
    ruling: () => tx.ruling.findFirst({ where: { AND: [rulings(by), { id }] } }),
    contest: () => tx.contest.findFirst({ where: { AND: [contests(by), { id }] } }),
  };
  found(await seen[kind]());
}

/** Replaces an earlier scan; idempotent for a repeated request. */
export const attachScan = (
  { by, now }: Acting,
  { subject, fileId }: { subject: ScanSubject; fileId: string },
): Promise<void> =>
  transact(async (tx) => {
    await holdScanned(tx, by, subject);
    const file = found(
      await tx.storedFile.findFirst({
        where: { id: fileId, ownerId: by.personId ?? '' },
        include: { scan: true },
      }),
    );
    const allowed = must(canClaimScan(by, file, subject));
    if (file.scan) return;
    const standing = { ...keyOf(subject), removedAt: null };
    const { count } = await tx.signedScan.updateMany({ where: standing, data: { removedAt: now } });
    await tx.signedScan.create({
      data: { ...keyOf(subject), fileId, createdAt: now, createdById: by.personId ?? '' },
    });
    const { name, sha256, size } = file;
    const detail = { name, sha256, size: Number(size), replaces: count > 0 };
    record(tx, allowed, { ...told(subject), event: 'attachScan', detail, by, now });
  });

export const removeScan = ({ by, now }: Acting, subject: ScanSubject): Promise<void> =>
  transact(async (tx) => {
    await holdScanned(tx, by, subject);
    const allowed = must(canScan(by));
    const where = { ...keyOf(subject), removedAt: null };
    const scan = found(await tx.signedScan.findFirst({ where, include: { file: true } }));
    await tx.signedScan.update({ where: { id: scan.id }, data: { removedAt: now } });
    const { name, sha256 } = scan.file;
    record(tx, allowed, { ...told(subject), event: 'removeScan', detail: { name, sha256 }, by, now });
  });

const nouns = { decision: 'decision', ruling: 'result', contest: 'contest' } as const;
const told = ({ kind, id }: ScanSubject) => ({ noun: nouns[kind], subjectId: id });

const shown = {
  id: true,
  decisionId: true,
  rulingId: true,
  contestId: true,
  file: { select: { id: true, name: true, size: true, sha256: true, mime: true, signed: true } },
} satisfies Prisma.SignedScanSelect;

export type ScanRow = Prisma.SignedScanGetPayload<{ select: typeof shown }>;

export const scanOf = (acting: Acting, subject: ScanSubject): Promise<ScanRow | null> =>
  db().signedScan.findFirst({
    where: { AND: [signedScans(acting), keyOf(subject)] },
    select: shown,
  });

export const leftScans = (by: Actor, subject: ScanSubject) =>
  leftFiles({ scanOf: subject.id, ownerId: by.personId ?? '', scan: null });

export type RulingPaper = {
  id: string;
  block: string;
  codes: string[];
  reason: string;
  scan: ScanRow | null;
};

export async function rulingPapers({ by, now }: Acting, contestId: string): Promise<RulingPaper[]> {
  const rows = await db().ruling.findMany({
    where: { AND: [rulings(by, now), { contestId }] },
    orderBy: { at: 'desc' },
  });
  const entries = await db().entry.findMany({
    where: { id: { in: rows.flatMap(({ order }) => order) } },
    select: { id: true, number: true },
  });
  const code = new Map(entries.map(({ id, number }) => [id, entryName(number)]));
  return Promise.all(
    rows.map(async ({ id, block, order, reason }) => ({
      id,
      block,
      reason,
      codes: order.flatMap((entry) => code.get(entry) ?? []),
      scan: await scanOf({ by, now }, { kind: 'ruling', id }),
    })),
  );
}

export type PublicScan = { of: 'results' | 'ruling'; codes: string[]; file: ScanRow['file'] };

export async function publicScans(contestId: string, now: Date): Promise<PublicScan[]> {
  const results = await scanOf({ by: PUBLIC, now }, { kind: 'contest', id: contestId });
  const papers = await rulingPapers({ by: PUBLIC, now }, contestId);
  return [
    ...(results ? [{ of: 'results' as const, codes: [], file: results.file }] : []),
    ...papers.flatMap(({ scan, codes }) => (scan ? [{ of: 'ruling' as const, codes, file: scan.file }] : [])),
  ];
}
