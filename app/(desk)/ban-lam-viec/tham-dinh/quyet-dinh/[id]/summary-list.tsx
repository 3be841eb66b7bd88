import { standsIn } from '@/domain/text/place';
import { deskPage } from '@/domain/addresses';
import Link from 'next/link';
import type { DecidedRow } from '@/server/registry/decisions/decisions';
import { Badge } from '@/ui/element/badge';
import { type Column, DataTable } from '@/ui/list/data-table';
import { formatPointsOrDash } from '@/ui/words/format';
import { StatusBadge } from '@/ui/element/status';
import { UnitName } from '@/ui/element/unit-name';
import { fieldWords, formWords, holderWords, ratingWords } from '@/ui/words/words';

/** Danh sách trích ngang: one line for each model, fit to be printed and enclosed. */
export function SummaryList({ caption, models, grounds }: Props) {
  const numbered = models.map((model, index) => ({
    ...model,
    place: index + 1,
    ground: grounds?.get(model.id) ?? '',
  }));
  const columns = grounds ? [...common, groundColumn] : common;
  return <DataTable caption={caption} columns={columns} rows={numbered} rowKey={(model) => model.id} />;
}

type Props = {
  caption: string;
  models: readonly DecidedRow[];
  /** why they were not recognised */
  grounds?: ReadonlyMap<string, string>;
};

type Row = DecidedRow & { place: number; ground: string };

const groundColumn: Column<Row> = { key: 'ground', label: 'Lý do', cell: (model) => model.ground };

const common: Column<Row>[] = [
  { key: 'place', label: 'TT', numeric: true, cell: (model) => model.place },
  {
    key: 'name',
    label: 'Tên mô hình',
    title: true,
    cell: (model) => (
      <Link className="link" prefetch={false} href={deskPage.model(model.id)}>
        {model.name}
      </Link>
    ),
  },
  {
    key: 'unit',
    label: 'Đơn vị',
    cell: (model) => (
      <UnitName name={model.unit.name} parent={standsIn({ ...model, kind: model.unitKind })} />
    ),
  },
  { key: 'field', label: 'Lĩnh vực', cell: (model) => (model.field ? fieldWords[model.field] : '') },
  { key: 'holder', label: formWords.holder, cell: (model) => holderWords[model.holder] },
  { key: 'lead', label: 'Người phụ trách', cell: (model) => model.leadPerson },
  { key: 'self', label: 'Tự chấm', numeric: true, cell: (model) => formatPointsOrDash(model.selfScore) },
  {
    key: 'score',
    label: 'Thẩm định',
    numeric: true,
    cell: (model) => formatPointsOrDash(model.appraisedScore),
  },
  { key: 'rating', label: 'Xếp loại', cell: (model) => (model.rating ? ratingWords[model.rating] : '') },
  {
    key: 'status',
    label: 'Hiện nay',
    cell: (model) =>
      model.recognisedAt && model.status === 'withdrawn' ? (
        <Badge tone="danger">Đã thu hồi</Badge>
      ) : (
        <StatusBadge status={model.status} />
      ),
  },
];
