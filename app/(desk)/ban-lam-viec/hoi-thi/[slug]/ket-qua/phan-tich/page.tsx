import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { agreements, FEW, severities, wideGaps } from '@/domain/contest/advice/severity';
import { BarChart } from '@/ui/chart/bar-chart';
import { Badge } from '@/ui/element/badge';
import { DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { formatScore, formatSignedScore } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { Section } from '@/ui/page/section';
import { ContestFrame, type ContestProps } from '../../here';
import { rankingHere } from '../open';
import { AbsentJudge } from './absent-judge';
import { FairAverage } from './fair-average';
import { PrizeBorders } from './prize-borders';
import { severityWords } from './severity-words';
import { SeverityChart } from './severity-chart';

export const metadata: Metadata = { title: 'Phân tích chấm điểm' };

/** From how far apart two sheets are worth a look, on a scale of 100. */
const GAP = 15;

export default async function SeverityPage({ params }: ContestProps) {
  const { contest, by, ranking } = await rankingHere(params, '/ket-qua');
  if ('refusal' in ranking || !ranking.panels) notFound();
  const name = (judge: string) => ranking.people.get(judge) ?? '';
  const judges = severities(contest.rules, ranking.sheets);
  const gaps = wideGaps(contest.rules, ranking.sheets, GAP);
  const criteria = agreements(contest.rules, ranking.sheets);
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
      {ranking.whole && <PrizeBorders contest={contest} whole={ranking.whole} name={name} />}
      {ranking.whole && <AbsentJudge contest={contest} whole={ranking.whole} name={name} />}
      {ranking.whole && <FairAverage contest={contest} whole={ranking.whole} />}
      <Section title="Mức độ chặt, rộng khi chấm của giám khảo" boxed>
        <SeverityChart
          rows={judges.map(({ judge, toPanel, few }) => ({ label: name(judge), toPanel, few }))}
        />
        <ul className="list-disc space-y-1 pl-5">
          {judges.map((one) => (
            <li key={one.judge}>{severityWords(name(one.judge), one)}</li>
          ))}
        </ul>
        <DataTable
          caption="Trung bình, độ phân tán (độ lệch chuẩn mẫu) và chênh lệch so với các giám khảo khác trên cùng bài"
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
            {
              key: 'spread',
              label: 'Độ phân tán giữa các phiếu',
              numeric: true,
              cell: ({ spread }) => (spread === null ? '–' : formatScore(spread)),
            },
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
        intro="Khoảng cách trung bình giữa hai giám khảo cùng chấm một bài, không kể phiếu chấm lần ba. Càng dài càng khác nhau. Chỉ có số liệu khi có bài do từ hai giám khảo chấm."
        boxed
      >
        <BarChart
          caption="Khoảng cách trung bình, trên thang 100"
          most={50}
          unit="Điểm"
          bars={criteria.flatMap(({ part, criterion: key, gap }) =>
            gap === null ? [] : [{ key: `${part} ${key}`, label: criterion(part, key), value: gap }],
          )}
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
