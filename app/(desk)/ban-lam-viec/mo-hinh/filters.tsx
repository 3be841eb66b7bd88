import { deskPage } from '@/domain/addresses';
import { fields } from '@/domain/registry/model/form';
import { statuses } from '@/domain/registry/model/lifecycle';
import { type ModelOrder, modelOrders } from '@/server/registry/models/list';
import { FilterBar, FilterChips } from '@/ui/list/filter-bar';
import { type Option, SelectField } from '@/ui/form/select-field';
import { TextField } from '@/ui/form/text-field';
import { kindsIn, kindWordsIn, placeWords } from '@/ui/words/kinds';
import { fieldWords, statusWords } from '@/ui/words/words';
import { type ModelsAsk, modelsHref, pageSizes, periodWords } from '../nghia-vu/ask';
import { GroupField, groupWords, type Places, yearOptions } from '../nghia-vu/don-vi/filters';

const orderWords: Record<ModelOrder, string> = {
  updated: 'Mới cập nhật trước',
  unit: 'Tên đơn vị',
  name: 'Tên mô hình',
  newest: 'Mới nộp trước',
  oldest: 'Chờ lâu nhất trước',
  score: 'Điểm thẩm định cao trước',
};

type Props = {
  ask: ModelsAsk;
  years: readonly number[];
  /** Of the plans: "2018-2022". */
  periods: readonly string[];
  districts: readonly Option[];
  groups: readonly Option[];
  /** the name of the one unit that is asked for */
  unit?: string;
};

export function ModelFilters({ ask, years, periods, districts, groups, unit }: Props) {
  const chips = modelChips(ask, { districts, groups }, unit);
  const clearHref = chips.length > 0 ? modelsHref({}) : undefined;
  return (
    <>
      <FilterBar action={deskPage.models} clearHref={clearHref} keep={ask.unitId ? { dv: ask.unitId } : {}}>
        <TextField
          name="q"
          label="Tên mô hình, đơn vị"
          placeholder="Có dấu hoặc không dấu"
          defaultValue={ask.q}
        />
        <SelectField
          name="nam"
          label="Năm"
          empty="Tất cả"
          defaultValue={ask.nam}
          options={yearOptions(years, periods)}
        />
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
          name="trangthai"
          label="Trạng thái"
          empty="Tất cả"
          defaultValue={ask.status ?? ''}
          options={statuses.map((value) => ({ value, label: statusWords[value] }))}
        />
        <SelectField
          name="linhvuc"
          label="Lĩnh vực"
          empty="Tất cả"
          defaultValue={ask.field ?? ''}
          options={fields.map((value) => ({ value, label: fieldWords[value] }))}
        />
        <SelectField
          name="muon"
          label="Thời hạn đăng ký"
          empty="Tất cả"
          defaultValue={ask.late ? 'co' : ''}
          options={[{ value: 'co', label: 'Đăng ký muộn' }]}
        />
        <SelectField
          name="sap"
          label="Sắp xếp theo"
          defaultValue={ask.order}
          options={modelOrders.map((value) => ({ value, label: orderWords[value] }))}
        />
        <SelectField
          name="co"
          label="Mỗi trang"
          defaultValue={ask.size}
          options={pageSizes.map((size) => ({ value: String(size), label: `${size} mô hình` }))}
        />
      </FilterBar>
      <FilterChips chips={chips} />
    </>
  );
}

/** What is asked for, in words, each with the list without it. */
export function modelChips(ask: ModelsAsk, { districts, groups }: Places, unit = 'Đơn vị khác') {
  const without = (part: Partial<ModelsAsk>) => modelsHref({ ...ask, ...part, page: 1 });
  const district = districts.find(({ value }) => value === ask.districtId)?.label;
  return [
    ask.unitId ? { label: unit, removeHref: without({ unitId: null }) } : null,
    ask.nam ? { label: periodWords(ask.nam), removeHref: without({ nam: '' }) } : null,
    ask.q ? { label: `“${ask.q}”`, removeHref: without({ q: '' }) } : null,
    ask.kind ? { label: kindWordsIn(ask.kind, ask.years), removeHref: without({ kind: null }) } : null,
    ask.districtId ? { label: district ?? 'Huyện khác', removeHref: without({ districtId: null }) } : null,
    ask.groupId ? { label: groupWords(ask.groupId, groups), removeHref: without({ groupId: null }) } : null,
    ask.status ? { label: statusWords[ask.status], removeHref: without({ status: null }) } : null,
    ask.field ? { label: fieldWords[ask.field], removeHref: without({ field: null }) } : null,
    ask.late ? { label: 'Đăng ký muộn', removeHref: without({ late: false }) } : null,
  ].filter((chip) => chip !== null);
}
