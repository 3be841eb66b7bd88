import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { decisionOf } from '@/server/registry/decisions/decisions';
import { formatIsoDate } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { CorrectionForm } from './form';
import { deskHere } from '@/app/(desk)/ban-lam-viec/screens';

export const metadata: Metadata = { title: 'Đính chính quyết định' };

const list = deskPage.decisions;

export default async function CorrectDecisionPage({ params }: { params: Promise<{ id: string }> }) {
  const by = await deskHere('/tham-dinh/quyet-dinh/sua');
  const decision = await decisionOf(by, (await params).id);
  if (!decision) notFound();
  const { id, number, issuedOn, authority, summary } = decision;
  return (
    <>
      <PageHeader
        title={`Đính chính Quyết định số ${number}`}
        lead="Sửa số, ngày, cơ quan ban hành, trích yếu. Kết quả của từng mô hình không thay đổi; nội dung cũ vẫn lưu trong lịch sử."
        steps={[
          { label: 'Quyết định', href: list },
          { label: `Số ${number}`, href: `${list}/${id}` },
          { label: 'Đính chính' },
        ]}
      />
      <CorrectionForm id={id} facts={{ number, issuedOn: formatIsoDate(issuedOn), authority, summary }} />
    </>
  );
}
