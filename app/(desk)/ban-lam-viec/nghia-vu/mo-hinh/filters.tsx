import { fields } from '@/domain/model/form';
import { statuses } from '@/domain/model/lifecycle';
import { boundKinds } from '@/domain/unit';
import { type ModelOrder, modelOrders } from '@/server/model-list';
import { FilterBar, FilterChips } from '@/ui/filter-bar';
import { type Option, SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { fieldWords, statusWords, unitKindWords } from '@/ui/words';
import { type ModelsAsk, modelsHref } from '../ask';
import { yearOptions } from '../don-vi/filters';

const orderWords: Record<ModelOrder, string> = {
  unit: 'Tên đơn vị',
  name: 'Tên mô hình',
  newest: 'Mới nộp trước',
  oldest: 'Chờ lâu nhất trước',
  score: 'Điểm thẩm định cao trước',
};

type Props = {
  ask: ModelsAsk;
  years: readonly number[];
  districts: readonly Option[];
  /** the name of the one unit that is asked for */
  unit?: string;
};

export function ModelFilters({ ask, years, districts, unit }: Props) {
  const chips = modelChips(ask, districts, unit);
  const clearHref = chips.length > 0 ? modelsHref({ nam: ask.nam }) : undefined;
  return (
    <>
      <FilterBar
        action="/ban-lam-viec/nghia-vu/mo-hinh"
        clearHref={clearHref}
        keep={ask.unitId ? { dv: ask.unitId } : {}}
      >
        <TextField
          name="q"
          label="Tên mô hình, đơn vị"
          placeholder="Có dấu hoặc không dấu"
          defaultValue={ask.q}
        />
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
      </FilterBar>
      <FilterChips chips={chips} />
    </>
  );
}

/** What is asked for, in words, each with the list without it. */
export function modelChips(ask: ModelsAsk, districts: readonly Option[], unit = 'Đơn vị khác') {
  const without = (part: Partial<ModelsAsk>) => modelsHref({ ...ask, ...part, page: 1 });
  const district = districts.find(({ value }) => value === ask.districtId)?.label;
  return [
    ask.unitId ? { label: unit, removeHref: without({ unitId: null }) } : null,
    ask.q ? { label: `“${ask.q}”`, removeHref: without({ q: '' }) } : null,
    ask.kind ? { label: unitKindWords[ask.kind], removeHref: without({ kind: null }) } : null,
    ask.districtId ? { label: district ?? 'Huyện khác', removeHref: without({ districtId: null }) } : null,
    ask.status ? { label: statusWords[ask.status], removeHref: without({ status: null }) } : null,
    ask.field ? { label: fieldWords[ask.field], removeHref: without({ field: null }) } : null,
    ask.late ? { label: 'Đăng ký muộn', removeHref: without({ late: false }) } : null,
  ].filter((chip) => chip !== null);
}
