import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { PageHeader } from '@/ui/page/page-header';
import { ImportForm } from '@/app/(desk)/spreadsheet/import-form';
import { confirm, preview } from './actions';
import { headers } from './input';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Nhập người dùng' };

export default async function ImportPeoplePage() {
  await deskHere('/nguoi-dung');
  return (
    <>
      <PageHeader
        title="Nhập người dùng từ bảng tính"
        lead="Xem trước từng dòng rồi mới gửi lời mời; có lỗi thì không ghi gì."
        steps={[{ label: 'Người dùng', href: deskPage.people }, { label: 'Nhập' }]}
      />
      <ImportForm
        preview={preview}
        confirm={confirm}
        template={`${deskPage.peopleImport}/mau`}
        headers={headers}
        noun="người"
      />
    </>
  );
}
