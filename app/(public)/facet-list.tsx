import { fields, tags } from '@/domain/model/form';
import { type Ask, type Filter, filters, hrefOf } from '@/domain/showcase/ask';
import type { Counts } from '@/domain/showcase/facets';
import { inOrder } from '@/domain/text';
import { unitKinds } from '@/domain/unit';
import { Facet, type FacetItem } from '@/ui/facets';
import { fieldWords, tagWords, unitKindWords } from '@/ui/words';

type District = { id: string; slug: string; name: string };
type Value = { change: Partial<Ask>; label: string; count: number | undefined; active: boolean };

export function FacetList({ ask, counts, districts }: FacetListProps) {
  const years = [...new Set([...counts.year.keys(), ...(ask.year === null ? [] : [ask.year])])];
  const items = (values: Value[]): FacetItem[] =>
    values.flatMap(({ change, label, count = 0, active }) =>
      count > 0 || active
        ? [{ label, count, active, href: hrefOf(ask, active ? nothing(change) : change) }]
        : [],
    );
  const each = <T,>(values: readonly T[], show: (value: T) => Value) => items(values.map(show));
  return (
    <>
      <Facet
        title="Năm"
        items={each(
          years.toSorted((a, b) => b - a),
          (year) => ({
            change: { year },
            label: String(year),
            count: counts.year.get(year),
            active: year === ask.year,
          }),
        )}
      />
      <Facet
        title="Lĩnh vực"
        items={each(fields, (field) => ({
          change: { field },
          label: fieldWords[field],
          count: counts.field.get(field),
          active: field === ask.field,
        }))}
      />
      <Facet
        title="Địa bàn"
        items={each(
          districts.toSorted((a, b) => inOrder(a.name, b.name)),
          ({ id, slug, name }) => ({
            change: { district: slug },
            label: name,
            count: counts.district.get(id),
            active: slug === ask.district,
          }),
        )}
      />
      <Facet
        title="Loại đơn vị"
        items={each(unitKinds, (kind) => ({
          change: { kind },
          label: unitKindWords[kind],
          count: counts.kind.get(kind),
          active: kind === ask.kind,
        }))}
      />
      <Facet
        title="Chủ đề"
        items={each(tags, (tag) => ({
          change: { tag },
          label: tagWords[tag],
          count: counts.tag.get(tag),
          active: tag === ask.tag,
        }))}
      />
    </>
  );
}

/** What is narrowed now; each chip leads to the list without it. */
export const chipsOf = (ask: Ask, districts: readonly District[]) =>
  filters.flatMap((filter) => {
    const label = labelOf(ask, filter, districts);
    return label ? [{ label, removeHref: hrefOf(ask, { [filter]: null }) }] : [];
  });

function labelOf(ask: Ask, filter: Filter, districts: readonly District[]): string | null {
  if (filter === 'year') return ask.year ? `Năm ${ask.year}` : null;
  if (filter === 'field') return ask.field && fieldWords[ask.field];
  if (filter === 'kind') return ask.kind && unitKindWords[ask.kind];
  if (filter === 'tag') return ask.tag && tagWords[ask.tag];
  return ask.district && (districts.find(({ slug }) => slug === ask.district)?.name ?? ask.district);
}

const nothing = (change: Partial<Ask>): Partial<Ask> =>
  Object.fromEntries(Object.keys(change).map((filter) => [filter, null]));

type FacetListProps = { ask: Ask; counts: Counts; districts: readonly District[] };
