import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { sitsIn } from '@/domain/contest/conflict';
import { now } from '@/server/moment';
import { sheetToReopen } from '@/server/results-desk';
import { Notice } from '@/ui/notice';
import { RefusalNotice } from '@/ui/outcome';
import { ContestFrame, contestHere } from '../../../here';
import { DecisionForm } from '../../../../../decision-form';
import { reopen } from '../../actions';

export const metadata: Metadata = { title: 'Mở lại phiếu chấm' };

type Props = { params: Promise<{ slug: string; sheet: string }> };

export default async function ReopenPage({ params }: Props) {
  const { contest, by } = await contestHere(params);
  if (!sitsIn(by, contest.id, 'chiefJudge', 'deputyJudge')) notFound();
  const { sheet: id } = await params;
  const sheet = (await sheetToReopen(contest, id, by, now())) ?? notFound();
  const here = `/ban-lam-viec/hoi-thi/${contest.slug}`;
  const back = sheet.ranked ? `${here}/ket-qua/bai/${sheet.entryId}` : `${here}/phan-cong`;
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at={sheet.ranked ? '/ket-qua' : '/phan-cong'}
      title="Mở lại phiếu chấm"
      lead={`${sheet.code} · ${sheet.part} · Giám khảo ${sheet.judge}`}
    >
      <div className="max-w-reading space-y-4">
        <p>
          Phiếu được mở để giám khảo sửa và phải nộp lại. Điểm đã nộp vẫn còn trong nhật ký. Cho đến khi nộp
          lại, phiếu không được tính.
        </p>
        {contest.publishedAt && (
          <Notice tone="warning" title="Kết quả Hội thi đã công bố">
            Bản đã công bố giữ nguyên cho đến khi chốt và công bố bản đính chính.
          </Notice>
        )}
        {sheet.verdict.ok ? (
          <DecisionForm
            decide={reopen}
            values={{ sheet: id, back }}
            label="Mở lại phiếu"
            reason
            back={back}
          />
        ) : (
          <RefusalNotice refusal={sheet.verdict} />
        )}
      </div>
    </ContestFrame>
  );
}
