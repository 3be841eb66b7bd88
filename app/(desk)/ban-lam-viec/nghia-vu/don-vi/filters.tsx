import { deskPage } from '@/domain/addresses';
import type { Duty } from '@/domain/registry/duties/obligation';
import {
  askedStates,
  type DutyRecord,
  dutyOrders,
  type DutyOrder,
} from '@/domain/registry/duties/duty-record';
import { inOrder } from '@/domain/text/text';
import { UNGROUPED } from '@/domain/unit/group';
import { FilterBar, FilterChips } from '@/ui/list/filter-bar';
import { type Option, SelectField } from '@/ui/form/select-field';
import { TextField } from '@/ui/form/text-field';
import { kindsIn, kindWordsIn, placeWords, ungroupedWords } from '@/ui/words/kinds';
import { askedStateWords, dutyWords } from '@/ui/words/words';
import { periodWords, type UnitsAsk, unitsHref } from '../ask';

export const orderWords: Record<DutyOrder, string> = {
  name: 'Tên đơn vị',
  district: placeWords.district,
  owing: 'Thiếu nhiều nhất trước',
};

type Props = {
  ask: UnitsAsk;
  years: readonly number[];
  /** Of the plans: "2018-2022". */
  periods: readonly string[];
  districts: readonly Option[];
  groups: readonly Option[];
  duties: readonly Duty[];
};

export function UnitFilters({ ask, years, periods, districts, groups, duties }: Props) {
  const chips = unitChips(ask, { districts, groups });
  const clearHref = chips.length > 0 ? unitsHref({ nam: ask.nam }) : undefined;
  return (
    <>
      <FilterBar action={deskPage.dutiesOfUnits} clearHref={clearHref}>
        <TextField name="q" label="Tên đơn vị" placeholder="Có dấu hoặc không dấu" defaultValue={ask.q} />
        <SelectField name="nam" label="Năm" defaultValue={ask.nam} options={yearOptions(years, periods)} />
        <SelectField
          name="loai"
          label="Loại đơn vị"
          empty="Tất cả"
          defaultValue={ask.kind ?? ''}
          options={kindsIn(ask.years).map((value) => ({ value, label: kindWordsIn(value, ask.years) }))}
        />
        {(districts.length > 0 || ask.districtId) && (
          <SelectField
            name="huyen"
            label={placeWords.district}
            empty="Tất cả"
            defaultValue={ask.districtId ?? ''}
            options={districts}
          />
        )}
        {(groups.length > 0 || ask.groupId) && <GroupField groups={groups} groupId={ask.groupId} />}
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
          options={dutyOrders
            .filter((value) => value !== 'district' || districts.length + groups.length > 0)
            .map((value) => ({
              value,
              label: value === 'district' && districts.length === 0 ? placeWords.group : orderWords[value],
            }))}
        />
      </FilterBar>
      <FilterChips chips={chips} />
    </>
  );
}

/** Who stands in none can be asked for too. */
export function GroupField({ groups, groupId }: { groups: readonly Option[]; groupId?: string | null }) {
  return (
    <SelectField
      name="cum"
      label={placeWords.group}
      empty="Tất cả"
      defaultValue={groupId ?? ''}
      options={[...groups, { value: UNGROUPED, label: ungroupedWords }]}
    />
  );
}

export const groupWords = (groupId: string, groups: readonly Option[]): string =>
  groupId === UNGROUPED
    ? ungroupedWords
    : (groups.find(({ value }) => value === groupId)?.label ?? 'Cụm, khối khác');

export const yearOptions = (years: readonly number[], periods: readonly string[]): Option[] => [
  ...years.map((year) => ({ value: String(year), label: `Năm ${year}` })),
  ...periods.map((value) => ({ value, label: periodWords(value) })),
];

/** The districts of the rows, before they are filtered. */
export function districtsIn(dutyRecords: readonly DutyRecord[]): Option[] {
  const known = new Map(
    dutyRecords.flatMap(({ unit }) => (unit.district ? [[unit.district.id, unit.district.name]] : [])),
  );
  return [...known].map(([value, label]) => ({ value, label })).sort((a, b) => inOrder(a.label, b.label));
}

/** What lists are narrowed to: districts of years that had them, groups of the others. */
export type Places = { districts: readonly Option[]; groups: readonly Option[] };

/** What is asked for, in words, each with the list without it. */
export function unitChips(ask: UnitsAsk, { districts, groups }: Places) {
  const without = (part: Partial<UnitsAsk>) => unitsHref({ ...ask, ...part, page: 1 });
  const district = districts.find(({ value }) => value === ask.districtId)?.label;
  return [
    ask.q ? { label: `“${ask.q}”`, removeHref: without({ q: '' }) } : null,
    ask.kind ? { label: kindWordsIn(ask.kind, ask.years), removeHref: without({ kind: null }) } : null,
    ask.districtId ? { label: district ?? 'Huyện khác', removeHref: without({ districtId: null }) } : null,
    ask.groupId ? { label: groupWords(ask.groupId, groups), removeHref: without({ groupId: null }) } : null,
    ask.duty ? { label: dutyWords[ask.duty], removeHref: without({ duty: null }) } : null,
    ask.state ? { label: askedStateWords[ask.state], removeHref: without({ state: null }) } : null,
  ].filter((chip) => chip !== null);
}
