import { dayOf } from '@/domain/calendar';
import { duties } from '@/domain/obligation';
import type { Standing } from '@/domain/standing';
import type { ListedModel } from '@/server/model-list';
import { type SheetColumn, workbook } from '@/server/workbook';
import { formatNumber } from '@/ui/format';
import {
  dutyStateWords,
  dutyWords,
  fieldWords,
  formWords,
  holderWords,
  originWords,
  ratingWords,
  statusWords,
  unitKindWords,
} from '@/ui/words';

export const unitsBook = (rows: readonly Standing[], heading: readonly string[] = []): Promise<Buffer> =>
  workbook('Đơn vị và nhiệm vụ', numbered(unitColumns), rows.map(place), heading);

export const modelsBook = (rows: readonly ListedModel[], heading: readonly string[] = []): Promise<Buffer> =>
  workbook('Mô hình', numbered(modelColumns), rows.map(place), heading);

/** Above a list: its title, what it was asked for, and how many rows answer. */
export const headingOf = (title: string, filters: readonly string[], count: number): string[] => [
  title,
  `Điều kiện lọc: ${filters.length > 0 ? filters.join('; ') : 'không có'}`,
  `Số dòng: ${formatNumber(count)}`,
];

type Numbered<Row> = { row: Row; place: number };

const place = <Row>(row: Row, index: number): Numbered<Row> => ({ row, place: index + 1 });

const numbered = <Row>(columns: readonly SheetColumn<Row>[]): SheetColumn<Numbered<Row>>[] => [
  { header: 'TT', width: 6, value: (line) => line.place },
  ...columns.map((column) => ({ ...column, value: (line: Numbered<Row>) => column.value(line.row) })),
];

const unitColumns: SheetColumn<Standing>[] = [
  { header: 'Năm', width: 8, value: ({ year }) => year },
  { header: 'Đơn vị', width: 36, value: ({ unit }) => unit.name },
  { header: 'Cơ quan', width: 44, value: ({ unit }) => unit.bodyName },
  { header: 'Loại đơn vị', width: 26, value: ({ unit }) => unitKindWords[unit.kind] },
  { header: 'Huyện, thành phố', width: 24, value: ({ unit }) => unit.district?.name ?? '' },
  ...duties.map((duty) => ({
    header: dutyWords[duty],
    value: ({ states }: Standing) => dutyStateWords[states[duty]],
  })),
];

const modelColumns: SheetColumn<ListedModel>[] = [
  { header: 'Năm', width: 8, value: (model) => model.year },
  { header: 'Tên mô hình', width: 60, value: (model) => model.name },
  { header: 'Đơn vị', width: 36, value: (model) => model.unit.name },
  { header: 'Loại đơn vị', width: 26, value: (model) => unitKindWords[model.unitKind] },
  { header: 'Huyện, thành phố', width: 24, value: (model) => model.district?.name ?? '' },
  { header: 'Lĩnh vực', width: 28, value: (model) => (model.field ? fieldWords[model.field] : '') },
  { header: formWords.holder, value: (model) => holderWords[model.holder] },
  { header: 'Đăng ký', value: (model) => originWords[model.origin] },
  { header: 'Người phụ trách', width: 24, value: (model) => model.leadPerson },
  { header: 'Trạng thái', width: 20, value: (model) => statusWords[model.status] },
  { header: 'Ngày nộp', width: 12, value: (model) => model.submittedAt && dayOf(model.submittedAt) },
  { header: 'Thời hạn đăng ký', value: (model) => (model.late ? 'Đăng ký muộn' : '') },
  { header: 'Điểm tự chấm', width: 12, value: (model) => points(model.selfScore) },
  { header: 'Điểm thẩm định', width: 12, value: (model) => points(model.appraisedScore) },
  { header: 'Xếp loại', value: (model) => (model.rating ? ratingWords[model.rating] : '') },
  { header: 'Quyết định', width: 20, value: (model) => model.decision?.number ?? '' },
  { header: 'Ngày quyết định', width: 12, value: (model) => model.decision?.issuedOn ?? null },
];

const points = (score: number | null) => (score === null ? null : score / 100);
