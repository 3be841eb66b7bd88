import type { Acting } from '@/domain/actor';
import { db, type Tx } from '../../io/db';
import { handsOnSheets } from '../../visible/judging';

/** Saves come every second, so they stay out of history, and a run by one person is one row. */
export async function noteHand(
  tx: Tx,
  { by, now }: Acting,
  { sheetId, revision }: { sheetId: string; revision: number },
): Promise<void> {
  if (by.personId === null) return;
  const last = await tx.sheetHand.findFirst({ where: { sheetId }, orderBy: { firstRevision: 'desc' } });
  if (last && last.personId === by.personId) {
    const where = { sheetId_firstRevision: { sheetId, firstRevision: last.firstRevision } };
    await tx.sheetHand.update({ where, data: { lastRevision: revision, lastAt: now } });
    return;
  }
  const run = { firstRevision: revision, lastRevision: revision, firstAt: now, lastAt: now };
  await tx.sheetHand.create({ data: { sheetId, ...run, personId: by.personId } });
}

export type HandRun = {
  sheetId: string;
  name: string;
  own: boolean;
  firstRevision: number;
  lastRevision: number;
  firstAt: Date;
  lastAt: Date;
};

export async function saveHandsOf(acting: Acting, sheetIds: readonly string[]): Promise<HandRun[]> {
  const rows = await db().sheetHand.findMany({
    where: { AND: [handsOnSheets(acting), { sheetId: { in: [...sheetIds] } }] },
    include: { person: { select: { name: true } }, sheet: { select: { personId: true } } },
    orderBy: [{ sheetId: 'asc' }, { firstRevision: 'asc' }],
  });
  return rows.map(({ person, sheet, personId, ...run }) => ({
    ...run,
    name: person.name,
    own: personId === sheet.personId,
  }));
}
