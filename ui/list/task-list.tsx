import { clsx } from 'clsx';
import { Icon } from '../element/icon';

/** What is done and what is missing before a form can be sent; each item leads to its field. */
export function TaskList({
  title = 'Việc cần hoàn thành',
  tasks,
  dense,
}: {
  title?: string;
  tasks: readonly Task[];
  /** beside a form on a desk, where the whole list has to be seen at once */
  dense?: boolean;
}) {
  const done = tasks.filter((task) => task.done).length;
  return (
    <section aria-label={title}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg">{title}</h2>
        <p className="text-sm text-ink-faint">
          Đã xong {done}/{tasks.length}
        </p>
      </div>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {tasks.map((task) => (
          <li
            key={task.label}
            className={clsx(
              'relative flex min-h-11 items-start gap-3 py-2.5 hover:bg-paper-deep',
              dense && 'lg:min-h-8 lg:py-1 lg:text-sm',
            )}
          >
            <TaskMark done={task.done} />
            <span className="min-w-0 flex-1">
              {task.href ? (
                <a href={task.href} className={clsx('cover-link', task.done ? 'text-ink-soft' : 'link')}>
                  {task.label}
                </a>
              ) : (
                task.label
              )}
              {task.note && <span className="block text-sm text-ink-faint">{task.note}</span>}
            </span>
            <span className={clsx('text-sm font-medium', task.done ? 'text-success' : 'text-warning')}>
              {task.done ? 'Đã có' : task.wrong ? 'Chưa lưu' : (task.short ?? 'Còn thiếu')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On a phone the list stands below a long form; this leads to it. */
export function ToTasks({ tasks }: { tasks: readonly Task[] }) {
  const left = tasks.filter(({ done }) => !done).length;
  return (
    <a href="#viec-truoc-khi-nop" className="link inline-flex min-h-11 items-center lg:hidden">
      {left > 0 ? `Còn ${left} việc trước khi nộp` : 'Đã đủ để nộp: xem danh sách'}
    </a>
  );
}

function TaskMark({ done }: { done: boolean }) {
  return (
    <span
      className={clsx(
        'mt-0.5 grid size-5 place-items-center rounded-full border',
        done ? 'border-success bg-success text-white' : 'border-dashed border-edge',
      )}
    >
      {done && <Icon name="check" className="size-3.5" />}
    </span>
  );
}

export type Task = {
  label: string;
  done: boolean;
  href?: string;
  note?: string;
  /** Where it is not missing but otherwise than it should be: said instead. */
  short?: string;
  /** It is typed, but cannot be saved so. */
  wrong?: boolean;
};
