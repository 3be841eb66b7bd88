import { PageHeader } from '@/ui/page-header';
import { PublicPage } from '../../public-page';
import { CodeForm } from '../code-form';
import { AskedCode } from './asked-code';

export default function UnknownCode() {
  return (
    <PublicPage here="/hoi-thi">
      <PageHeader
        steps={[{ label: 'Xác minh', href: '/xac-minh' }, { label: 'Không tìm thấy' }]}
        title="Không tìm thấy giấy chứng nhận"
        lead={
          <>
            Không có giấy chứng nhận mang mã <AskedCode />. Kiểm tra lại mã; nếu mã đúng như bản in, giấy
            chứng nhận này không do cổng cấp.
          </>
        }
      />
      <CodeForm />
    </PublicPage>
  );
}
