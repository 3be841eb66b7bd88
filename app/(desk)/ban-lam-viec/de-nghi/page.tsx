import type { Metadata } from 'next';
import { sits } from '@/domain/actor';
import { isDemonstration } from '@/server/account/demonstration';
import { now } from '@/server/request/moment';
import { factorScopeNow, openProposals, seatWaitNow } from '@/server/proposals/queries';
import { EmptyState } from '@/ui/list/empty-state';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { ScopeForm, WaitForm } from './forms';
import { ProposalList } from './list';
import { scopeWords } from './words';
import { deskHere } from '../screens';

export const metadata: Metadata = { title: 'Việc cần hai người' };

export default async function ProposalsPage() {
  const by = await deskHere('/de-nghi');
  const [rows, hours, scope] = await Promise.all([
    openProposals({ by, now: now() }),
    seatWaitNow(),
    factorScopeNow(),
  ]);
  return (
    <>
      <PageHeader
        title="Việc cần hai người"
        lead="Vai trò có quyền quyết định, tài khoản giữ vai trò ấy, mã đặt lại mật khẩu, gỡ xác thực hai bước: một người đề nghị, một người khác xác nhận trong 14 ngày."
      />
      <div className="space-y-8">
        <Section title="Đang chờ người thứ hai" boxed>
          {rows.length === 0 ? (
            <EmptyState title="Không có đề nghị nào đang chờ" icon="check" />
          ) : (
            <ProposalList rows={rows} />
          )}
        </Section>
        <Section
          title="Thời gian chờ"
          intro={`Vai trò có quyền quyết định có hiệu lực ${hours === 0 ? 'ngay khi được xác nhận' : `${hours} giờ sau khi được xác nhận`}.`}
          boxed
        >
          {sits(by, 'administrator') && <WaitForm hours={hours} />}
        </Section>
        <Section
          title="Xác thực hai bước"
          intro={`Bắt buộc với: ${scopeWords[scope]}.${isDemonstration() ? ' Bản minh họa không bắt buộc ai: dữ liệu minh họa.' : ''}`}
          boxed
        >
          {sits(by, 'administrator') && <ScopeForm scope={scope} />}
        </Section>
      </div>
    </>
  );
}
