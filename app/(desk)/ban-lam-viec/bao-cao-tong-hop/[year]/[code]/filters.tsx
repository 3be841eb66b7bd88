import { deskPage } from '@/domain/addresses';
import { inOrder } from '@/domain/text/text';
import type { ReportColumn } from '@/server/reports/columns';
import { SelectField } from '@/ui/form/select-field';
import { TextField } from '@/ui/form/text-field';
import { FilterBar, FilterChips } from '@/ui/list/filter-bar';
import { boundKindOptions, kindWordsIn, placeWordsIn } from '@/ui/words/kinds';
import {
  groupOf,
  type Here,
  oddities,
  type Oddity,
  type ReportAsk,
  reportHref,
  type SentState,
  sentStates,
} from './ask';
import { groupWords } from './lines';

const sentWords: Record<SentState, string> = {
  'da-gui': 'Đã gửi',
  'cho-tiep-nhan': 'Đã gửi, chờ tiếp nhận',
  'bi-tra-lai': 'Bị trả lại',
  'chua-gui': 'Chưa gửi',
};

const oddityWords: Record<Oddity, string> = {
  trong: 'Để trống',
  'khac-thuong': 'Khác thường',
  uoc: 'Ước thực hiện',
  'khac-cong': 'Khác số liệu trên cổng',
};

type Props = { here: Here; column: ReportColumn; ask: ReportAsk };

export function ReportFilters({ here, column, ask }: Props) {
  const figures = column.form.indicators;
  const without = (part: Partial<ReportAsk>) => reportHref(here, { ...ask, ...part, page: 1 });
  const figure = figures.find(({ key }) => key === ask.figure);
  const chips = [
    ask.q ? { label: `“${ask.q}”`, removeHref: without({ q: '' }) } : null,
    ask.kind ? { label: kindWordsIn(ask.kind, here.year), removeHref: without({ kind: null }) } : null,
    ask.group ? { label: groupWords(ask.group), removeHref: without({ group: '' }) } : null,
    ask.state ? { label: sentWords[ask.state], removeHref: without({ state: null }) } : null,
    figure ? { label: figure.words, removeHref: without({ figure: '' }) } : null,
    ask.oddity ? { label: oddityWords[ask.oddity], removeHref: without({ oddity: null }) } : null,
  ].filter((chip) => chip !== null);
  const groups = [...new Set(column.lines.map(groupOf))].sort(inOrder);
  return (
    <>
      <FilterBar
        action={`${deskPage.report(here.year, here.code)}#don-vi`}
        clearHref={chips.length > 0 ? `${reportHref(here)}#don-vi` : undefined}
      >
        <TextField name="q" label="Tên đơn vị" placeholder="Có dấu hoặc không dấu" defaultValue={ask.q} />
        <SelectField
          name="loai"
          label="Loại đơn vị"
          empty="Tất cả"
          defaultValue={ask.kind ?? ''}
          options={boundKindOptions(here.year)}
        />
        <SelectField
          name="nhom"
          label={placeWordsIn(here.year)}
          empty="Tất cả"
          defaultValue={ask.group}
          options={groups.map((value) => ({ value, label: groupWords(value) }))}
        />
        <SelectField
          name="tinhtrang"
          label="Tình trạng"
          empty="Tất cả"
          defaultValue={ask.state ?? ''}
          options={sentStates.map((value) => ({ value, label: sentWords[value] }))}
        />
        <SelectField
          name="chitieu"
          label="Chỉ tiêu"
          empty="Không chọn"
          defaultValue={ask.figure}
          options={figures.map(({ key, words }) => ({ value: key, label: words }))}
        />
        <SelectField
          name="vande"
          label="Cần xem"
          empty="Tất cả"
          defaultValue={ask.oddity ?? ''}
          options={oddities.map((value) => ({ value, label: oddityWords[value] }))}
        />
      </FilterBar>
      <FilterChips chips={chips} />
    </>
  );
}
