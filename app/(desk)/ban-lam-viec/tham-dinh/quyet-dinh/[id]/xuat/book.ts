import type { DecidedRow } from '@/server/registry/decisions/decisions';
import { type SheetColumn, workbook } from '@/server/spreadsheet/workbook';
import { formatOfficeDate } from '@/ui/words/format';
import { groupIn, ofPlaces } from '@/app/(desk)/ban-lam-viec/nghia-vu/xuat/book';
import { placeWords } from '@/ui/words/kinds';
import { fieldWords, formWords, holderWords, ratingWords } from '@/ui/words/words';

type Decision = { number: string; issuedOn: Date; authority: string; summary: string };
type Line = DecidedRow & { place: number; ground: string };

/** The list that goes with a decision: what it recognised first, then what it did not, with the reasons. */
export const decisionBook = (
  decision: Decision,
  models: readonly DecidedRow[],
  grounds: ReadonlyMap<string, string>,
): Promise<Buffer> => {
  const rows = models.map(
    (model, index): Line => ({ ...model, place: index + 1, ground: grounds.get(model.id) ?? '' }),
  );
  return workbook({
    sheet: 'Danh sách',
    columns: ofPlaces(columns, rows),
    rows,
    heading: [
      'Danh sách trích ngang mô hình “Dân vận khéo”',
      `(Kèm theo Quyết định số ${decision.number} ${formatOfficeDate(decision.issuedOn)} của ${decision.authority})`,
      ...(decision.summary ? [decision.summary] : []),
    ],
  });
};

const columns: SheetColumn<Line>[] = [
  { header: 'TT', width: 6, value: (model) => model.place },
  { header: 'Tên mô hình', width: 60, value: (model) => model.name },
  { header: 'Đơn vị', width: 36, value: (model) => model.unit.name },
  { header: placeWords.district, width: 24, value: (model) => model.district?.name ?? '' },
  { header: placeWords.group, width: 30, value: groupIn },
  { header: 'Lĩnh vực', width: 28, value: (model) => (model.field ? fieldWords[model.field] : '') },
  { header: formWords.holder, value: (model) => holderWords[model.holder] },
  { header: 'Người phụ trách', width: 24, value: (model) => model.leadPerson },
  { header: 'Điểm tự chấm', width: 12, value: (model) => points(model.selfScore) },
  { header: 'Điểm thẩm định', width: 12, value: (model) => points(model.appraisedScore) },
  { header: 'Xếp loại', value: (model) => (model.rating ? ratingWords[model.rating] : '') },
  { header: 'Kết quả', width: 18, value: (model) => (model.recognisedAt ? 'Công nhận' : 'Không công nhận') },
  { header: 'Lý do', width: 40, value: (model) => model.ground },
];

const points = (score: number | null) => (score === null ? null : score / 100);
