import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { sheetCountWords, thinIn } from '@/domain/contest/tally/sheet-count';
import { ContestFrame } from '../../here';
import { rankingHere } from '../open';
import { FewForm } from './form';

export const metadata: Metadata = { title: 'Xếp hạng bài ít phiếu' };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ bai?: string }> };

export default async function FewSheetsPage({ params, searchParams }: Props) {
  const { contest, by, ranking } = await rankingHere(params, '/ket-qua/it-phieu');
  const { bai } = await searchParams;
  if ('refusal' in ranking) notFound();
  const row = ranking.blocks.flatMap(({ rows }) => rows).find(({ id }) => id === bai);
  if (!row?.line) notFound();
  const thin = thinIn(contest.rules, { blocks: [{ block: '', lines: [row.line] }] }).filter(
    ({ belowLeast }) => belowLeast,
  );
  if (thin.length === 0) notFound();
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/ket-qua"
      title={`Xếp hạng bài ít phiếu – ${row.code}`}
      lead={row.title}
    >
      <div className="max-w-reading space-y-4">
        <p>
          Bài có <strong>{thin.map(sheetCountWords).join('; ')}</strong>; Thể lệ cần ít nhất{' '}
          {contest.rules.aggregation.leastSheets} phiếu. Đề nghị có hiệu lực khi một người khác của Ban Tổ
          chức hoặc Trưởng, Phó Trưởng Ban Giám khảo xác nhận; lý do được công bố cùng kết quả.
        </p>
        <FewForm given={{ contest: contest.id, slug: contest.slug, entry: row.id }} />
      </div>
    </ContestFrame>
  );
}
