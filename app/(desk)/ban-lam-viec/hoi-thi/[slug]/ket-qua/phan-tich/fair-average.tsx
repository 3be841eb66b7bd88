import { closeNeighbours, type FairLine, fairAverages } from '@/domain/contest/advice/fair-average';
import type { ContestRow } from '@/server/contest/row';
import { Badge } from '@/ui/element/badge';
import { DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { formatPoints } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { Section } from '@/ui/page/section';
import type { Whole } from './absent-judge';

/** The ranking beside what it would be if every judge had marked every entry, and where it is a matter of chance. */
export function FairAverage({ contest: { rules }, whole }: { contest: ContestRow; whole: Whole }) {
  const { lines, joined } = fairAverages(rules, whole.input.sheets, whole.outcome);
  const block = (key: string) => rules.blocks.find((one) => one.key === key)?.name ?? key;
  const close = closeNeighbours(lines);
  const worth = lines.filter((line) => line.incomplete || line.fairRank !== line.rank);
  return (
    <>
      <Section
        title="Điểm nếu mọi giám khảo cùng chấm"
        intro="Giám khảo chấm chặt mà không chấm một bài thì bài đó được lợi, giám khảo chấm rộng thì ngược lại. Cột “Điểm bù” trừ đi độ chặt, rộng ấy (mô hình cộng bài + giám khảo, bình phương tối thiểu); ± là một sai số chuẩn. Chỉ để tham khảo, không thay thứ hạng."
        boxed
      >
        {!joined && (
          <Notice tone="warning" title="Không so được giữa các nhóm bài">
            Có nhóm bài mà không giám khảo nào chấm chung với nhóm khác, nên điểm bù giữa các nhóm không so
            sánh được.
          </Notice>
        )}
        <DataTable
          caption="Bài thiếu phiếu của giám khảo, hoặc có thứ hạng khác khi bù độ chặt, rộng"
          rows={worth}
          rowKey={(line) => line.entry}
          empty={<EmptyState title="Mọi bài đủ phiếu, thứ hạng không khác" icon="check" />}
          columns={[
            {
              key: 'entry',
              label: 'Bài',
              title: true,
              cell: (line) => (
                <>
                  {line.entry} {line.incomplete && <Badge tone="warning">thiếu phiếu</Badge>}
                </>
              ),
            },
            { key: 'block', label: 'Khối', cell: (line) => block(line.block) },
            { key: 'total', label: 'Tổng điểm', numeric: true, cell: (line) => formatPoints(line.total) },
            { key: 'fair', label: 'Điểm bù', numeric: true, cell: fairWords },
            { key: 'rank', label: 'Hạng', numeric: true, cell: (line) => line.rank },
            {
              key: 'fairRank',
              label: 'Hạng theo điểm bù',
              numeric: true,
              cell: (line) => (line.fairRank === line.rank ? line.rank : <strong>{line.fairRank}</strong>),
            },
          ]}
        />
      </Section>
      <Section
        title="Khoảng cách nhỏ hơn sai số chấm"
        intro="Hai bài đứng cạnh nhau mà chênh nhau ít hơn một sai số chuẩn của hiệu: chấm lại, thứ tự có thể khác."
        boxed
      >
        <DataTable
          caption="Hai bài liền nhau có khoảng cách nhỏ hơn sai số chấm"
          rows={close}
          rowKey={(row) => row.above}
          empty={<EmptyState title="Không có hai bài nào" icon="check" />}
          columns={[
            {
              key: 'pair',
              label: 'Hai bài',
              title: true,
              cell: ({ above, below }) => `${above} – ${below}`,
            },
            { key: 'block', label: 'Khối', cell: (row) => block(row.block) },
            { key: 'gap', label: 'Chênh', numeric: true, cell: ({ gap }) => formatPoints(gap) },
            {
              key: 'error',
              label: 'Sai số',
              numeric: true,
              cell: ({ error }) => formatPoints(Math.round(error)),
            },
          ]}
        />
      </Section>
    </>
  );
}

const fairWords = ({ fair, error }: FairLine): string =>
  `${formatPoints(Math.round(fair))}${error === null ? '' : ` ± ${formatPoints(Math.round(error))}`}`;
