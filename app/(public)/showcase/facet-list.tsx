import { fields, tags } from '@/domain/registry/model/form';
import { type Ask, type Filter, filters, hrefOf } from '@/domain/showcase/ask';
import type { Counts } from '@/domain/showcase/facets';
import { inOrder } from '@/domain/text/text';
import { unitKinds } from '@/domain/unit/unit';
import { Facet, type FacetItem } from '@/ui/list/facets';
import { kindWordsIn, placeWords } from '@/ui/words/kinds';
import { fieldWords, tagWords } from '@/ui/words/words';

type Place = { id: string; slug: string; name: string };
type Value = { change: Partial<Ask>; label: string; count: number | undefined; active: boolean };

export function FacetList({ ask, counts, districts, groups }: FacetListProps) {
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
        title={placeWords.group}
        items={each(
          groups.toSorted((a, b) => inOrder(a.name, b.name)),
          ({ id, slug, name }) => ({
            change: { group: slug },
            label: name,
            count: counts.group.get(id),
            active: slug === ask.group,
          }),
        )}
      />
      <Facet
        title="Loại đơn vị"
        items={each(unitKinds, (kind) => ({
          change: { kind },
          label: kindWordsIn(kind, ask.year ?? [...counts.year.keys()]),
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
export const chipsOf = (ask: Ask, known: Known) =>
  filters.flatMap((filter) => {
    const label = labelOf(ask, filter, known);
    return label ? [{ label, removeHref: hrefOf(ask, { [filter]: null }) }] : [];
  });

function labelOf(ask: Ask, filter: Filter, { districts, groups, years }: Known): string | null {
  if (filter === 'year') return ask.year ? `Năm ${ask.year}` : null;
  if (filter === 'field') return ask.field && fieldWords[ask.field];
  if (filter === 'kind') return ask.kind && kindWordsIn(ask.kind, ask.year ?? years);
  if (filter === 'tag') return ask.tag && tagWords[ask.tag];
  if (filter === 'group')
    return ask.group && (groups.find(({ slug }) => slug === ask.group)?.name ?? ask.group);
  return ask.district && (districts.find(({ slug }) => slug === ask.district)?.name ?? ask.district);
}

const nothing = (change: Partial<Ask>): Partial<Ask> =>
  Object.fromEntries(Object.keys(change).map((filter) => [filter, null]));

type Places = { districts: readonly Place[]; groups: readonly Place[] };
/** With the years in which something was found. */
type Known = Places & { years: readonly number[] };
type FacetListProps = Places & { ask: Ask; counts: Counts };
