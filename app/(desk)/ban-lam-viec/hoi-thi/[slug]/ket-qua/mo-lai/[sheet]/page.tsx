import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { now } from '@/server/request/moment';
import { sheetToReopen } from '@/server/contest/sheets/reopening-queries';
import { Notice } from '@/ui/element/notice';
import { RefusalNotice } from '@/ui/form/outcome';
import { ContestFrame, contestHere } from '../../../here';
import { DecisionForm } from '@/app/(desk)/decision-form';
import { reopen } from '../../actions';

export const metadata: Metadata = { title: 'Mở lại phiếu chấm' };

type Props = { params: Promise<{ slug: string; sheet: string }> };

export default async function ReopenPage({ params }: Props) {
  const { contest, by } = await contestHere(params, '/ket-qua/mo-lai');
  const { sheet: id } = await params;
  const sheet = (await sheetToReopen({ by, now: now() }, { contest, id })) ?? notFound();
  const here = deskPage.contest(contest.slug);
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
        {sheet.ranked && (
          <Notice tone="warning" title="Phiếu đã nằm trong cam kết công khai">
            Khi nộp lại, cam kết mới được công bố bên cạnh cam kết trước, kèm nguyên văn lý do mở lại.
          </Notice>
        )}
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
