import { deskPage } from '@/domain/addresses';
import type { Actor } from '@/domain/actor';
import { db } from '../io/db';
import * as visible from '../visible/obligations';

/** What rows of the history are about, and where that is. */
type Found = [id: string, subject: { words: string; href: string }][];

export async function schemeSubjects(ids: string[]): Promise<Found> {
  const rows = await db().scheme.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } });
  return rows.map(({ id, number }) => [id, { words: `Kế hoạch số ${number}`, href: deskPage.scheme(id) }]);
}

export async function obligationSubjects(ids: string[]): Promise<Found> {
  const rows = await db().obligation.findMany({
    where: { id: { in: ids } },
    select: { id: true, code: true, words: true, schemeId: true },
  });
  return rows.map(({ id, code, words, schemeId }) => [
    id,
    { words: `${code}. ${words}`, href: deskPage.scheme(schemeId) },
  ]);
}

export async function deliverySubjects(by: Actor, ids: string[]): Promise<Found> {
  const rows = await db().delivery.findMany({
    where: { AND: [visible.deliveries(by), { id: { in: ids } }] },
    include: {
      obligation: { select: { code: true, words: true } },
      unit: { select: { name: true, slug: true } },
    },
  });
  return rows.map(({ id, year, obligation, unit }) => [
    id,
    {
      words: `${obligation.words}, năm ${year}, ${unit.name}`,
      href: deskPage.answer(year, obligation.code, unit.slug),
    },
  ]);
}

export async function difficultySubjects(by: Actor, ids: string[]): Promise<Found> {
  const rows = await db().difficulty.findMany({
    where: { AND: [visible.difficulties(by), { id: { in: ids } }] },
    select: { id: true, unit: { select: { name: true } } },
  });
  return rows.map(({ id, unit }) => [id, { words: unit.name, href: deskPage.difficulties }]);
}
