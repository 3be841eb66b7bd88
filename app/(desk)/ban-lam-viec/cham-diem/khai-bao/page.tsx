import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { judgingOf } from '@/server/contest/sheets/queries';
import { signedIn } from '@/server/account/session';
import { ButtonLink } from '@/ui/element/button';
import { EmptyState } from '@/ui/list/empty-state';
import { PageHeader } from '@/ui/page/page-header';
import { DeclareForm } from './form';

export const metadata: Metadata = { title: 'Khai báo xung đột lợi ích' };

type Props = { searchParams: Promise<{ 'hoi-thi'?: string }> };

/** Every entry that waits for the judge's answer, on one page. */
export default async function DeclarePage({ searchParams }: Props) {
  const by = await signedIn();
  const asked = (await searchParams)['hoi-thi'];
  const { contest, tasks } = (await judgingOf(by)).find((one) => one.contest.id === asked) ?? notFound();
  const unasked = tasks.filter(({ conflict }) => conflict.kind === 'unasked');
  return (
    <>
      <PageHeader
        title="Khai báo xung đột lợi ích"
        kicker={contest.name}
        steps={[{ label: 'Chấm điểm', href: deskPage.judging }, { label: 'Khai báo xung đột lợi ích' }]}
        lead="Đọc từng bài và đánh dấu “Không có” khi không có quan hệ công tác, gia đình hay lợi ích với đơn vị, đội thi."
      />
      {unasked.length === 0 ? (
        <EmptyState title="Không còn bài nào chờ khai báo" icon="check">
          <ButtonLink href={deskPage.judging} variant="secondary">
            Về danh sách chấm
          </ButtonLink>
        </EmptyState>
      ) : (
        <DeclareForm
          entries={unasked.map(({ id, code, title, unit, team }) => ({
            id,
            code,
            title,
            unit,
            team: team.map((member) => [member.name, member.title].filter(Boolean).join(', ')),
          }))}
        />
      )}
    </>
  );
}
