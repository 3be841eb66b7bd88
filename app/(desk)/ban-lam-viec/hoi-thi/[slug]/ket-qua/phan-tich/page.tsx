import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { agreements, FEW, severities, wideGaps } from '@/domain/contest/severity';
import { BarChart } from '@/ui/bar-chart';
import { Badge } from '@/ui/badge';
import { DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { formatScore, formatSignedScore } from '@/ui/format';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { ContestFrame, type ContestProps } from '../../here';
import { rankingHere } from '../open';
import { SeverityChart } from './severity-chart';

export const metadata: Metadata = { title: 'Phân tích chấm điểm' };

/** From how far apart two sheets are worth a look, on a scale of 100. */
const GAP = 15;

export default async function SeverityPage({ params }: ContestProps) {
  const { contest, by, ranking } = await rankingHere(params);
  if ('refusal' in ranking) notFound();
  const name = (judge: string) => ranking.people.get(judge) ?? '';
  const judges = severities(contest.rules, ranking.sheets);
  const gaps = wideGaps(contest.rules, ranking.sheets, GAP);
  const criteria = agreements(contest.rules, ranking.sheets).filter(({ sheets }) => sheets > 1);
  const criterion = (part: string, key: string) =>
    contest.rules.parts.find((one) => one.key === part)?.criteria.find((one) => one.key === key)?.name ?? key;
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/ket-qua"
      title="Phân tích chấm điểm"
      lead="Để tham khảo khi họp xét giải. Không con số nào ở đây tự thay đổi thứ hạng. Mọi số tính trên thang 100."
    >
      {judges.some(({ few }) => few) && (
        <Notice tone="warning" title={`Có giám khảo chấm chung dưới ${FEW} bài`}>
          Với ít bài như vậy, chênh lệch có thể chỉ do bài khác nhau. Đừng kết luận từ các dòng có dấu “ít số
          liệu”.
        </Notice>
      )}
      <Section title="Mức độ chặt, rộng khi chấm của giám khảo" boxed>
        <SeverityChart
          rows={judges.map(({ judge, toPanel, few }) => ({ label: name(judge), toPanel, few }))}
        />
        <DataTable
          caption="Trung bình, độ phân tán và chênh lệch so với các giám khảo khác trên cùng bài"
          rows={judges}
          rowKey={(row) => row.judge}
          empty={<EmptyState title="Chưa có phiếu chấm" icon="list" />}
          columns={[
            {
              key: 'judge',
              label: 'Giám khảo',
              title: true,
              cell: ({ judge, few }) => (
                <>
                  {name(judge)} {few && <Badge tone="warning">ít số liệu</Badge>}
                </>
              ),
            },
            { key: 'sheets', label: 'Số phiếu', numeric: true, cell: ({ sheets }) => sheets },
            { key: 'mean', label: 'Trung bình', numeric: true, cell: ({ mean }) => formatScore(mean) },
            { key: 'spread', label: 'Độ phân tán', numeric: true, cell: ({ spread }) => formatScore(spread) },
            {
              key: 'toPanel',
              label: 'So với giám khảo khác',
              numeric: true,
              cell: ({ toPanel }) => (toPanel === null ? '–' : formatSignedScore(toPanel)),
            },
            { key: 'shared', label: 'Số bài chấm chung', numeric: true, cell: ({ shared }) => shared },
          ]}
        />
      </Section>
      <Section
        title="Mức thống nhất theo tiêu chí"
        intro="Khoảng cách trung bình giữa hai giám khảo cùng chấm một bài. Càng dài càng khác nhau."
        boxed
      >
        <BarChart
          caption="Khoảng cách trung bình, trên thang 100"
          unit="Điểm"
          bars={criteria.map(({ part, criterion: key, gap }) => ({
            key: `${part} ${key}`,
            label: criterion(part, key),
            value: gap,
          }))}
          format={(value) => formatScore(value)}
        />
      </Section>
      <Section title={`Bài có hai phiếu lệch nhau từ ${GAP} điểm`} boxed>
        <DataTable
          caption="Bài có phiếu lệch nhiều"
          rows={gaps}
          rowKey={(row) => `${row.entry} ${row.part}`}
          empty={<EmptyState title="Không có bài nào" icon="check" />}
          columns={[
            { key: 'entry', label: 'Bài', title: true, cell: ({ entry }) => entry },
            {
              key: 'part',
              label: 'Phần thi',
              cell: ({ part }) => contest.rules.parts.find(({ key }) => key === part)?.name ?? part,
            },
            { key: 'lowest', label: 'Thấp nhất', numeric: true, cell: ({ lowest }) => formatScore(lowest) },
            { key: 'highest', label: 'Cao nhất', numeric: true, cell: ({ highest }) => formatScore(highest) },
            {
              key: 'gap',
              label: 'Lệch',
              numeric: true,
              cell: ({ lowest, highest }) => formatScore(highest - lowest),
            },
          ]}
        />
      </Section>
    </ContestFrame>
  );
}
