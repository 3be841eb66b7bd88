import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { PageHeader } from '@/ui/page/page-header';
import { ImportForm } from '@/app/(desk)/spreadsheet/import-form';
import { confirm, preview } from './actions';
import { headers } from './input';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Nhập đơn vị' };

export default async function ImportUnitsPage() {
  await deskHere('/don-vi');
  return (
    <>
      <PageHeader
        title="Nhập đơn vị từ bảng tính"
        lead="Xem trước từng dòng rồi mới ghi; có lỗi thì không ghi gì."
        steps={[{ label: 'Đơn vị', href: deskPage.units }, { label: 'Nhập' }]}
      />
      <ImportForm
        preview={preview}
        confirm={confirm}
        template={`${deskPage.units}/nhap/mau`}
        headers={headers}
        noun="đơn vị"
      />
    </>
  );
}
