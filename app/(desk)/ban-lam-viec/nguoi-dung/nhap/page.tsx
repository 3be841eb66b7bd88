import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { keepsPeople } from '@/domain/person';
import { signedIn } from '@/server/session';
import { PageHeader } from '@/ui/page-header';
import { ImportForm } from '../../import-form';
import { confirm, preview } from './actions';
import { headers } from './input';

export const metadata: Metadata = { title: 'Nhập người dùng' };

export default async function ImportPeoplePage() {
  const by = await signedIn();
  if (!keepsPeople(by).ok) forbidden();
  return (
    <>
      <PageHeader
        title="Nhập người dùng từ bảng tính"
        lead="Xem trước từng dòng rồi mới gửi lời mời; có lỗi thì không ghi gì."
        steps={[{ label: 'Người dùng', href: '/ban-lam-viec/nguoi-dung' }, { label: 'Nhập' }]}
      />
      <ImportForm
        preview={preview}
        confirm={confirm}
        template="/ban-lam-viec/nguoi-dung/nhap/mau"
        headers={headers}
        noun="người"
      />
    </>
  );
}
