import Link from 'next/link';
import type { ReportColumn } from '@/server/reports/columns';
import { Stat, StatGrid } from '@/ui/chart/stat';
import { type Column, DataTable, TableScroll } from '@/ui/list/data-table';
import { formatNumber } from '@/ui/words/format';
import { spanWords } from '@/ui/words/plan/report';
import { type Here, isInState, reportHref } from './ask';
import { hereOf } from './sums';

/** Who has sent, who has not, and since when. */
export function Sent({ here, column }: { here: Here; column: ReportColumn }) {
  const { lines } = column;
  const count = (state: Parameters<typeof isInState>[1]) =>
    lines.filter((line) => isInState(line, state)).length;
  const overdue = Math.max(
    0,
    ...lines.filter((one) => isInState(one, 'chua-gui')).map(({ left }) => -(left ?? 0)),
  );
  return (
    <StatGrid>
      <Stat label="Đơn vị phải gửi" value={lines.length} />
      <Stat
        label="Đã gửi"
        value={count('da-gui')}
        tone="success"
        href={reportHref(here, { state: 'da-gui' })}
      />
      <Stat
        label="Trong đó chờ tiếp nhận"
        value={count('cho-tiep-nhan')}
        tone="info"
        href={reportHref(here, { state: 'cho-tiep-nhan' })}
      />
      <Stat
        label="Bị trả lại"
        value={count('bi-tra-lai')}
        tone="warning"
        href={reportHref(here, { state: 'bi-tra-lai' })}
      />
      <Stat
        label="Chưa gửi"
        value={count('chua-gui')}
        tone="danger"
        href={reportHref(here, { state: 'chua-gui' })}
        note={overdue > 0 ? `đã quá hạn ${formatNumber(overdue)} ngày` : undefined}
      />
    </StatGrid>
  );
}

const years: Column<ReportColumn>[] = [
  {
    key: 'year',
    label: 'Báo cáo',
    title: true,
    cell: (column) => (
      <Link
        className="link inline-flex min-h-11 items-center"
        prefetch={false}
        href={reportHref(hereOf(column))}
      >
        {spanWords(column.form, column.year)}
      </Link>
    ),
  },
  { key: 'owed', label: 'Phải gửi', numeric: true, cell: ({ lines }) => formatNumber(lines.length) },
  { key: 'sent', label: 'Đã gửi', numeric: true, cell: ({ lines }) => formatNumber(sentIn(lines)) },
];

const sentIn = (lines: ReportColumn['lines']): number =>
  lines.filter((line) => isInState(line, 'da-gui')).length;

/** The same of each year of a review. */
export const SentOfYears = ({ columns }: { columns: readonly ReportColumn[] }) => (
  <TableScroll label="Báo cáo đã gửi của từng năm">
    <DataTable
      caption="Báo cáo đã gửi của từng năm"
      columns={years}
      rows={columns}
      rowKey={({ year }) => String(year)}
    />
  </TableScroll>
);
