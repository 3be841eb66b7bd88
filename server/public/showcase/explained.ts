import { PUBLIC } from '@/domain/actor';
import type { SearchPart } from '@/domain/text/search-words';
import { excerptOf } from '@/domain/showcase/excerpt';
import { db } from '../../io/db';
import * as visible from '../../visible/registry';
import { type Card, cardsOf } from './cards';
import type { FoundPlace } from './finds';

const texts = {
  rationale: true,
  objectives: true,
  method: true,
  areaAudience: true,
  outputs: true,
  results: true,
} as const;

export async function explained(
  places: readonly FoundPlace[],
  parts: readonly SearchPart[],
): Promise<Card[]> {
  const cards = await cardsOf(places.map(({ id }) => id));
  const untold = parts.length === 0 ? [] : places.filter(({ rank }) => rank === 0).map(({ id }) => id);
  if (untold.length === 0) return cards;
  const rows = await db().model.findMany({
    where: { AND: [visible.models(PUBLIC), { id: { in: untold } }] },
    select: { id: true, ...texts },
  });
  const excerpts = new Map(rows.map(({ id, ...said }) => [id, excerptOf(Object.values(said), parts)]));
  return cards.map((card) => ({ ...card, excerpt: excerpts.get(card.id) ?? null }));
}
