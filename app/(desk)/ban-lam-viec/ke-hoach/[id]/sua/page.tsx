import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { schemeById } from '@/server/obligations/scheme-queries';
import { PageHeader } from '@/ui/page/page-header';
import { formatIsoDate } from '@/ui/words/format';
import { deskHere } from '../../../screens';
import { SchemeForm } from '../../scheme-form';

export const metadata: Metadata = { title: 'Sửa kế hoạch' };

export default async function DescribeSchemePage({ params }: { params: Promise<{ id: string }> }) {
  await deskHere('/ke-hoach/sua');
  const scheme = await schemeById((await params).id);
  if (!scheme) notFound();
  const { id, number, issuedOn, issuer, title, purpose, firstYear, lastYear } = scheme;
  return (
    <>
      <PageHeader
        title={`Sửa kế hoạch số ${number}`}
        steps={[
          { label: 'Kế hoạch', href: deskPage.schemes },
          { label: `Số ${number}`, href: deskPage.scheme(id) },
          { label: 'Sửa' },
        ]}
      />
      <SchemeForm
        id={id}
        given={{
          ...{ number, issuer, title, purpose },
          issuedOn: formatIsoDate(issuedOn),
          firstYear: String(firstYear),
          lastYear: String(lastYear),
        }}
      />
    </>
  );
}
