import { dayOf } from '@/domain/date/calendar';
import { hasGroupsIn } from '@/domain/unit/group';
import { duties } from '@/domain/registry/duties/obligation';
import type { DutyRecord } from '@/domain/registry/duties/duty-record';
import type { Contact } from '@/server/units/contacts';
import type { ListedModel } from '@/server/registry/models/list';
import { type SheetColumn, workbook } from '@/server/spreadsheet/workbook';
import type { Signing } from '@/server/spreadsheet/workbook-signing';
import { kindWordsIn, placeWords, ungroupedWords } from '@/ui/words/kinds';
import {
  dutyStateWords,
  dutyWords,
  fieldWords,
  formWords,
  holderWords,
  originWords,
  ratingWords,
  statusWords,
} from '@/ui/words/words';

type Given<Row> = { rows: readonly Row[]; heading?: readonly string[]; signing?: Signing };

/** `contacts`: by unit, whom to call; null: the reader is not told. */
export const unitsBook = ({
  contacts = null,
  rows,
  ...paper
}: Given<DutyRecord> & { contacts?: ReadonlyMap<string, Contact> | null }): Promise<Buffer> =>
  workbook({
    ...paper,
    sheet: 'Đơn vị và nhiệm vụ',
    columns: numbered([...ofPlaces(unitColumns, rows), ...(contacts ? contactColumns(contacts) : [])]),
    rows: rows.map(place),
  });

export const modelsBook = ({ rows, ...paper }: Given<ListedModel>): Promise<Buffer> =>
  workbook({
    ...paper,
    sheet: 'Mô hình',
    columns: numbered(ofPlaces(modelColumns, rows)),
    rows: rows.map(place),
  });

type Numbered<Row> = { row: Row; place: number };

const place = <Row>(row: Row, index: number): Numbered<Row> => ({ row, place: index + 1 });

const numbered = <Row>(columns: readonly SheetColumn<Row>[]): SheetColumn<Numbered<Row>>[] => [
  { header: 'TT', width: 6, value: (line) => line.place },
  ...columns.map((column) => ({ ...column, value: (line: Numbered<Row>) => column.value(line.row) })),
];

/** Rows of years without districts have a column of their groups instead. */
export const ofPlaces = <Row extends { year: number }>(
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
) => {
  const asked: Record<string, boolean> = {
    [placeWords.district]: rows.some(({ year }) => !hasGroupsIn(year)),
    [placeWords.group]: rows.some(({ year }) => hasGroupsIn(year)),
  };
  return columns.filter(({ header }) => asked[header] ?? true);
};

type Grouped = { year: number; group?: { name: string } | null };

/** Nothing is said of years that had districts. */
export const groupIn = ({ year, group }: Grouped): string =>
  hasGroupsIn(year) ? (group?.name ?? ungroupedWords) : '';

const unitColumns: SheetColumn<DutyRecord>[] = [
  { header: 'Năm', width: 7, value: ({ year }) => year },
  { header: 'Mã đơn vị', width: 10, text: true, value: ({ unit }) => unit.code },
  { header: 'Đơn vị', width: 36, value: ({ unit }) => unit.name },
  { header: 'Cơ quan', width: 44, value: ({ unit }) => unit.bodyName },
  { header: 'Loại đơn vị', width: 26, value: ({ unit, year }) => kindWordsIn(unit.kind, year) },
  { header: placeWords.district, width: 24, value: ({ unit }) => placeOf(unit) },
  { header: placeWords.group, width: 30, value: ({ unit, year }) => groupIn({ year, group: unit.group }) },
  ...duties.map((duty) => ({
    header: dutyWords[duty],
    value: ({ states }: DutyRecord) => dutyStateWords[states[duty]],
  })),
];

const contactColumns = (contacts: ReadonlyMap<string, Contact>): SheetColumn<DutyRecord>[] => [
  { header: 'Người liên hệ', width: 24, value: ({ unit }) => contacts.get(unit.id)?.name ?? '' },
  { header: 'Điện thoại', width: 14, text: true, value: ({ unit }) => contacts.get(unit.id)?.phone ?? '' },
];

/** The district that a unit lies in; a district lies in none. */
const placeOf = ({ id, district }: DutyRecord['unit']): string =>
  district && district.id !== id ? district.name : '';

const modelColumns: SheetColumn<ListedModel>[] = [
  { header: 'Năm', width: 7, value: (model) => model.year },
  { header: 'Tên mô hình', width: 60, value: (model) => model.name },
  { header: 'Mã đơn vị', width: 10, text: true, value: (model) => model.unit.code },
  { header: 'Đơn vị', width: 36, value: (model) => model.unit.name },
  { header: 'Loại đơn vị', width: 26, value: (model) => kindWordsIn(model.unitKind, model.year) },
  { header: placeWords.district, width: 24, value: (model) => model.district?.name ?? '' },
  { header: placeWords.group, width: 30, value: groupIn },
  { header: 'Lĩnh vực', width: 28, value: (model) => (model.field ? fieldWords[model.field] : '') },
  { header: formWords.holder, value: (model) => holderWords[model.holder] },
  { header: 'Đăng ký', value: (model) => originWords[model.origin] },
  { header: 'Người phụ trách', width: 24, value: (model) => model.leadPerson },
  { header: 'Điện thoại', width: 14, text: true, value: (model) => model.contactPhone },
  { header: 'Trạng thái', width: 20, value: (model) => statusWords[model.status] },
  { header: 'Ngày nộp', width: 12, value: (model) => model.submittedAt && dayOf(model.submittedAt) },
  { header: 'Thời hạn đăng ký', value: (model) => (model.late ? 'Đăng ký muộn' : '') },
  { header: 'Điểm tự chấm', width: 9, value: (model) => points(model.selfScore) },
  { header: 'Điểm thẩm định', width: 9, value: (model) => points(model.appraisedScore) },
  { header: 'Xếp loại', value: (model) => (model.rating ? ratingWords[model.rating] : '') },
  { header: 'Quyết định', width: 20, value: (model) => model.decision?.number ?? '' },
  { header: 'Ngày quyết định', width: 12, value: (model) => model.decision?.issuedOn ?? null },
];

const points = (score: number | null) => (score === null ? null : score / 100);
