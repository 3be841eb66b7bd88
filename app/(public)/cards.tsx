import { placeLine } from '@/domain/place';
import type { Card, Photo } from '@/server/showcase/cards';
import { CardGrid, ModelCard } from '@/ui/model-card';
import { fieldWords } from '@/ui/words';

/** `own`: on the page of their unit, which need not be named on each. */
export function Cards({ cards, own }: { cards: readonly Card[]; own?: boolean }) {
  return (
    <CardGrid>
      {cards.map((card) => (
        <ModelCard
          key={card.id}
          href={`/mo-hinh/${card.slug}`}
          title={card.name}
          unit={own ? undefined : placeOf(card)}
          year={card.year}
          field={card.field ? fieldWords[card.field] : 'Lĩnh vực khác'}
          photo={card.photo ? { src: previewOf(card.photo), alt: '' } : undefined}
        />
      ))}
    </CardGrid>
  );
}

/** Many communes share a name, so the district stands with it. */
export const placeOf = ({ unit, district }: Pick<Card, 'unit' | 'district'>): string =>
  placeLine(unit.name, district);

export const fileHref = (file: { id: string; name: string }): string =>
  `/api/tep/${file.id}/${encodeURIComponent(file.name)}`;

/** The small picture without metadata. */
export const previewOf = (photo: Pick<Photo, 'id' | 'name'>): string => `${fileHref(photo)}?co=nho`;
