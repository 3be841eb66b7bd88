import { deskPage } from '@/domain/addresses';
import Link from 'next/link';
import type { ContestTask } from '@/domain/contest/results/task';
import type { ContestWithTask } from '@/server/tasks/entries';
import { contestTaskWords } from '@/ui/words/contest/contest-desk';
import { EmptyState } from '@/ui/list/empty-state';
import { formatNumber } from '@/ui/words/format';
import { Section } from '@/ui/page/section';

/** What waits in the contests, for units, jury, secretariat, auditor and organiser. */
export function ContestTaskList({ tasks }: { tasks: readonly ContestWithTask[] }) {
  return (
    <Section title="Hội thi" boxed>
      {tasks.length === 0 ? (
        <EmptyState title="Không có việc nào đang chờ" icon="check" />
      ) : (
        <ul className="divide-y divide-line">
          {tasks.map((one) => (
            <li
              key={`${one.contest.slug} ${one.task} ${one.row ?? ''}`}
              className="relative flex flex-wrap items-baseline justify-between gap-x-4 py-2.5 hover:bg-paper-deep"
            >
              <span className="min-w-0 flex-1 basis-72">
                <Link href={placeOf(one)} prefetch={false} className="link cover-link">
                  {contestTaskWords[one.task]}
                </Link>
                <span className="block text-sm text-ink-faint">{one.contest.name}</span>
              </span>
              <span className="text-sm text-ink-soft tabular-nums">{formatNumber(one.count)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function placeOf({ task, contest, row = '' }: ContestWithTask): string {
  const here = deskPage.contest(contest.slug);
  const places: Record<ContestTask, string> = {
    enter: here,
    sendEntry: `${here}/du-thi/${row}`,
    mendEntry: `${here}/du-thi/${row}`,
    answer: deskPage.judging,
    score: deskPage.judging,
    screen: `${here}/so-loai?trang-thai=submitted`,
    type: `${here}/nhap-diem`,
    confirm: `${here}/nhap-diem`,
    askThird: `${here}/phan-cong`,
    untie: `${here}/ket-qua`,
    review: `${here}/ket-qua`,
    second: row ? `${here}/ket-qua/de-nghi/${row}` : `${here}/ket-qua`,
    deliberate: `${here}/ket-qua`,
    freeze: `${here}/ket-qua`,
    correct: `${here}/ket-qua`,
    approve: `${here}/ket-qua/ban-chot/${row}`,
    sign: `${here}/ket-qua/ban-chot/${row}`,
    answerFreeze: deskPage.frozenSheets(row),
    replyObjection: `${here}/ket-qua/ban-chot/${row}`,
    awaitAnswers: `${here}/ket-qua/ban-chot/${row}`,
  };
  return places[task];
}
