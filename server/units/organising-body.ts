import type { Acting } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import { canSetOrganising } from '@/domain/unit/life';
import { must } from '@/domain/verdict';
import { record } from '../history/history';
import { db } from '../io/db';
import { deciderOnUnits } from '../deciding/units';
import { found, transact } from '../write';

export async function hasOrganisingBody(now: Date): Promise<boolean> {
  const exists = { OR: [{ validTo: null }, { validTo: { gt: dayOf(now) } }] };
  return (await db().unit.count({ where: { organises: true, ...exists } })) > 0;
}

export const setOrganising = (
  { by, now }: Acting,
  { id, organises, reason }: { id: string; organises: boolean; reason: string },
): Promise<void> =>
  transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Unit" WHERE id = ${id} FOR UPDATE`;
    const unit = found(await tx.unit.findUnique({ where: { id } }));
    const allowed = must(canSetOrganising(await deciderOnUnits(tx, by, [id]), unit, { organises, reason }));
    await tx.unit.update({ where: { id }, data: { organises } });
    record(tx, allowed, {
      noun: 'unit',
      subjectId: id,
      event: organises ? 'beginOrganising' : 'ceaseOrganising',
      reason: reason.trim(),
      by,
      now,
    });
  });
