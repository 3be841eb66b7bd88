import { deskPage } from '@/domain/addresses';
import Link from 'next/link';
import { standsIn } from '@/domain/text/place';
import type { ListedModel } from '@/server/registry/models/list';
import { Badge } from '@/ui/element/badge';
import type { Column } from '@/ui/list/data-table';
import { formatDate, formatPointsOrDash } from '@/ui/words/format';
import { StatusBadge } from '@/ui/element/status';
import { UnitName } from '@/ui/element/unit-name';
import { fieldWords } from '@/ui/words/words';
import { type ModelsAsk, modelsHref, sortOf } from '../nghia-vu/ask';
import { inLine, lineIn } from './line';

type Given = {
  ask: ModelsAsk;
  /** files are opened with the list behind them */
  lined: boolean;
  /** the models that may be ticked */
  pickable: ReadonlySet<string>;
};

export const columns = ({ ask, lined, pickable }: Given): Column<ListedModel>[] => [
  ...(pickable.size > 0 ? [picks(pickable)] : []),
  {
    key: 'name',
    label: 'Mô hình',
    title: true,
    width: 'broad',
    sort: sorted(ask, 'name'),
    cell: (model) => (
      <Link
        className="link"
        prefetch={false}
        data-row-link
        href={inLine(deskPage.model(model.id), lined ? lineIn(ask) : null)}
      >
        {model.name || 'Chưa có tên'}
      </Link>
    ),
  },
  {
    key: 'unit',
    label: 'Đơn vị',
    width: 'named',
    sort: sorted(ask, 'unit'),
    cell: (model) => (
      <UnitName name={model.unit.name} parent={standsIn({ ...model, kind: model.unitKind })} />
    ),
  },
  { key: 'year', label: 'Năm', width: 'narrow', cell: (model) => model.year },
  {
    key: 'field',
    label: 'Lĩnh vực',
    width: 'slim',
    cell: (model) => (model.field ? fieldWords[model.field] : '–'),
  },
  {
    key: 'status',
    label: 'Trạng thái',
    width: 'slim',
    cell: (model) => (
      <span className="flex flex-wrap gap-1.5">
        <StatusBadge status={model.status} />
        {model.late && <Badge tone="warning">Đăng ký muộn</Badge>}
      </span>
    ),
  },
  {
    key: 'submitted',
    label: 'Ngày nộp',
    width: 'slim',
    sort: sorted(ask, 'newest', 'descending'),
    cell: (model) => (model.submittedAt ? formatDate(model.submittedAt) : '–'),
  },
  {
    key: 'score',
    label: 'Điểm',
    numeric: true,
    sort: sorted(ask, 'score', 'descending'),
    cell: (model) => formatPointsOrDash(model.appraisedScore),
  },
];

const picks = (pickable: ReadonlySet<string>): Column<ListedModel> => ({
  key: 'pick',
  label: 'Chọn',
  bare: true,
  width: 'narrow',
  cell: ({ id, revision, name }) =>
    pickable.has(id) && (
      <input
        type="checkbox"
        name="pick"
        value={`${id}:${revision}`}
        aria-label={`Chọn để tiếp nhận: ${name}`}
        className="size-6 accent-primary"
      />
    ),
});

const sorted = (
  ask: ModelsAsk,
  order: ModelsAsk['order'],
  natural: 'ascending' | 'descending' = 'ascending',
) => sortOf(ask, { order, natural }, (part) => modelsHref({ ...ask, ...part }));
