import { deskPage } from '@/domain/addresses';
import type { Actor } from '@/domain/actor';
import { db } from '../io/db';
import * as visible from '../visible/obligations';

export async function reportSubjects(
  by: Actor,
  ids: string[],
): Promise<[id: string, subject: { words: string; href: string }][]> {
  const rows = await db().report.findMany({
    where: { AND: [visible.reports(by), { id: { in: ids } }] },
    select: { id: true, year: true, obligation: { select: { code: true, words: true } } },
  });
  return rows.map(({ id, year, obligation }) => [
    id,
    { words: `${obligation.words}, năm ${year}`, href: deskPage.report(year, obligation.code) },
  ]);
}
