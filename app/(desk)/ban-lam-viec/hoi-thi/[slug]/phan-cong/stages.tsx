import type { JudgingStage, Stages as Given } from '@/server/contest/assignments/blind-progress';
import { Badge } from '@/ui/element/badge';
import { DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { ProgressBar } from '@/ui/chart/progress-bar';
import type { Tone } from '@/ui/words/tone';
import { seatWords } from '@/ui/words/words';

const stageWords: Record<JudgingStage, { label: string; tone: Tone }> = {
  nothingDue: { label: 'Chưa có phiếu phải nộp', tone: 'neutral' },
  unbegun: { label: 'Chưa nộp phiếu nào', tone: 'warning' },
  begun: { label: 'Đang nộp', tone: 'progress' },
  done: { label: 'Đã nộp hết', tone: 'success' },
};

/** How far judging is, without who judges which entry and without a number of one judge. */
export function Stages({ stages: { due, submitted, judges } }: { stages: Given }) {
  return (
    <>
      {due > 0 && <ProgressBar label="Phiếu đã nộp" share={submitted / due} detail={`${submitted}/${due}`} />}
      <DataTable
        caption="Tiến độ nộp phiếu của từng giám khảo"
        rows={judges}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Chưa có giám khảo" icon="users">
            Ban Tổ chức thêm giám khảo ở phần Ban Giám khảo.
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
          {
            key: 'stage',
            label: 'Phiếu chấm',
            cell: ({ stage }) => <Badge tone={stageWords[stage].tone}>{stageWords[stage].label}</Badge>,
          },
        ]}
      />
    </>
  );
}
