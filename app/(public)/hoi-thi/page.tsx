import type { Metadata } from 'next';
import { shownContests } from '@/server/contest-public/contests';
import { now } from '@/server/moment';
import { Badge } from '@/ui/badge';
import { phaseWords } from '@/ui/contest-words';
import { EmptyState } from '@/ui/empty-state';
import { formatDeadline, formatMoment } from '@/ui/format';
import Link from 'next/link';
import { PageHeader } from '@/ui/page-header';
import { phaseTone } from '@/ui/phase-tone';
import { PublicPage } from '../public-page';
import { pageMetadata } from '../site';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = pageMetadata(
  '/hoi-thi',
  'Hội thi “Dân vận khéo”',
  'Các Hội thi “Dân vận khéo” của tỉnh Sơn La: thể lệ, lịch, bài dự thi và kết quả.',
);

export default async function ContestsPage() {
  const contests = await shownContests(now());
  return (
    <PublicPage here="/hoi-thi">
      <PageHeader
        title="Hội thi “Dân vận khéo”"
        lead="Thể lệ, lịch, bài dự thi và kết quả. Ai cũng có thể tự tính lại kết quả đã công bố."
      />
      {contests.length === 0 && <EmptyState title="Chưa có Hội thi nào được thông báo" icon="flower" />}
      <ul className="space-y-4">
        {contests.map((contest) => (
          <li
            key={contest.id}
            className="relative rounded-lg border border-line bg-surface p-4 shadow-card sm:p-6"
          >
            <Badge tone={phaseTone[contest.phase]}>{phaseWords[contest.phase]}</Badge>
            <h2 className="mt-2 text-xl">
              <Link className="cover-link" href={`/hoi-thi/${contest.slug}`} prefetch={false}>
                {contest.name}
              </Link>
            </h2>
            <p className="text-ink-soft">
              {contest.organiser} · nhận bài dự thi từ {formatMoment(contest.opensAt)} đến{' '}
              {formatDeadline(contest.closesAt)}
            </p>
          </li>
        ))}
      </ul>
    </PublicPage>
  );
}
