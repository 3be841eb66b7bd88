import { instantWords } from '@/domain/calendar';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { receiptOf } from '@/server/receipts';
import { entryName } from '@/domain/contest/entry-name';
import { ButtonLink } from '@/ui/button';
import { DefinitionList } from '@/ui/definition-list';
import { formatBytes } from '@/ui/format';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { type EntryProps, entryHere } from '../here';

export const metadata: Metadata = { title: 'Biên nhận bài dự thi' };

export default async function ReceiptPage({ params }: EntryProps) {
  const { entry, here } = await entryHere(params);
  const receipt = receiptOf(entry);
  if (!receipt) notFound();
  return (
    <div className="max-w-reading">
      <PageHeader
        title={`Biên nhận bài dự thi ${entryName(receipt.number)}`}
        kicker={`${entry.contest.name} · ${entry.contest.organiser}`}
        steps={[
          { label: entry.contest.name, href: `/ban-lam-viec/hoi-thi/${entry.contest.slug}` },
          { label: entry.title || 'Bài dự thi', href: here },
          { label: 'Biên nhận' },
        ]}
        actions={
          <a href={`${here}/bien-nhan/pdf`} className="link inline-flex min-h-11 items-center" download>
            Tải biên nhận (PDF)
          </a>
        }
      />
      <div className="space-y-6">
        {entry.status === 'submitted' && (
          <Notice tone="success" title="Đã nộp bài dự thi, chờ Ban Tổ chức kiểm tra hồ sơ">
            Biên nhận cũng được gửi qua thư điện tử cho người nộp và cán bộ, lãnh đạo đơn vị.
          </Notice>
        )}
        <Section title="Thông tin nộp bài" boxed>
          <DefinitionList
            items={[
              { term: 'Số báo danh', value: entryName(receipt.number) },
              { term: 'Thời điểm nộp', value: instantWords(new Date(receipt.at)) },
              { term: 'Đơn vị', value: entry.unit.bodyName },
              { term: 'Bài dự thi', value: entry.title },
            ]}
          />
        </Section>
        <Section
          title="Các tệp đã nhận"
          intro="Mã kiểm tra (SHA-256) tính từ nội dung tệp: tệp không đổi thì mã không đổi."
          boxed
        >
          {receipt.files.length === 0 && <p>Không có tệp nào.</p>}
          <ul className="divide-y divide-line">
            {receipt.files.map((file) => (
              <li key={file.sha256 + file.name} className="py-3">
                <p className="font-medium break-words">
                  {file.name}{' '}
                  <span className="font-normal text-ink-soft">({formatBytes(Number(file.size))})</span>
                </p>
                <p className="font-mono text-sm break-all">{file.sha256}</p>
              </li>
            ))}
          </ul>
        </Section>
        <ButtonLink href={here} variant="secondary">
          Về bài dự thi
        </ButtonLink>
      </div>
    </div>
  );
}
