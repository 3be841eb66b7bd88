import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { canWriteEntry } from '@/domain/contest/entry/entry';
import { entryPast } from '@/server/contest/entries/queries';
import { entryTextOf } from '@/server/contest/entries/entries';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { SavesItself } from '@/ui/draft/saves-itself';
import { EntryBadge } from '@/app/(desk)/ban-lam-viec/hoi-thi/phase-badge';
import { type EntryProps, entryHere } from '../here';
import { EntryForm } from './form';

export const metadata: Metadata = { title: 'Soạn bài dự thi' };

export default async function EntryFormPage({ params }: EntryProps) {
  const { entry, by, here } = await entryHere(params);
  if (!canWriteEntry(by, entry).ok) redirect(here);
  const returned =
    entry.status === 'returned' ? (await entryPast(entry)).find(({ event }) => event === 'return') : null;
  return (
    <>
      <PageHeader
        title="Soạn bài dự thi"
        kicker={`${entry.unit.name} · ${entry.contest.name}`}
        steps={[
          { label: entry.contest.name, href: deskPage.contest(entry.contest.slug) },
          { label: entry.title || 'Bài dự thi', href: here },
          { label: 'Soạn bài dự thi' },
        ]}
        badges={<EntryBadge status={entry.status} />}
        lead={<SavesItself />}
      />
      {returned && (
        <div className="pb-6">
          <Notice tone="warning" title="Ban Tổ chức đề nghị bổ sung">
            <p className="whitespace-pre-line">{returned.reason}</p>
          </Notice>
        </div>
      )}
      {entry.contest.rules.blind && (
        <div className="pb-6">
          <Notice tone="info" title="Hội thi chấm kín">
            Không ghi tên đơn vị, tên người, hình ảnh biển hiệu trong tóm tắt, nội dung, hồ sơ và clip. Giám
            khảo chỉ thấy số báo danh; tên đơn vị, đội thi và tên tệp được hệ thống giấu.
          </Notice>
        </div>
      )}
      <EntryForm
        given={{
          id: entry.id,
          here,
          text: entryTextOf(entry),
          revision: entry.revision,
          kinds: entry.papers.map((paper) => paper.kind),
          rules: {
            team: entry.contest.rules.team,
            parts: entry.contest.rules.parts.map(({ kind }) => ({ kind })),
          },
          person: by.personId,
        }}
      />
    </>
  );
}
