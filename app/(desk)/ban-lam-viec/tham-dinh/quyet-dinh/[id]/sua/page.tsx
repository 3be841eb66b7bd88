import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { organises } from '@/domain/actor';
import { decisionOf } from '@/server/decisions';
import { currentActor } from '@/server/session';
import { formatIsoDate } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { CorrectionForm } from './form';

export const metadata: Metadata = { title: 'Đính chính quyết định' };

const list = '/ban-lam-viec/tham-dinh/quyet-dinh';

export default async function CorrectDecisionPage({ params }: { params: Promise<{ id: string }> }) {
  const by = await currentActor();
  if (!organises(by).ok) forbidden();
  const decision = await decisionOf((await params).id, by);
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
