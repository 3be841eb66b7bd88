import Link from 'next/link';
import { DAY, dayOf } from '@/domain/calendar';
import type { Chore } from '@/domain/model/waiting';
import { placeLine } from '@/domain/place';
import type { QueueItem } from '@/server/queue';
import { Badge } from '@/ui/badge';
import { leftWords } from './own-duties';
import { EmptyState } from '@/ui/empty-state';
import { formatDate, formatNumber } from '@/ui/format';
import { Section } from '@/ui/section';
import { choreWords } from '@/ui/words';

const shown = 10;

/** What waits, in the order given; the chores in the order of their first. */
export function WorkQueue({ items, now }: { items: readonly QueueItem[]; now: Date }) {
  const chores = [...new Set(items.map((item) => item.chore))];
  return (
    <Section title={items.length > 0 ? `Việc đang chờ (${formatNumber(items.length)})` : 'Việc đang chờ'}>
      {items.length === 0 && <EmptyState title="Không có hồ sơ nào đang chờ xử lý" icon="check" />}
      {chores.map((chore) => (
        <ChoreGroup
          key={chore}
          chore={chore}
          items={items.filter((item) => item.chore === chore)}
          now={now}
        />
      ))}
    </Section>
  );
}

function ChoreGroup({ chore, items, now }: { chore: Chore; items: readonly QueueItem[]; now: Date }) {
  const rest = items.length - shown;
  return (
    <section className="rounded-lg border border-line bg-surface p-4 shadow-card">
      <h3 className="flex items-center gap-2 text-lg">
        {choreWords[chore]} <Badge>{formatNumber(items.length)}</Badge>
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
                {[placeLine(item.unit.name, item.unit.parent), `năm ${item.year}`].join(', ')}
              </span>
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
      {rest > 0 && (
        <Link
          className="link inline-flex min-h-11 items-center"
          prefetch={false}
          href={listOf[chore] ?? '/ban-lam-viec/mo-hinh'}
        >
          Xem {formatNumber(rest)} mô hình còn lại
        </Link>
      )}
    </section>
  );
}

const ofAppraisal: readonly Chore[] = ['beginAppraisal', 'rate', 'decide'];

const placeOf = ({ id, chore }: QueueItem): string =>
  ofAppraisal.includes(chore) ? `/ban-lam-viec/tham-dinh/${id}` : `/ban-lam-viec/mo-hinh/${id}`;

const listOf: Partial<Record<Chore, string>> = {
  receive: '/ban-lam-viec/nghia-vu/mo-hinh?trangthai=submitted&sap=oldest',
  beginAppraisal: '/ban-lam-viec/tham-dinh?buoc=proposed',
  rate: '/ban-lam-viec/tham-dinh?buoc=unrated',
  decide: '/ban-lam-viec/tham-dinh?buoc=rated',
};

function waitWords({ left, since }: QueueItem, now: Date): string {
  if (left === null) return ageOf(since, now);
  return leftWords(left);
}

function ageOf(since: Date, now: Date): string {
  const days = Math.round((dayOf(now).getTime() - dayOf(since).getTime()) / DAY);
  return days > 0 ? `chờ ${formatNumber(days)} ngày` : 'từ hôm nay';
}
