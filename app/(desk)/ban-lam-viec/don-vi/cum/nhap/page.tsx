import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { ImportForm } from '@/app/(desk)/spreadsheet/import-form';
import { PageHeader } from '@/ui/page/page-header';
import { deskHere } from '../../../screens';
import { confirm, preview } from './actions';
import { headers } from './input';

export const metadata: Metadata = { title: 'Xếp đơn vị vào cụm, khối' };

export default async function PlaceFromSheetPage() {
  await deskHere('/don-vi');
  return (
    <>
      <PageHeader
        title="Xếp đơn vị vào cụm, khối từ bảng tính"
        lead="Mẫu tải xuống có sẵn mọi đơn vị đang hoạt động: chỉ cần ghi cụm, khối và ngày. Cụm, khối chưa có được lập cùng lúc; có lỗi thì không ghi gì."
        steps={[
          { label: 'Đơn vị', href: deskPage.units },
          { label: 'Cụm, khối thi đua', href: deskPage.groups },
          { label: 'Nhập' },
        ]}
      />
      <ImportForm
        preview={preview}
        confirm={confirm}
        template={`${deskPage.groupsImport}/mau`}
        headers={headers}
        noun="đơn vị"
      />
    </>
  );
}
