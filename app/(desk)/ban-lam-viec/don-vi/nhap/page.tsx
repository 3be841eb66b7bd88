import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { keepsUnits } from '@/domain/person';
import { signedIn } from '@/server/session';
import { PageHeader } from '@/ui/page-header';
import { ImportForm } from '../../import-form';
import { confirm, preview } from './actions';
import { headers } from './input';

export const metadata: Metadata = { title: 'Nhập đơn vị' };

export default async function ImportUnitsPage() {
  const by = await signedIn();
  if (!keepsUnits(by).ok) forbidden();
  return (
    <>
      <PageHeader
        title="Nhập đơn vị từ bảng tính"
        lead="Xem trước từng dòng rồi mới ghi; có lỗi thì không ghi gì."
        steps={[{ label: 'Đơn vị', href: '/ban-lam-viec/don-vi' }, { label: 'Nhập' }]}
      />
      <ImportForm
        preview={preview}
        confirm={confirm}
        template="/ban-lam-viec/don-vi/nhap/mau"
        headers={headers}
        noun="đơn vị"
      />
    </>
  );
}
