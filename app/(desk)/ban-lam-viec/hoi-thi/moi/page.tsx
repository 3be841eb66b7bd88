import { province } from '@/domain/province';
import { deskPage } from '@/domain/addresses';
import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { yearOf } from '@/domain/date/calendar';
import { findContest } from '@/server/contest/setup/queries';
import { now } from '@/server/request/moment';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { FoundForm } from './form';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Lập Hội thi' };

type Props = { searchParams: Promise<{ tu?: string | string[] }> };

export default async function NewContestPage({ searchParams }: Props) {
  const by = await deskHere('/hoi-thi/moi');
  const slug = [(await searchParams).tu].flat()[0];
  const past = slug ? await findContest(by, slug) : null;
  if (slug && !past) notFound();
  // A contest that is copied is hardly held twice in one year.
  const year = Math.max(yearOf(now()), (past?.year ?? 0) + 1);
  return (
    <div className="max-w-reading">
      <PageHeader
        title="Lập Hội thi"
        steps={[{ label: 'Hội thi', href: deskPage.contests }, { label: 'Lập Hội thi' }]}
        lead="Trước khi thông báo, chỉ Ban Tổ chức và Ban Giám khảo xem được Hội thi."
      />
      <div className="space-y-6">
        {past && (
          <Notice tone="info" title={`Sao chép từ ${past.name} (${past.year})`}>
            Thể lệ, quy chế chấm, khối, phần thi, tiêu chí và giải thưởng được chép sang, sửa lại được. Số và
            ngày văn bản, mốc thời gian, Ban Giám khảo và bài dự thi không chép.
          </Notice>
        )}
        <FoundForm
          given={{
            id: randomUUID(),
            from: past?.id ?? '',
            name:
              past?.name.replaceAll(String(past.year), String(year)) ??
              `Hội thi “Dân vận khéo” ${province.inLine}`,
            organiser: past?.organiser ?? province.organiser,
          }}
        />
      </div>
    </div>
  );
}
