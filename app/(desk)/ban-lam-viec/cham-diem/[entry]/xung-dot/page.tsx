import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { entryToJudge } from '@/server/contest/sheets/queries';
import { signedIn } from '@/server/account/session';
import { ButtonLink } from '@/ui/element/button';
import { teamRoleWords } from '@/ui/words/contest/entry';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { whyWords } from '../../conflict-badge';
import { AnswerForm } from './form';

export const metadata: Metadata = { title: 'Xung đột lợi ích' };

export default async function ConflictPage({ params }: { params: Promise<{ entry: string }> }) {
  const by = await signedIn();
  const entry = (await entryToJudge(by, (await params).entry)) ?? notFound();
  const { told: conflict, answered } = entry;
  const found = conflict.kind === 'conflicted' && conflict.why !== 'declared' && conflict.why !== 'recused';
  return (
    <div className="max-w-reading space-y-6">
      <PageHeader
        title="Xung đột lợi ích"
        kicker={[entry.contest.name, entry.code, entry.unit].filter(Boolean).join(' · ')}
        lead={entry.title}
        steps={[{ label: 'Chấm điểm', href: deskPage.judging }, { label: entry.code }]}
      />
      {entry.submitted && (
        <Notice tone="info" title="Phiếu chấm bài này đã nộp">
          Khai báo được ghi nhận ngay. Phiếu đã nộp vẫn giữ nguyên cho đến khi hai người của Ban Tổ chức, Ban
          Giám khảo quyết định có tính hay không.
        </Notice>
      )}
      {!found && entry.team.length > 0 && (
        <Section title="Đội thi" boxed>
          <ul className="list-disc pl-5">
            {entry.team.map(({ name, title, role }) => (
              <li key={`${role} ${name}`}>
                {[name, title].filter(Boolean).join(', ')} ({teamRoleWords[role].toLowerCase()})
              </li>
            ))}
          </ul>
        </Section>
      )}
      {found ? (
        <Notice
          tone="warning"
          title={`Không chấm bài này: ${whyWords(conflict.why)}`}
          actions={
            <ButtonLink href={deskPage.judging} variant="secondary">
              Về danh sách
            </ButtonLink>
          }
        >
          Hệ thống xác định từ đơn vị công tác của giám khảo và quan hệ giữa các đơn vị. Trả lời của giám khảo
          không thay đổi được điều này. Nếu thông tin đơn vị sai, báo Ban Tổ chức.
        </Notice>
      ) : (
        <AnswerForm
          given={{ entry: entry.id, answer: answered?.answer ?? null, reason: answered?.reason ?? '' }}
        />
      )}
    </div>
  );
}
