import { leafText, type SealedSheet } from '@/domain/contest/results/commitment';
import { leafHash } from '../commitment/merkle';
import { db } from '../../io/db';
import type { FrozenSheet } from './judges';

type Points = Record<string, number>;

export type ClosedPoints = { points: Points | null; altered: boolean };

/** Reads history, checked against the receipt, for altered rows would show another sheet. */
export async function closedPoints(
  { entry, part, judge, receipt }: FrozenSheet,
  personId: string,
): Promise<ClosedPoints> {
  const row = await db().sheetReceipt.findFirst({
    where: { hash: receipt ?? '', sheet: { personId } },
    include: { sheet: { select: { id: true, third: true, scores: true } } },
  });
  if (!row) return { points: null, altered: receipt !== null };
  const gives = (sheet: Pick<SealedSheet, 'points' | 'third'>): boolean =>
    leafHash(leafText({ entry, part, judge, salt: row.salt, ...sheet })) === row.hash;
  const stands = Object.fromEntries(
    row.sheet.scores.map(({ criterion, points }) => [criterion, points ?? 0]),
  );
  const submitted = (await submissionsOf(row.sheet.id, row.hash)).find((points) =>
    [false, true].some((third) => gives({ points, third })),
  );
  const holds = gives({ points: stands, third: row.sheet.third });
  // After reopening, the row holds a new sheet in progress.
  return { points: submitted ?? (holds ? stands : null), altered: !holds && row.replacedAt === null };
}

async function submissionsOf(sheetId: string, receipt: string): Promise<Points[]> {
  const rows = await db().history.findMany({
    where: { noun: 'sheet', event: 'submit', subjectId: sheetId },
    select: { detail: true },
  });
  return rows
    .map(({ detail }) => detail as { receipt?: string; points?: Points })
    .flatMap((detail) => (detail.receipt === receipt && detail.points ? [detail.points] : []));
}
