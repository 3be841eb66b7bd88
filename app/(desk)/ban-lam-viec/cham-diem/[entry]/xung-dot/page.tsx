import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { entryToJudge } from '@/server/judge-desk';
import { signedIn } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { teamRoleWords } from '@/ui/entry-words';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { whyWords } from '../../standing';
import { AnswerForm } from './form';

export const metadata: Metadata = { title: 'Xung đột lợi ích' };

export default async function ConflictPage({ params }: { params: Promise<{ entry: string }> }) {
  const by = await signedIn();
  const entry = (await entryToJudge((await params).entry, by)) ?? notFound();
  const { told: stands, answered } = entry;
  const found = stands.kind === 'conflicted' && stands.why !== 'declared' && stands.why !== 'recused';
  return (
    <div className="max-w-reading space-y-6">
      <PageHeader
        title="Xung đột lợi ích"
        kicker={[entry.contest.name, entry.code, entry.unit].filter(Boolean).join(' · ')}
        lead={entry.title}
        steps={[{ label: 'Chấm điểm', href: '/ban-lam-viec/cham-diem' }, { label: entry.code }]}
      />
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
          title={`Không chấm bài này: ${whyWords(stands.why)}`}
          actions={
            <ButtonLink href="/ban-lam-viec/cham-diem" variant="secondary">
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
