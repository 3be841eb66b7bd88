import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { schemeById } from '@/server/obligations/scheme-queries';
import { PageHeader } from '@/ui/page/page-header';
import { deskHere } from '../../../screens';
import { ObligationForm } from '../../obligation-form';

export const metadata: Metadata = { title: 'Thêm nhiệm vụ' };

export default async function AddObligationPage({ params }: { params: Promise<{ id: string }> }) {
  await deskHere('/ke-hoach/sua');
  const scheme = await schemeById((await params).id);
  if (!scheme) notFound();
  return (
    <>
      <PageHeader
        title="Thêm nhiệm vụ"
        steps={[
          { label: 'Kế hoạch', href: deskPage.schemes },
          { label: `Số ${scheme.number}`, href: deskPage.scheme(scheme.id) },
          { label: 'Thêm nhiệm vụ' },
        ]}
      />
      <ObligationForm
        schemeId={scheme.id}
        from={scheme.firstYear}
        given={{
          ...{ clause: '', words: '', evidence: '', nature: 'paper', kinds: [] },
          due: { kind: 'yearly', month: 11, day: 25 },
        }}
        years={scheme}
      />
    </>
  );
}
