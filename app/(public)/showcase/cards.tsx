import { publicPage } from '@/domain/addresses';
import { standingLine } from '@/domain/text/place';
import type { Card, Photo } from '@/server/public/showcase/cards';
import { CardGrid, ModelCard } from '@/ui/model-card';
import { fieldWords } from '@/ui/words/words';

/** `own`: on the page of their unit, which need not be named on each. `below`: something else comes first. */
export function Cards({ cards, own, below }: { cards: readonly Card[]; own?: boolean; below?: boolean }) {
  return (
    <CardGrid>
      {cards.map((card, index) => (
        <ModelCard
          key={card.id}
          first={index === 0 && !below}
          href={publicPage.model(card.slug)}
          title={card.name}
          unit={own ? undefined : placeOf(card)}
          year={card.year}
          field={card.field ? fieldWords[card.field] : 'Lĩnh vực khác'}
          excerpt={card.excerpt ?? undefined}
          photo={card.photo ? { src: previewOf(card.photo), alt: '' } : undefined}
        />
      ))}
    </CardGrid>
  );
}

/** Many communes share a name, so the district stands with it, later the group. */
export const placeOf = ({ unit, ...card }: Pick<Card, 'unit' | 'district' | 'group'>): string =>
  standingLine(unit.name, card);

export const fileHref = (file: { id: string; name: string }): string =>
  `/api/tep/${file.id}/${encodeURIComponent(file.name)}`;

/** The small picture without metadata. */
export const previewOf = (photo: Pick<Photo, 'id' | 'name'>): string => `${fileHref(photo)}?co=nho`;
