import { publicPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { codeOf, isCode } from '@/server/public/contest/certificates';
import { PageHeader } from '@/ui/page/page-header';
import { PublicPage } from '../public-page';
import { CodeForm } from './code-form';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: 'Xác minh giấy chứng nhận',
  description: 'Nhập mã in trên giấy chứng nhận để kiểm tra kết quả Hội thi “Dân vận khéo”.',
  alternates: { canonical: '/xac-minh' },
};

type Props = { searchParams: Promise<{ ma?: string }> };

export default async function VerifyPage({ searchParams }: Props) {
  const typed = (await searchParams).ma ?? '';
  const code = codeOf(typed);
  if (isCode(code)) redirect(publicPage.certificate(code));
  return (
    <PublicPage here={publicPage.contests}>
      <PageHeader
        title="Xác minh giấy chứng nhận"
        lead="Quét mã QR hoặc nhập mã gồm 12 chữ và số in trên giấy chứng nhận."
      />
      <CodeForm
        typed={typed}
        error={typed ? 'Mã chưa đúng: mã gồm 12 chữ và số. Xem lại mã in trên giấy rồi nhập lại.' : undefined}
      />
    </PublicPage>
  );
}
