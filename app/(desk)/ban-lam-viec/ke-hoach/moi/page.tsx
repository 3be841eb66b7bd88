import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { yearOf } from '@/domain/date/calendar';
import { periodOf } from '@/domain/obligation/scheme';
import { schemeList } from '@/server/obligations/scheme-queries';
import { now } from '@/server/request/moment';
import { PageHeader } from '@/ui/page/page-header';
import { deskHere } from '../../screens';
import { SchemeForm } from '../scheme-form';

export const metadata: Metadata = { title: 'Lập kế hoạch mới' };

export default async function NewSchemePage() {
  await deskHere('/ke-hoach/moi');
  const all = await schemeList();
  const first = (all[0]?.lastYear ?? yearOf(now()) - 1) + 1;
  return (
    <>
      <PageHeader
        title="Lập kế hoạch mới"
        steps={[{ label: 'Kế hoạch', href: deskPage.schemes }, { label: 'Lập mới' }]}
      />
      <SchemeForm
        given={{
          ...{ number: '', issuedOn: '', title: '', purpose: '' },
          issuer: all[0]?.issuer ?? '',
          firstYear: String(first),
          lastYear: String(first + 4),
        }}
        others={all.map((one) => ({ value: one.id, label: `Kế hoạch số ${one.number} (${periodOf(one)})` }))}
      />
    </>
  );
}
