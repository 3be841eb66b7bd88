import { deskPage } from '@/domain/addresses';
import Link from 'next/link';
import { DAY, dayOf } from '@/domain/date/calendar';
import type { ModelTask } from '@/domain/registry/model/waiting';
import type { ModelStatus } from '@/domain/registry/model/lifecycle';
import { standingLine } from '@/domain/text/place';
import type { ModelWithTask } from '@/server/tasks/models';
import { Badge } from '@/ui/element/badge';
import { inLine, lineOfStatus } from '../ban-lam-viec/mo-hinh/line';
import { leftWords } from './own-duties';
import { EmptyState } from '@/ui/list/empty-state';
import { formatDate, formatNumber } from '@/ui/words/format';
import { Section } from '@/ui/page/section';
import { modelTaskWords } from '@/ui/words/words';

const shown = 10;

/** What waits, in the order given; the tasks in the order of their first. */
export function ModelTasks({ items, now }: { items: readonly ModelWithTask[]; now: Date }) {
  const tasks = [...new Set(items.map((item) => item.task))];
  return (
    <Section title={items.length > 0 ? `Việc đang chờ (${formatNumber(items.length)})` : 'Việc đang chờ'}>
      {items.length === 0 && <EmptyState title="Không có hồ sơ nào đang chờ xử lý" icon="check" />}
      {tasks.map((task) => (
        <TaskGroup key={task} task={task} items={items.filter((item) => item.task === task)} now={now} />
      ))}
    </Section>
  );
}

function TaskGroup({ task, items, now }: { task: ModelTask; items: readonly ModelWithTask[]; now: Date }) {
  const rest = items.length - shown;
  return (
    <section className="rounded-lg border border-line bg-surface p-4 shadow-card">
      <h3 className="flex items-center gap-2 text-lg">
        {modelTaskWords[task]} <Badge>{formatNumber(items.length)}</Badge>
      </h3>
      <ul className="mt-2 divide-y divide-line">
        {items.slice(0, shown).map((item) => (
          <li
            key={item.id}
            className="relative flex flex-wrap items-baseline justify-between gap-x-4 py-2.5 hover:bg-paper-deep"
          >
            <span className="min-w-0 flex-1 basis-72">
              <Link href={placeOf(item)} prefetch={false} className="link cover-link">
                {item.name || 'Chưa có tên'}
              </Link>
              <span className="block text-sm text-ink-faint">
                {[standingLine(item.unit.name, item), `năm ${item.year}`].join(', ')}
              </span>
              {leftoverWords(item) && (
                <span className="block text-sm font-medium text-warning">{leftoverWords(item)}</span>
              )}
            </span>
            <time
              dateTime={item.since.toISOString()}
              title={formatDate(item.since)}
              className="text-sm text-ink-soft"
            >
              {waitWords(item, now)}
            </time>
          </li>
        ))}
      </ul>
      {(rest > 0 || (task === 'receive' && items.length > 1)) && (
        <Link
          className="link inline-flex min-h-11 items-center"
          prefetch={false}
          href={listOf[task] ?? deskPage.models}
        >
          {task === 'receive'
            ? `Mở danh sách ${formatNumber(items.length)} hồ sơ để tiếp nhận cùng lúc`
            : `Xem ${formatNumber(rest)} mô hình còn lại`}
        </Link>
      )}
    </section>
  );
}

const leftoverWords = ({ unsaved, refused, begun }: ModelWithTask): string =>
  [
    unsaved > 0 && `${formatNumber(unsaved)} tệp đã tải lên, chưa lưu vào hồ sơ`,
    refused > 0 && `${formatNumber(refused)} tệp không được nhận`,
    begun > 0 && `${formatNumber(begun)} tệp tải lên còn dở`,
  ]
    .filter(Boolean)
    .join('; ');

const ofAppraisal: readonly ModelTask[] = ['beginAppraisal', 'rate', 'decide'];

const placeOf = ({ id, task }: ModelWithTask): string =>
  inLine(
    ofAppraisal.includes(task) ? deskPage.appraisal(id) : deskPage.model(id),
    statusOf[task] ? lineOfStatus(statusOf[task]) : null,
  );

/** The state in which a model waits for it, where the organiser works through a list of such models. */
const statusOf: Partial<Record<ModelTask, ModelStatus>> = {
  receive: 'submitted',
  beginAppraisal: 'proposed',
  rate: 'appraising',
  decide: 'appraising',
};

const listOf: Partial<Record<ModelTask, string>> = {
  receive: `${deskPage.models}?trangthai=submitted&sap=oldest`,
  beginAppraisal: `${deskPage.appraisals}?buoc=proposed`,
  rate: `${deskPage.appraisals}?buoc=unrated`,
  decide: `${deskPage.appraisals}?buoc=rated`,
};

function waitWords({ left, since }: ModelWithTask, now: Date): string {
  if (left === null) return ageOf(since, now);
  return leftWords(left);
}

function ageOf(since: Date, now: Date): string {
  const days = Math.round((dayOf(now).getTime() - dayOf(since).getTime()) / DAY);
  return days > 0 ? `chờ ${formatNumber(days)} ngày` : 'từ hôm nay';
}
