import type { Duty } from '@/domain/obligation';
import { askedStates, type Standing, standingOrders, type StandingOrder } from '@/domain/standing';
import { inOrder } from '@/domain/text';
import { boundKinds } from '@/domain/unit';
import { FilterBar, FilterChips } from '@/ui/filter-bar';
import { type Option, SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { askedStateWords, dutyWords, unitKindWords } from '@/ui/words';
import { PERIOD, type UnitsAsk, unitsHref } from '../ask';

export const orderWords: Record<StandingOrder, string> = {
  name: 'Tên đơn vị',
  district: 'Huyện, thành phố',
  owing: 'Còn thiếu nhiều nhất',
};

type Props = {
  ask: UnitsAsk;
  years: readonly number[];
  districts: readonly Option[];
  duties: readonly Duty[];
};

export function UnitFilters({ ask, years, districts, duties }: Props) {
  const chips = unitChips(ask, districts);
  const clearHref = chips.length > 0 ? unitsHref({ nam: ask.nam }) : undefined;
  return (
    <>
      <FilterBar action="/ban-lam-viec/nghia-vu/don-vi" clearHref={clearHref}>
        <TextField name="q" label="Tên đơn vị" placeholder="Có dấu hoặc không dấu" defaultValue={ask.q} />
        <SelectField name="nam" label="Năm" defaultValue={ask.nam} options={yearOptions(years)} />
        <SelectField
          name="loai"
          label="Loại đơn vị"
          empty="Tất cả"
          defaultValue={ask.kind ?? ''}
          options={boundKinds.map((value) => ({ value, label: unitKindWords[value] }))}
        />
        <SelectField
          name="huyen"
          label="Huyện, thành phố"
          empty="Tất cả"
          defaultValue={ask.districtId ?? ''}
          options={districts}
        />
        <SelectField
          name="viec"
          label="Nhiệm vụ"
          empty="Cả năm"
          defaultValue={ask.duty ?? ''}
          options={duties.map((value) => ({ value, label: dutyWords[value] }))}
        />
        <SelectField
          name="tinhtrang"
          label="Mức hoàn thành"
          empty="Tất cả"
          defaultValue={ask.state ?? ''}
          options={askedStates.map((value) => ({ value, label: askedStateWords[value] }))}
        />
        <SelectField
          name="sap"
          label="Sắp xếp theo"
          defaultValue={ask.order}
          options={standingOrders.map((value) => ({ value, label: orderWords[value] }))}
        />
      </FilterBar>
      <FilterChips chips={chips} />
    </>
  );
}

export const yearOptions = (years: readonly number[]): Option[] => [
  ...years.map((year) => ({ value: String(year), label: `Năm ${year}` })),
  { value: PERIOD, label: 'Giai đoạn 2018–2022' },
];

/** The districts of the rows, before they are filtered. */
export function districtsIn(standings: readonly Standing[]): Option[] {
  const known = new Map(
    standings.flatMap(({ unit }) => (unit.district ? [[unit.district.id, unit.district.name]] : [])),
  );
  return [...known].map(([value, label]) => ({ value, label })).sort((a, b) => inOrder(a.label, b.label));
}

/** What is asked for, in words, each with the list without it. */
export function unitChips(ask: UnitsAsk, districts: readonly Option[]) {
  const without = (part: Partial<UnitsAsk>) => unitsHref({ ...ask, ...part, page: 1 });
  const district = districts.find(({ value }) => value === ask.districtId)?.label;
  return [
    ask.q ? { label: `“${ask.q}”`, removeHref: without({ q: '' }) } : null,
    ask.kind ? { label: unitKindWords[ask.kind], removeHref: without({ kind: null }) } : null,
    ask.districtId ? { label: district ?? 'Huyện khác', removeHref: without({ districtId: null }) } : null,
    ask.duty ? { label: dutyWords[ask.duty], removeHref: without({ duty: null }) } : null,
    ask.state ? { label: askedStateWords[ask.state], removeHref: without({ state: null }) } : null,
  ].filter((chip) => chip !== null);
}
