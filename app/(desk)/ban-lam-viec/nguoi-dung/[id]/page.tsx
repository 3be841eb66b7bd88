import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isDeciding, sits } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import {
  canAddSeat,
  canDescribe,
  canEndPerson,
  canInviteAgain,
  canReopenPerson,
  isFreed,
} from '@/domain/people/person';
import { canPropose } from '@/domain/people/two-hands';
import { juriesOf } from '@/server/people/juries';
import { factorsOf } from '@/server/account/required-factors';
import { now } from '@/server/request/moment';
import { personFor } from '@/server/people/queries';
import { openProposals } from '@/server/proposals/queries';
import { existing, unitChoices } from '@/server/units/queries';
import { DefinitionList } from '@/ui/list/definition-list';
import { formatMoment } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { RefusalNotice } from '@/ui/form/outcome';
import { Section } from '@/ui/page/section';
import { ProposalList } from '../../de-nghi/list';
import { PersonState, seatLine } from '../seat-line';
import { CorrectAddress, FreeAddress } from './address-forms';
import { AddSeat, Describe, End, EndSeat, InviteAgain, RemoveFactors, Reopen, ResetPassword } from './forms';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Người dùng' };

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const by = await deskHere('/nguoi-dung');
  const { id } = await params;
  const [person, units, waiting, juries, factors] = await Promise.all([
    personFor(by, id),
    unitChoices(existing(dayOf(now())), dayOf(now())),
    openProposals({ by, now: now() }, { personId: id }),
    juriesOf(id),
    factorsOf(id),
  ]);
  if (!person) notFound();
  const account = { id, endedAt: person.endedAt, seatKinds: person.seats.map(({ kind }) => kind) };
  const decides = account.seatKinds.some(isDeciding);
  const seats = canAddSeat(by, account, { kind: 'viewer', unitId: null });
  // How many administrators there are is asked again by the verb; here it only draws the button.
  const isEndable = canEndPerson(by, account, 2).ok;
  const lost =
    factors.any && canPropose(by, { act: 'removeFactors', kind: null, account, administrators: 2 }).ok;
  return (
    <>
      <PageHeader
        title={person.name}
        badges={<PersonState person={person} />}
        steps={[{ label: 'Người dùng', href: deskPage.people }, { label: person.name }]}
      />
      <div className="space-y-8">
        <DefinitionList
          items={[
            { term: 'Thư điện tử', value: isFreed(person.email) ? 'Đã giải phóng' : person.email },
            { term: 'Được mời lúc', value: formatMoment(person.createdAt) },
          ]}
        />
        {canInviteAgain(by, account, { hasPassword: person.hasPassword }).ok && <InviteAgain id={id} />}
        <Section title="Vai trò" boxed>
          <ul className="divide-y divide-line">
            {person.seats.map((seat) => (
              <li key={seat.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
                <span>{seatLine(seat)}</span>
                {seats.ok && !seat.contest && (
                  <EndSeat
                    id={id}
                    seatId={seat.id}
                    kind={seat.kind}
                    words={seatLine(seat)}
                    judges={juries.length > 0}
                  />
                )}
              </li>
            ))}
          </ul>
          {seats.ok ? (
            <AddSeat
              id={id}
              units={units}
              administrator={sits(by, 'administrator')}
              judges={juries.length > 0}
            />
          ) : (
            <RefusalNotice refusal={seats} />
          )}
        </Section>
        {canDescribe(by, account).ok && (
          <Section title="Thông tin" boxed>
            <Describe id={id} words={person} />
          </Section>
        )}
        {waiting.length > 0 && (
          <Section title="Đang chờ người thứ hai" boxed>
            <ProposalList rows={waiting} />
          </Section>
        )}
        {canPropose(by, { act: 'resetPassword', kind: null, account, administrators: 2 }).ok && (
          <Section
            title={`Đặt ${person.hasPassword ? 'lại ' : ''}mật khẩu khi không dùng được thư`}
            intro="Hai quản trị hệ thống mỗi người giữ một nửa mã, tự đọc cho người cần đặt lại. Không ai trong hai người tự dùng được."
            boxed
          >
            <ResetPassword id={id} />
          </Section>
        )}
        {lost && (
          <Section
            title="Gỡ xác thực hai bước"
            intro="Khi người này mất thiết bị và hết mã khôi phục. Một quản trị đề nghị, một quản trị khác xác nhận; người này được báo, mọi thiết bị bị đăng xuất."
            boxed
          >
            <RemoveFactors id={id} />
          </Section>
        )}
        {canPropose(by, { act: 'correctAddress', kind: null, account, administrators: 2 }).ok && (
          <Section
            title="Sửa thư điện tử"
            intro="Thư điện tử là tên đăng nhập và nơi nhận thư. Hai quản trị hệ thống cùng sửa; cả địa chỉ cũ và mới được báo, mọi thiết bị bị đăng xuất."
            boxed
          >
            <CorrectAddress id={id} />
            {person.endedAt && <FreeAddress id={id} name={person.name} />}
          </Section>
        )}
        {isEndable && <End id={id} name={person.name} decides={decides} />}
        {canReopenPerson(by, account).ok && <Reopen id={id} name={person.name} decides={decides} />}
      </div>
    </>
  );
}
