import { type DoneShare, shareOf, type YearReport } from '@/domain/registry/duties/year-report';
import { workbook } from '@/server/spreadsheet/workbook';
import type { Signing } from '@/server/spreadsheet/workbook-signing';
import { dutyWords } from '@/ui/words/words';
import { linesOf } from '../lines';

type Row = {
  part: string;
  name: string;
  now: DoneShare;
  before: DoneShare;
  wholeYear: DoneShare | null;
  overdue: number;
};

/** One sheet: the sentences above, then the duties, then the groups from best to worst. */
export const reportBook = (report: YearReport, now: Date, signing: Signing): Promise<Buffer> =>
  workbook<Row>({
    signing,
    sheet: `Năm ${report.year}`,
    heading: [`Tình hình thực hiện mô hình “Dân vận khéo” năm ${report.year}`, ...linesOf(report, now)],
    columns: [
      { header: 'Mục', width: 24, value: ({ part }) => part },
      { header: 'Nội dung', width: 34, value: ({ name }) => name },
      { header: 'Phải làm', width: 11, value: ({ now: { of } }) => of },
      { header: 'Đã làm', width: 11, value: ({ now: { done } }) => done },
      { header: `Tỷ lệ năm ${report.year} (%)`, width: 13, value: ({ now: part }) => percent(part) },
      { header: `Cùng kỳ ${report.year - 1} (%)`, width: 13, value: ({ before }) => percent(before) },
      {
        header: `Cả năm ${report.year - 1} (%)`,
        width: 13,
        value: ({ wholeYear }) => wholeYear && percent(wholeYear),
      },
      { header: 'Đơn vị quá hạn', width: 12, value: ({ overdue }) => overdue },
    ],
    rows: [
      ...report.duties.map((line) => ({
        part: 'Theo nhiệm vụ',
        name: dutyWords[line.duty],
        now: line.now,
        before: line.sameDay,
        wholeYear: line.wholeYear,
        overdue: line.overdue,
      })),
      ...report.groups.map((line) => ({
        part: 'Nhiệm vụ đến hạn, theo nhóm',
        name: line.name,
        now: line.due,
        before: line.dueBefore,
        wholeYear: null,
        overdue: line.overdue,
      })),
      {
        part: 'Nhiệm vụ đến hạn, toàn tỉnh',
        name: 'Toàn tỉnh',
        now: report.due,
        before: report.dueBefore,
        wholeYear: null,
        overdue: report.overdue,
      },
    ],
  });

/** As a number with one decimal, so that it can be charted. */
function percent(part: DoneShare): number | null {
  const share = shareOf(part);
  return share === null ? null : Math.round(share * 1_000) / 10;
}
