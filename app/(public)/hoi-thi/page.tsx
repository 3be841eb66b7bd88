import { province } from '@/domain/province';
import { publicPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { shownContests } from '@/server/public/contest/contests';
import { now } from '@/server/request/moment';
import { Badge } from '@/ui/element/badge';
import { phaseWords } from '@/ui/words/contest/contest';
import { EmptyState } from '@/ui/list/empty-state';
import { formatDeadline, formatMoment } from '@/ui/words/format';
import Link from 'next/link';
import { PageHeader } from '@/ui/page/page-header';
import { phaseTone } from '@/ui/words/phase-tone';
import { PublicPage } from '../public-page';
import { pageMetadata } from '../site';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = pageMetadata(
  publicPage.contests,
  'Hội thi “Dân vận khéo”',
  `Các Hội thi “Dân vận khéo” của ${province.inLine}: thể lệ, lịch, bài dự thi và kết quả.`,
);

export default async function ContestsPage() {
  const contests = await shownContests(now());
  return (
    <PublicPage here={publicPage.contests}>
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
              <Link className="cover-link" href={publicPage.contest(contest.slug)} prefetch={false}>
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
