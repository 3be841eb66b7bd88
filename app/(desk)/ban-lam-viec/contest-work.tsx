import Link from 'next/link';
import type { ContestChore } from '@/domain/contest/chore';
import type { ContestWork } from '@/server/contest-work';
import { contestChoreWords } from '@/ui/contest-desk-words';
import { EmptyState } from '@/ui/empty-state';
import { formatNumber } from '@/ui/format';
import { Section } from '@/ui/section';

/** What waits in the contests, for units, jury, secretariat, auditor and organiser. */
export function ContestWorkList({ works }: { works: readonly ContestWork[] }) {
  return (
    <Section title="Hội thi" boxed>
      {works.length === 0 ? (
        <EmptyState title="Không có việc nào đang chờ" icon="check" />
      ) : (
        <ul className="divide-y divide-line">
          {works.map((work) => (
            <li
              key={`${work.contest.slug} ${work.chore} ${work.row ?? ''}`}
              className="relative flex flex-wrap items-baseline justify-between gap-x-4 py-2.5 hover:bg-paper-deep"
            >
              <span className="min-w-0 flex-1 basis-72">
                <Link href={placeOf(work)} prefetch={false} className="link cover-link">
                  {contestChoreWords[work.chore]}
                </Link>
                <span className="block text-sm text-ink-faint">{work.contest.name}</span>
              </span>
              <span className="text-sm text-ink-soft tabular-nums">{formatNumber(work.count)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function placeOf({ chore, contest, row = '' }: ContestWork): string {
  const here = `/ban-lam-viec/hoi-thi/${contest.slug}`;
  const places: Record<ContestChore, string> = {
    enter: here,
    sendEntry: `${here}/du-thi/${row}`,
    mendEntry: `${here}/du-thi/${row}`,
    answer: '/ban-lam-viec/cham-diem',
    score: '/ban-lam-viec/cham-diem',
    screen: `${here}/so-loai?trang-thai=submitted`,
    type: `${here}/nhap-diem`,
    confirm: `${here}/nhap-diem`,
    askThird: `${here}/phan-cong`,
    untie: `${here}/ket-qua`,
    freeze: `${here}/ket-qua`,
    correct: `${here}/ket-qua`,
    approve: `${here}/ket-qua/ban-chot/${row}`,
    sign: `${here}/ket-qua/ban-chot/${row}`,
  };
  return places[chore];
}
