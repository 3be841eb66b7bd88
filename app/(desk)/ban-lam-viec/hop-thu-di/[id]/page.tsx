import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { keepsPeople } from '@/domain/person';
import { mail } from '@/server/outbox';
import { signedIn } from '@/server/session';
import { DefinitionList } from '@/ui/definition-list';
import { Email } from '@/ui/email';
import { formatMoment } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { MailState } from '../mail-state';
import { Reveal } from './reveal';

export const metadata: Metadata = { title: 'Thư đi', referrer: 'no-referrer' };

export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  const by = await signedIn();
  if (!keepsPeople(by).ok) forbidden();
  const { id } = await params;
  const row = await mail(by, id);
  if (!row) notFound();
  return (
    <>
      <PageHeader
        title={row.subject}
        badges={<MailState mail={row} />}
        steps={[{ label: 'Thư đi', href: '/ban-lam-viec/hop-thu-di' }, { label: row.subject }]}
      />
      <div className="space-y-8">
        <DefinitionList
          items={[
            { term: 'Người nhận', value: <Email address={row.to} /> },
            { term: 'Soạn lúc', value: formatMoment(row.createdAt) },
            { term: 'Gửi lúc', value: row.sentAt ? formatMoment(row.sentAt) : undefined },
            ...(row.lastError ? [{ term: 'Lỗi lần cuối', value: row.lastError }] : []),
          ]}
        />
        <Section title="Nội dung" boxed>
          {row.secret ? (
            <Reveal id={id} sent={row.sentAt !== null} />
          ) : (
            <p className="break-words whitespace-pre-line">{row.text}</p>
          )}
        </Section>
      </div>
    </>
  );
}
