import type { Load } from '@/server/contest/assignments/queries';
import { DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { ProgressBar } from '@/ui/chart/progress-bar';
import { seatWords } from '@/ui/words/words';

export function Loads({ loads }: { loads: readonly Load[] }) {
  return (
    <DataTable
      caption="Số bài được giao và số phiếu đã nộp của từng giám khảo"
      rows={loads}
      rowKey={(load) => load.id}
      empty={
        <EmptyState title="Chưa có giám khảo" icon="users">
          Thêm giám khảo ở phần Ban Giám khảo.
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          label: 'Giám khảo',
          title: true,
          cell: ({ name, kind }) => (
            <>
              {name}
              <span className="block text-sm font-normal text-ink-faint">{seatWords[kind]}</span>
            </>
          ),
        },
        { key: 'entries', label: 'Bài được giao', numeric: true, cell: (load) => load.entries },
        {
          key: 'unasked',
          label: 'Chưa khai báo xung đột lợi ích',
          numeric: true,
          cell: (load) => load.unasked,
        },
        {
          key: 'conflicted',
          label: 'Không chấm do xung đột lợi ích',
          numeric: true,
          cell: (load) => load.conflicted,
        },
        {
          key: 'progress',
          label: 'Phiếu đã nộp',
          cell: ({ due, submitted }) =>
            due === 0 ? (
              '–'
            ) : (
              <ProgressBar
                label="Đã nộp"
                share={submitted / due}
                detail={`${submitted}/${due}`}
                tone={submitted === due ? 'success' : 'info'}
              />
            ),
        },
      ]}
    />
  );
}
