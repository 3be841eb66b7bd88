import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { schemeById } from '@/server/obligations/scheme-queries';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { deskHere } from '../../../screens';
import { EndObligation } from '../../end-form';
import { ObligationForm } from '../../obligation-form';

export const metadata: Metadata = { title: 'Sửa nhiệm vụ' };

type Props = { params: Promise<{ id: string; code: string }> };

export default async function DescribeObligationPage({ params }: Props) {
  await deskHere('/ke-hoach/sua');
  const { id, code } = await params;
  const scheme = await schemeById(id);
  const obligation = scheme?.obligations.find((one) => one.code === decodeURIComponent(code));
  if (!scheme || !obligation) notFound();
  return (
    <>
      <PageHeader
        title={`Nhiệm vụ ${obligation.code}`}
        lead={obligation.quote && `“${obligation.quote}”`}
        steps={[
          { label: 'Kế hoạch', href: deskPage.schemes },
          { label: `Số ${scheme.number}`, href: deskPage.scheme(scheme.id) },
          { label: obligation.code },
        ]}
      />
      <div className="space-y-8">
        <ObligationForm
          schemeId={scheme.id}
          id={obligation.id}
          from={obligation.firstYear}
          given={obligation}
        />
        <Section
          title="Thôi áp dụng"
          intro="Từ năm sau năm được chọn, không đơn vị nào còn phải thực hiện; những gì đã nộp vẫn giữ."
          boxed
        >
          <EndObligation id={obligation.id} lastYear={obligation.lastYear} />
        </Section>
      </div>
    </>
  );
}
