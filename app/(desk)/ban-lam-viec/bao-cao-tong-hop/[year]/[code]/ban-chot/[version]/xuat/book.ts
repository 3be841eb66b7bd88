import { type Indicator, formFor, indicatorGroups, isSummed } from '@/domain/report/form';
import type { ReportRow } from '@/domain/report/consolidated';
import { type ConsolidatedColumn, isReview } from '@/domain/report/frozen';
import type { FrozenVersion } from '@/server/reports/queries';
import { type SheetColumn, workbook } from '@/server/spreadsheet/workbook';
import type { Signing } from '@/server/spreadsheet/workbook-signing';
import { kindWordsIn, placeWordsIn } from '@/ui/words/kinds';
import { formatMoment } from '@/ui/words/format';
import { figureWords, indicatorGroupWords, indicatorLabel, spanWords } from '@/ui/words/plan/report';

/** One column: a row for each report. A review: a row for each indicator, a column for each year. */
export function frozenBook(freeze: FrozenVersion, signing?: Signing): Promise<Buffer> {
  const { report, version, hash, frozenAt } = freeze;
  const [only] = report.columns;
  const heading = [
    `Phụ lục số liệu: ${report.words}, năm ${report.year}`,
    `Bản ${version}, chốt lúc ${formatMoment(frozenAt)}`,
    `Mã sha256: ${hash}`,
    ...(report.reason ? [`Lý do có bản này: ${report.reason}`] : []),
  ];
  const paper = { heading, ...(signing && { signing }) };
  return isReview(report.code) || !only ? byYear(report.columns, paper) : byUnit(only, paper);
}

type Paper = { heading: string[]; signing?: Signing };

type Line = { place: number; row: ReportRow };

function byUnit(column: ConsolidatedColumn, paper: Paper): Promise<Buffer> {
  const form = formFor(column.code);
  const columns: SheetColumn<Line>[] = [
    { header: 'TT', width: 5, value: ({ place }) => place },
    { header: 'Mã đơn vị', width: 9, text: true, value: ({ row }) => row.code },
    { header: 'Đơn vị', width: 26, value: ({ row }) => row.name },
    { header: 'Loại đơn vị', width: 15, value: ({ row }) => kindWordsIn(row.kind, column.year) },
    { header: placeWordsIn(column.year), width: 15, value: ({ row }) => row.group },
    ...(form?.indicators ?? []).map(
      (one): SheetColumn<Line> => ({
        header: indicatorLabel(one),
        width: one.kind === 'text' ? 30 : one.kind === 'money' ? 14 : 9,
        sum: isSummed(one),
        value: ({ row }) => cellOf(one, row),
      }),
    ),
  ];
  const rows = column.rows.map((row, at) => ({ place: at + 1, row }));
  return workbook({ ...paper, sheet: 'Số liệu', columns, rows });
}

function cellOf(indicator: Indicator, { figures }: ReportRow): string | number | null {
  const value = figures[indicator.key];
  if (value === undefined) return null;
  if (typeof value !== 'number') return figureWords(indicator, value);
  return indicator.kind === 'percent' ? value / 100 : value;
}

type YearLine = { group: string; indicator: Indicator };

function byYear(columns: readonly ConsolidatedColumn[], paper: Paper): Promise<Buffer> {
  const form = formFor('R7');
  const rows = indicatorGroups.flatMap((group) =>
    (form?.indicators ?? [])
      .filter((one) => one.group === group)
      .map((indicator): YearLine => ({ group: indicatorGroupWords[group], indicator })),
  );
  const book: SheetColumn<YearLine>[] = [
    { header: 'Nhóm', width: 30, value: ({ group }) => group },
    { header: 'Chỉ tiêu', width: 44, value: ({ indicator }) => indicatorLabel(indicator) },
    ...columns.map(({ year, code, totals }): SheetColumn<YearLine> => {
      const of = formFor(code);
      return {
        header: of ? spanWords(of, year) : String(year),
        width: 16,
        value: ({ indicator }) => {
          const value = totals[indicator.key]?.value ?? null;
          return indicator.kind === 'percent' && value !== null ? value / 100 : value;
        },
      };
    }),
  ];
  return workbook({ ...paper, sheet: 'Số liệu', columns: book, rows });
}
