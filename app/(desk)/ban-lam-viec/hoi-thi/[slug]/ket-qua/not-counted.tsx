import type { NotCountedRow } from '@/server/contest/set-aside/queries';
import { DataTable } from '@/ui/list/data-table';
import { formatMoment } from '@/ui/words/format';
import { Section } from '@/ui/page/section';

/** Every sheet that was submitted and does not count: whose, why, by whose hands and when. */
export function NotCountedSheets({ rows }: { rows: readonly NotCountedRow[] }) {
  return (
    <Section
      title="Phiếu đã nộp không được tính"
      intro={rows.length === 0 ? 'Không có: mọi phiếu đã nộp đều được đưa vào tính kết quả.' : undefined}
      boxed
    >
      {rows.length > 0 && (
        <DataTable
          caption="Phiếu đã nộp không được tính"
          rows={rows}
          rowKey={(row) => row.key}
          columns={[
            { key: 'entry', label: 'Bài, phần', title: true, cell: (row) => `${row.entry}, ${row.part}` },
            { key: 'judge', label: 'Giám khảo', cell: (row) => row.judge },
            { key: 'why', label: 'Vì sao', cell: (row) => row.why },
            { key: 'by', label: 'Người thực hiện', cell: (row) => row.by },
            { key: 'at', label: 'Lúc', cell: (row) => row.at && formatMoment(row.at) },
          ]}
        />
      )}
    </Section>
  );
}
