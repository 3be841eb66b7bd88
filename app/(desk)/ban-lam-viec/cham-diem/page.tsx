import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { fullMarks } from '@/domain/contest/tally/marking';
import { phaseOf } from '@/domain/contest/setup/phase';
import { ToldNotice } from '../../../told';
import { awaitedIn } from '@/server/contest/answers/queries';
import { judgingOf, type JudgeTask } from '@/server/contest/sheets/queries';
import { now } from '@/server/request/moment';
import { signedIn } from '@/server/account/session';
import { AnswerBadge } from '@/ui/element/answer-badge';
import { Badge } from '@/ui/element/badge';
import { ButtonLink } from '@/ui/element/button';
import { phaseWords } from '@/ui/words/contest/contest';
import { DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { formatDeadline, formatMoment, formatPoints } from '@/ui/words/format';
import { Kept } from '@/ui/kept';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { ProgressBar } from '@/ui/chart/progress-bar';
import { Section } from '@/ui/page/section';
import { sumOf } from './own-sheets';
import { PlaceWords } from '@/app/(desk)/ban-lam-viec/cham-diem/place-words';
import { ConflictBadge } from './conflict-badge';
import { sheetWords } from '../../score-sheet/sheet-words';

export const metadata: Metadata = { title: 'Chấm điểm' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function JudgingPage({ searchParams }: Props) {
  const by = await signedIn();
  const judging = await Promise.all(
    (await judgingOf(by)).map(async (one) => ({ ...one, awaited: await awaitedIn(by, one.contest) })),
  );
  return (
    <>
      <PageHeader
        title="Chấm điểm"
        lead={
          <>
            Khai báo xung đột lợi ích cho từng bài, rồi chấm. Nộp xong thì khóa
            <span className="with-script">; trước đó phiếu tự lưu</span>.
          </>
        }
      />
      <ToldNotice query={await searchParams} />
      {judging.length === 0 && (
        <EmptyState title="Chưa có Hội thi nào" icon="list">
          Tài khoản này không thuộc Ban Giám khảo của Hội thi nào.
        </EmptyState>
      )}
      <div className="space-y-10">
        {judging.map(({ contest, tasks, awaited }) => {
          const phase = phaseOf(contest, now());
          const sheets = tasks
            .filter((task) => task.conflict.kind !== 'conflicted')
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
              {awaited?.own && (
                <Notice
                  tone={awaited.own === 'missing' ? 'warning' : 'info'}
                  title="Kết quả đã chốt: xem phiếu của Ông/Bà trong bản chốt"
                  actions={
                    <ButtonLink
                      href={deskPage.frozenSheets(awaited.row)}
                      prefetch={false}
                      variant="secondary"
                    >
                      Xem phiếu trong bản chốt
                    </ButtonLink>
                  }
                >
                  <AnswerBadge state={awaited.own} />
                </Notice>
              )}
              {sheets.length > 0 && (
                <ProgressBar
                  label="Phiếu đã nộp"
                  share={submitted / sheets.length}
                  detail={`${submitted}/${sheets.length}`}
                />
              )}
              <Together contest={contest.id} tasks={tasks} />
              <Tasks name={contest.name} tasks={tasks} />
            </Section>
          );
        })}
      </div>
    </>
  );
}

/** What is done for many entries at once. */
function Together({ contest, tasks }: { contest: string; tasks: readonly JudgeTask[] }) {
  const unasked = tasks.filter(({ conflict }) => conflict.kind === 'unasked').length;
  const scored = tasks.some(({ parts }) => parts.some((part) => part.scored > 0));
  if (unasked < 2 && !scored) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {unasked > 1 && (
        <ButtonLink href={`${deskPage.declaration}?hoi-thi=${contest}`} prefetch={false}>
          Khai báo xung đột lợi ích cho {unasked} bài
        </ButtonLink>
      )}
      {scored && (
        <ButtonLink href={`${deskPage.pointsTable}?hoi-thi=${contest}`} variant="secondary" prefetch={false}>
          Bảng điểm của tôi
        </ButtonLink>
      )}
    </div>
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
          cell: ({ code, title, unit, places }) => (
            <>
              <span className="block text-sm text-ink-faint">
                <Kept text={[code, unit].filter(Boolean).join(' · ')} />
              </span>
              {title}
              <PlaceWords places={places} />
            </>
          ),
        },
        {
          key: 'conflict',
          label: 'Xung đột lợi ích',
          cell: ({ conflict }) => <ConflictBadge conflict={conflict} />,
        },
        {
          key: 'sheets',
          label: 'Phiếu chấm',
          cell: ({ conflict, parts }) =>
            conflict.kind === 'conflicted'
              ? 'Không chấm'
              : parts.map(({ part, status, scored, receipt, points }) => (
                  <span key={part.key} className="mr-2 inline-flex flex-wrap items-center gap-x-2 gap-y-1">
                    {parts.length > 1 && part.name}
                    <Badge tone={status === 'submitted' ? 'success' : scored > 0 ? 'progress' : 'neutral'}>
                      {status === 'draft' && scored > 0
                        ? `Đang chấm ${scored}/${part.criteria.length}`
                        : sheetWords(status)}
                    </Badge>
                    {scored > 0 && (
                      <span className="tabular-nums">
                        {formatPoints(sumOf(points))}/{formatPoints(fullMarks(part))}
                      </span>
                    )}
                    {receipt && (
                      <span className="text-sm text-ink-soft">
                        Biên nhận <code title={receipt}>{receipt.slice(0, 8)}</code>
                      </span>
                    )}
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

const isPending = ({ conflict, parts }: JudgeTask): boolean =>
  conflict.kind === 'unasked' ||
  (conflict.kind === 'clear' && parts.some(({ status }) => status !== 'submitted'));

/** @param next the first thing to do: the one solid button of the list */
function Go({ task: { id, code, conflict, parts }, next }: { task: JudgeTask; next: boolean }) {
  const here = `${deskPage.judging}/${id}`;
  if (conflict.kind !== 'clear')
    return (
      <ButtonLink
        href={`${here}/xung-dot`}
        prefetch={false}
        variant={next ? 'primary' : 'secondary'}
        className="whitespace-nowrap"
      >
        {conflict.kind === 'unasked' ? 'Khai báo xung đột lợi ích' : 'Xem'}
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
