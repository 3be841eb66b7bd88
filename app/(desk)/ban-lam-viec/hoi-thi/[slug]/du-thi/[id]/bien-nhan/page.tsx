import { deskPage } from '@/domain/addresses';
import { instantWords } from '@/domain/date/calendar';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { now } from '@/server/request/moment';
import { headNow } from '@/server/audit/asked';
import { receiptOf } from '@/server/contest/entries/receipts';
import { entryName } from '@/domain/contest/entry/number';
import { ButtonLink } from '@/ui/element/button';
import { DefinitionList } from '@/ui/list/definition-list';
import { DownloadLink } from '@/ui/page/drawn-for';
import { formatBytes } from '@/ui/words/format';
import { HeadLine } from '@/ui/page/head-line';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { type EntryProps, entryHere } from '../here';
import { unitAt } from '@/domain/date/named-at';

export const metadata: Metadata = { title: 'Biên nhận bài dự thi' };

export default async function ReceiptPage({ params }: EntryProps) {
  const { entry, here } = await entryHere(params);
  const receipt = receiptOf(entry);
  if (!receipt) notFound();
  const head = await headNow();
  return (
    <div className="max-w-reading">
      <PageHeader
        title={`Biên nhận bài dự thi ${entryName(receipt.number)}`}
        kicker={`${entry.contest.name} · ${entry.contest.organiser}`}
        steps={[
          { label: entry.contest.name, href: deskPage.contest(entry.contest.slug) },
          { label: entry.title || 'Bài dự thi', href: here },
          { label: 'Biên nhận' },
        ]}
        actions={
          <DownloadLink href={`${here}/bien-nhan/pdf`} className="link inline-flex min-h-11 items-center">
            Tải biên nhận (PDF)
          </DownloadLink>
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
              { term: 'Đơn vị', value: unitAt(entry.unit, new Date(receipt.at)).bodyName },
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
        {head && (
          <p>
            <HeadLine head={head} at={now()} />. Giữ mã này: về sau, nếu nhật ký có việc nộp bài bị viết lại
            hoặc cắt bớt, mã cho phép phát hiện.
          </p>
        )}
        <ButtonLink href={here} variant="secondary">
          Về bài dự thi
        </ButtonLink>
      </div>
    </div>
  );
}
