import { publicPage } from '@/domain/addresses';
import { PageHeader } from '@/ui/page/page-header';
import { PublicPage } from '../../public-page';
import { NotKept } from '../../not-kept';
import { CodeForm } from '../code-form';

const LONGEST = 40;

/**
 * The answer to a code that nobody was given. It is an answer, not a missing page: Next draws a missing one by script
 * only, and whoever checks a forged paper must be able to read it on any phone.
 */
export function UnknownCode({ code }: { code: string }) {
  return (
    <PublicPage here={publicPage.contests}>
      <NotKept />
      <PageHeader
        steps={[{ label: 'Xác minh', href: '/xac-minh' }, { label: 'Không tìm thấy' }]}
        title="Không tìm thấy giấy chứng nhận"
        lead={
          <>
            Không có giấy chứng nhận mang mã{' '}
            <span className="whitespace-nowrap">{readable(code).slice(0, LONGEST)}</span>. Kiểm tra lại mã;
            nếu mã đúng như bản in, giấy chứng nhận này không do cổng cấp.
          </>
        }
      />
      <CodeForm />
    </PublicPage>
  );
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
