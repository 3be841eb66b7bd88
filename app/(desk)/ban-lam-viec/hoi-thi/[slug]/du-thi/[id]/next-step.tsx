import type { Actor } from '@/domain/actor';
import { canWriteEntry, type EntryEvent, isLateTry } from '@/domain/contest/entry';
import { takesEntries } from '@/domain/contest/phase';
import type { EntryRow } from '@/server/entries';
import type { EntryDeskContext } from '@/server/entry-desk';
import { ButtonLink } from '@/ui/button';
import { entryEventWords } from '@/ui/contest-words';
import { entryWaitingWords } from '@/ui/entry-words';
import { formatDeadline } from '@/ui/format';
import { reasonWords } from '@/ui/reason-words';
import { Section } from '@/ui/section';
import { TaskList } from '@/ui/task-list';
import { Namesakes } from './namesakes';
import { type Move, movesOf } from './moves';
import { tasksOf } from './tasks';

type StepProps = { entry: EntryRow; context: EntryDeskContext; here: string; by: Actor; now: Date };

/** What to do now: what is missing, the deadline, and the buttons of this person's office. */
export function NextStep({ entry, context, here, by, now }: StepProps) {
  const writes = canWriteEntry(entry, by).ok;
  const moves = movesOf(entry, context, here, by, now);
  const until = later(entry.contest.closesAt, context.extendedUntil);
  const tasks = writes ? tasksOf(here, entry, context.papers, entry.contest.rules.team) : [];
  return (
    <Section title="Việc tiếp theo" boxed>
      <p className="text-ink-soft">{entryWaitingWords[entry.status]}</p>
      {entry.status === 'draft' && (
        <p>
          {takesEntries(entry.contest, context.extendedUntil, now) ? 'Hạn nộp' : 'Đã hết hạn nộp'}:{' '}
          <strong>{formatDeadline(until)}</strong>
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
            late={isLateTry(move.verdict, entry.contest, context.extendedUntil, now)}
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
