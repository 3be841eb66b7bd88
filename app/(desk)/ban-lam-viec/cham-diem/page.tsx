import type { Metadata } from 'next';
import { phaseOf } from '@/domain/contest/phase';
import { judgingOf, type JudgeTask } from '@/server/judge-desk';
import { now } from '@/server/moment';
import { signedIn } from '@/server/session';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { phaseWords } from '@/ui/contest-words';
import { DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { formatDeadline, formatMoment } from '@/ui/format';
import { Kept } from '@/ui/kept';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { ProgressBar } from '@/ui/progress-bar';
import { Section } from '@/ui/section';
import { StandingBadge } from './standing';
import { sheetWords } from './sheet-words';

export const metadata: Metadata = { title: 'Chấm điểm' };

export default async function JudgingPage() {
  const judging = await judgingOf(await signedIn());
  return (
    <>
      <PageHeader
        title="Chấm điểm"
        lead="Khai báo xung đột lợi ích cho từng bài, rồi chấm. Phiếu tự lưu; nộp xong thì khóa."
      />
      {judging.length === 0 && (
        <EmptyState title="Chưa có Hội thi nào" icon="list">
          Tài khoản này không thuộc Ban Giám khảo của Hội thi nào.
        </EmptyState>
      )}
      <div className="space-y-10">
        {judging.map(({ contest, tasks }) => {
          const phase = phaseOf(contest, now());
          const sheets = tasks
            .filter((task) => task.standing.kind !== 'conflicted')
            .flatMap((task) => task.parts);
          const submitted = sheets.filter((sheet) => sheet.status === 'submitted').length;
          return (
            <Section
              key={contest.id}
              title={contest.name}
              intro={`${phaseWords[phase]} · Chấm từ ${formatMoment(contest.judgingFrom)} đến ${formatDeadline(contest.judgingUntil)}`}
            >
              {contest.rules.blind && (
                <Notice tone="info" title="Hội thi chấm kín">
                  Tên đơn vị, đội thi và tên tệp được giấu. Bài mang số báo danh.
                </Notice>
              )}
              {sheets.length > 0 && (
                <ProgressBar
                  label="Phiếu đã nộp"
                  share={submitted / sheets.length}
                  detail={`${submitted}/${sheets.length}`}
                />
              )}
              <Tasks name={contest.name} tasks={tasks} />
            </Section>
          );
        })}
      </div>
    </>
  );
}

function Tasks({ name, tasks: given }: { name: string; tasks: JudgeTask[] }) {
  const tasks = [...given.filter(isPending), ...given.filter((task) => !isPending(task))];
  const next = tasks.find(isPending)?.id;
  return (
    <DataTable
      caption={`Bài được phân công chấm, ${name}`}
      rows={tasks}
      rowKey={(task) => task.id}
      empty={
        <EmptyState title="Chưa được phân công bài nào" icon="inbox">
          Ban Tổ chức phân công sau khi sơ loại.
        </EmptyState>
      }
      columns={[
        {
          key: 'entry',
          label: 'Bài dự thi',
          title: true,
          cell: ({ code, title, unit }) => (
            <>
              <span className="block text-sm text-ink-faint">
                <Kept text={[code, unit].filter(Boolean).join(' · ')} />
              </span>
              {title}
            </>
          ),
        },
        {
          key: 'conflict',
          label: 'Xung đột lợi ích',
          cell: ({ standing }) => <StandingBadge standing={standing} />,
        },
        {
          key: 'sheets',
          label: 'Phiếu chấm',
          cell: ({ standing, parts }) =>
            standing.kind === 'conflicted'
              ? 'Không chấm'
              : parts.map(({ part, status, scored }) => (
                  <span key={part.key} className="mr-2 inline-flex flex-wrap items-center gap-x-2 gap-y-1">
                    {parts.length > 1 && part.name}
                    <Badge tone={status === 'submitted' ? 'success' : scored > 0 ? 'progress' : 'neutral'}>
                      {status === 'draft' && scored > 0
                        ? `Đang chấm ${scored}/${part.criteria.length}`
                        : sheetWords(status)}
                    </Badge>
                  </span>
                )),
        },
        {
          key: 'go',
          label: 'Việc',
          bare: true,
          cell: (task) => <Go task={task} next={task.id === next} />,
        },
      ]}
    />
  );
}

const isPending = ({ standing, parts }: JudgeTask): boolean =>
  standing.kind === 'unasked' ||
  (standing.kind === 'clear' && parts.some(({ status }) => status !== 'submitted'));

/** @param next the first thing to do: the one solid button of the list */
function Go({ task: { id, code, standing, parts }, next }: { task: JudgeTask; next: boolean }) {
  const here = `/ban-lam-viec/cham-diem/${id}`;
  if (standing.kind !== 'clear')
    return (
      <ButtonLink
        href={`${here}/xung-dot`}
        prefetch={false}
        variant={next ? 'primary' : 'secondary'}
        className="whitespace-nowrap"
      >
        {standing.kind === 'unasked' ? 'Khai báo xung đột lợi ích' : 'Xem'}
        <span className="sr-only"> {code}</span>
      </ButtonLink>
    );
  const first = next ? parts.find(({ status }) => status !== 'submitted')?.part.key : undefined;
  return (
    <div className="flex flex-wrap gap-2">
      {parts.map(({ part, status }) => (
        <ButtonLink
          key={part.key}
          href={`${here}/${part.key}`}
          prefetch={false}
          variant={part.key === first ? 'primary' : 'secondary'}
        >
          {status === 'submitted' ? 'Xem phiếu' : 'Chấm'}
          {parts.length > 1 && `: ${part.name}`}
          <span className="sr-only"> {code}</span>
        </ButtonLink>
      ))}
    </div>
  );
}
