import Link from 'next/link';
import type { ListedModel, ModelOrder } from '@/server/model-list';
import { Badge } from '@/ui/badge';
import type { Column, Sort } from '@/ui/data-table';
import { formatDate, formatPointsOrDash } from '@/ui/format';
import { StatusBadge } from '@/ui/status';
import { UnitName } from '@/ui/unit-name';
import { fieldWords } from '@/ui/words';
import { type ModelsAsk, modelsHref } from '../ask';

export const columns = (ask: ModelsAsk): Column<ListedModel>[] => [
  {
    key: 'name',
    label: 'Mô hình',
    title: true,
    width: 'broad',
    sort: sorted(ask, 'name'),
    cell: (model) => (
      <Link className="link" prefetch={false} href={`/ban-lam-viec/mo-hinh/${model.id}`}>
        {model.name || 'Chưa có tên'}
      </Link>
    ),
  },
  {
    key: 'unit',
    label: 'Đơn vị',
    sort: sorted(ask, 'unit'),
    cell: (model) => (
      <UnitName
        name={model.unit.name}
        parent={model.unitKind === 'commune' ? model.district?.name : undefined}
      />
    ),
  },
  ...(ask.years.length > 1
    ? [
        {
          key: 'year',
          label: 'Năm',
          numeric: true,
          width: 'narrow' as const,
          cell: (model: ListedModel) => model.year,
        },
      ]
    : []),
  { key: 'field', label: 'Lĩnh vực', cell: (model) => (model.field ? fieldWords[model.field] : '–') },
  {
    key: 'status',
    label: 'Trạng thái',
    cell: (model) => (
      <span className="flex flex-wrap gap-1">
        <StatusBadge status={model.status} />
        {model.late && <Badge tone="warning">Đăng ký muộn</Badge>}
      </span>
    ),
  },
  {
    key: 'submitted',
    label: 'Ngày nộp',
    sort: sorted(ask, 'newest', 'descending'),
    cell: (model) => (model.submittedAt ? formatDate(model.submittedAt) : '–'),
  },
  {
    key: 'score',
    label: 'Điểm thẩm định',
    numeric: true,
    sort: sorted(ask, 'score', 'descending'),
    cell: (model) => formatPointsOrDash(model.appraisedScore),
  },
];

const sorted = (ask: ModelsAsk, order: ModelOrder, direction: Sort['direction'] = 'ascending'): Sort => ({
  href: modelsHref({ ...ask, order, page: 1 }),
  direction: ask.order === order ? direction : undefined,
});
