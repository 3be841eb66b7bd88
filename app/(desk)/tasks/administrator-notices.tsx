import { deskPage } from '@/domain/addresses';
import { hasOrganisingBody } from '@/server/units/organising-body';
import { continuity } from '@/server/history/continues';
import { continuityNotice } from '@/ui/words/anchor';
import { ButtonLink } from '@/ui/element/button';
import { Notice } from '@/ui/element/notice';

/** What only an administrator can set right, and nobody else would notice. */
export async function AdministratorNotices({ now }: { now: Date }) {
  const stands = continuityNotice(await continuity());
  return (
    <>
      {stands && <Notice {...stands} />}
      {!(await hasOrganisingBody(now)) && (
        <Notice
          tone="warning"
          title="Chưa đơn vị nào được ghi là cơ quan tổ chức"
          actions={
            <ButtonLink variant="secondary" href={deskPage.units}>
              Đơn vị
            </ButtonLink>
          }
        >
          Khi chưa ghi, hệ thống không biết người có vai trò tổ chức thuộc cơ quan nào, nên không nhắc né
          tránh đối với mô hình và bài dự thi của chính cơ quan đó. Mở trang của đơn vị tổ chức và ghi nhận ở
          mục “Cơ quan tổ chức”.
        </Notice>
      )}
    </>
  );
}
