import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { mail } from '@/server/audit/outbox';
import { DefinitionList } from '@/ui/list/definition-list';
import { Email } from '@/ui/email';
import { formatMoment } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { reasonWords } from '@/ui/words/reason';
import { Section } from '@/ui/page/section';
import { MailState } from '../mail-state';
import { SendAgain } from '../send-forms';
import { Reveal } from './reveal';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Thư đi', referrer: 'same-origin' };

export default async function MailPage({ params }: { params: Promise<{ id: string }> }) {
  const by = await deskHere('/hop-thu-di');
  const { id } = await params;
  const row = await mail(by, id);
  if (!row) notFound();
  return (
    <>
      <PageHeader
        title={row.subject}
        badges={<MailState mail={row} />}
        steps={[{ label: 'Thư đi', href: deskPage.outbox }, { label: row.subject }]}
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
        {(row.givenUpAt || row.heldAt) && !row.secret && !row.sentAt && <SendAgain id={id} />}
        <Section title="Nội dung" boxed>
          {row.secret ? (
            <Secret id={id} sent={row.sentAt !== null} opens={row.opens} />
          ) : (
            <p className="break-words whitespace-pre-line">{row.text}</p>
          )}
        </Section>
      </div>
    </>
  );
}

function Secret({ id, sent, opens }: { id: string; sent: boolean; opens: boolean }) {
  if (sent) return <p>Thư chứa liên kết dùng một lần; nội dung đã được xóa sau khi gửi.</p>;
  if (opens) return <Reveal id={id} />;
  return <p>{reasonWords.linkPersonal}</p>;
}
