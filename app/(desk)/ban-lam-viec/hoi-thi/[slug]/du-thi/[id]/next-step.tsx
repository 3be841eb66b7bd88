import type { Decider } from '@/domain/deciding/deciding';
import { canWriteEntry, type EntryEvent, isLateAttempt, isOpenTo } from '@/domain/contest/entry/entry';
import { takesEntries } from '@/domain/contest/setup/phase';
import type { EntryRow } from '@/server/contest/entries/entries';
import type { EntryDeskContext } from '@/server/contest/entries/queries';
import { ButtonLink } from '@/ui/element/button';
import { entryEventWords } from '@/ui/words/contest/contest';
import { Countdown } from '@/ui/element/deadline';
import { draftWaitingWords, entryWaitingWords } from '@/ui/words/contest/entry';
import { formatDeadline } from '@/ui/words/format';
import { reasonWords } from '@/ui/words/reason';
import { Section } from '@/ui/page/section';
import { TaskList } from '@/ui/list/task-list';
import { Namesakes } from './namesakes';
import { type Move, movesOf } from './moves';
import { tasksOf } from './tasks';

type StepProps = { entry: EntryRow; context: EntryDeskContext; here: string; by: Decider; now: Date };

/** What to do now: what is missing, the deadline, and the buttons of this person's office. */
export function NextStep({ entry, context, here, by, now }: StepProps) {
  const writes = canWriteEntry(by, entry).ok;
  const moves = movesOf({ by, now }, { entry, context, here });
  const until = later(entry.contest.closesAt, context.extendedUntil);
  const tasks = writes ? tasksOf(here, { entry, kinds: context.papers, rules: entry.contest.rules }) : [];
  return (
    <Section title="Việc tiếp theo" boxed>
      <p className="text-ink-soft">
        {entry.status === 'draft'
          ? draftWaitingWords({ open: isOpenTo({ ...context, contest: entry.contest }, now) })
          : entryWaitingWords[entry.status]}
      </p>
      {entry.status === 'draft' && (
        <p>
          {takesEntries(entry.contest, context.extendedUntil, now) ? 'Hạn nộp' : 'Đã hết hạn nộp'}:{' '}
          <strong>{formatDeadline(until)}</strong>
          {takesEntries(entry.contest, context.extendedUntil, now) && until > now && (
            <>
              {' '}
              (<Countdown until={until} />)
            </>
          )}
          {context.admitted && '. Ban Tổ chức đã cho phép nộp sau hạn.'}
        </p>
      )}
      {(writes || moves.some(({ event }) => event === 'accept')) && (
        <Namesakes namesakes={context.namesakes} />
      )}
      {tasks.length > 0 && <TaskList title="Trước khi nộp" tasks={tasks} />}
      <div className="flex flex-col gap-2">
        {writes && (
          <ButtonLink
            href={`${here}/phieu`}
            variant={tasks.some((task) => !task.done) ? 'primary' : 'secondary'}
          >
            Soạn bài dự thi
          </ButtonLink>
        )}
        {moves.map((move) => (
          <Ahead
            key={move.event}
            move={move}
            late={isLateAttempt(move.verdict, {
              contest: entry.contest,
              extendedUntil: context.extendedUntil,
              now,
            })}
          />
        ))}
      </div>
    </Section>
  );
}

function Ahead({ move: { event, href, verdict }, late }: { move: Move; late: boolean }) {
  if (verdict.ok)
    return (
      <ButtonLink href={href} variant={variants[event] ?? 'secondary'}>
        {entryEventWords[event]}
      </ButtonLink>
    );
  // What is missing stands in the task list just above.
  if (verdict.reason === 'incomplete') return null;
  // A press after the close is not hidden: it is written down for an appeal.
  if (event === 'submit' && late)
    return (
      <ButtonLink href={href} variant="secondary">
        Đề nghị nộp muộn
      </ButtonLink>
    );
  return (
    <p className="rounded-md bg-paper-deep p-3 text-sm">
      <strong>{entryEventWords[event]}:</strong> {reasonWords[verdict.reason]}
    </p>
  );
}

const variants: Partial<Record<EntryEvent, 'primary' | 'danger'>> = {
  submit: 'primary',
  accept: 'primary',
  refuse: 'danger',
  disqualify: 'danger',
};

const later = (a: Date, b: Date | null): Date => (b && b > a ? b : a);
