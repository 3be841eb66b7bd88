import type { Acting } from '@/domain/actor';
import { db } from '../../io/db';
import { handsOnSheets } from '../../visible/judging';

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
