import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { PageHeader } from '@/ui/page/page-header';
import { deskHere } from '../../../screens';
import { AddGroupForm } from './form';

export const metadata: Metadata = { title: 'Lập cụm, khối' };

export default async function AddGroupPage() {
  await deskHere('/don-vi');
  return (
    <>
      <PageHeader
        title="Lập cụm, khối"
        steps={[
          { label: 'Đơn vị', href: deskPage.units },
          { label: 'Cụm, khối thi đua', href: deskPage.groups },
          { label: 'Lập' },
        ]}
      />
      <AddGroupForm />
    </>
  );
}
