import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { deskPage } from '@/domain/addresses';
import { seatWords } from '@/domain/people/seat-words';
import { leftBehind, type LeftBehind } from '@/server/people/handing-over';
import { now } from '@/server/request/moment';
import { StatusBadge } from '@/ui/element/status';
import { ButtonLink } from '@/ui/element/button';
import { Email } from '@/ui/email';
import { DefinitionList } from '@/ui/list/definition-list';
import { EmptyState } from '@/ui/list/empty-state';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { formatDate, formatNumber } from '@/ui/words/format';
import { deskHere } from '../../../screens';
import { HandOver, TellLeftOver } from './forms';

export const metadata: Metadata = { title: 'Bàn giao' };

export default async function HandingOverPage({ params }: { params: Promise<{ id: string }> }) {
  const by = await deskHere('/don-vi');
  const { id } = await params;
  const left = (await leftBehind({ by, now: now() }, id)) ?? notFound();
  const { unit, people, models, drafts, entries } = left;
  const untold = people.filter(({ told }) => !told);
  return (
    <>
      <PageHeader
        title={`Bàn giao của ${unit.name}`}
        lead={unit.validTo ? `Kết thúc hoạt động từ ${formatDate(unit.validTo)}.` : undefined}
        steps={[
          { label: 'Đơn vị', href: deskPage.units },
          { label: unit.name, href: deskPage.unit(id) },
          { label: 'Bàn giao' },
        ]}
      />
      <div className="space-y-8">
        <DefinitionList
          items={[
            { term: 'Người còn vai trò', value: formatNumber(people.length) },
            { term: 'Mô hình đang thực hiện', value: formatNumber(models.length) },
            { term: 'Mô hình còn là dự thảo', value: formatNumber(drafts) },
            { term: 'Bài dự thi chưa kết thúc', value: formatNumber(entries) },
          ]}
        />
        <Seats left={left} />
        {untold.length > 0 && (
          <Section
            title="Báo cho người chưa được chuyển"
            intro="Thư nói rõ: vai trò chưa được chuyển, vẫn xem và hoàn thành hồ sơ đang làm, không bắt đầu hồ sơ mới. Mỗi người nhận một lần."
            boxed
          >
            <TellLeftOver unitId={id} count={untold.length} />
          </Section>
        )}
        {models.length > 0 && <Models models={models} />}
      </div>
    </>
  );
}

/** What the press would do, person by person, stands beside each box. */
function Seats({ left: { unit, successors, people } }: { left: LeftBehind }) {
  if (people.length === 0) return <EmptyState title="Không còn ai giữ vai trò ở đơn vị này" icon="check" />;
  if (successors.length === 0)
    return (
      <EmptyState
        title="Chưa có đơn vị kế thừa đang hoạt động"
        icon="building"
        actions={
          <ButtonLink href={deskPage.unit(unit.id)} variant="secondary">
            Ghi nhận đơn vị kế thừa
          </ButtonLink>
        }
      />
    );
  return (
    <Section
      title="Bàn giao vai trò"
      intro="Vai trò ở đơn vị này kết thúc, vai trò tương ứng bắt đầu ở đơn vị nhận. Hồ sơ đã lập vẫn thuộc đơn vị này; đơn vị nhận tiếp tục quản lý."
      boxed
    >
      <HandOver
        unitId={unit.id}
        successors={successors.map(({ id, name }) => ({ value: id, label: name }))}
        people={people.map(({ id, name, email, kinds, elsewhere, told }) => ({
          value: id,
          label: (
            <>
              {name}, <Email address={email} />
            </>
          ),
          hint: [
            kinds.map((kind) => seatWords[kind]).join(', '),
            successors.some((one) => elsewhere.includes(one.id)) && 'đã có vai trò ở đơn vị nhận',
            told && 'đã được báo là chưa chuyển',
          ]
            .filter(Boolean)
            .join('; '),
        }))}
      />
    </Section>
  );
}

function Models({ models }: Pick<LeftBehind, 'models'>) {
  return (
    <Section title="Mô hình đang thực hiện" boxed>
      <ul className="space-y-2">
        {models.map(({ id, name, year, status }) => (
          <li key={id} className="flex flex-wrap items-center gap-2">
            <Link
              href={deskPage.model(id)}
              prefetch={false}
              className="link inline-flex min-h-11 items-center"
            >
              {name || 'Mô hình chưa có tên'}, năm {year}
            </Link>
            <StatusBadge status={status} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
