import Link from 'next/link';
import type { LinePlace } from '@/server/tasks/line';
import { buttonClass } from '@/ui/element/button';
import { formatNumber } from '@/ui/words/format';
import { Icon } from '@/ui/element/icon';
import { Shortcuts } from '@/ui/focus/shortcuts';
import { inLine, neighbourPath } from '../line';

type Props = {
  place: LinePlace;
  line: string;
  /** the list itself, and what it is called */
  list: { href: string; label: string };
  appraising?: boolean;
};

/** Above a file: where it stands in the list that it was opened from, its neighbours, and the next that waits. */
export function LineBar({ place, line, list, appraising = false }: Props) {
  const { at, count, previous, following, waiting, left } = place;
  const hrefTo = (item: NonNullable<LinePlace['waiting']>) =>
    inLine(neighbourPath({ ...item, appraising }), line);
  const next = following ?? waiting;
  return (
    <nav aria-label="Danh sách hồ sơ" className="no-print mb-4 border-b border-line pb-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Link href={list.href} prefetch={false} className="link inline-flex min-h-11 items-center">
          {list.label}
        </Link>
        {at !== null && (
          <span className="text-ink-soft tabular-nums">
            Hồ sơ {formatNumber(at)}/{formatNumber(count)}
          </span>
        )}
        <span className="ml-auto flex flex-wrap gap-2">
          {previous && (
            <Link href={hrefTo(previous)} prefetch={false} data-key="k" className={buttonClass('quiet')}>
              <Icon name="chevronLeft" className="size-4" /> Hồ sơ trước
            </Link>
          )}
          {following && (
            <Link href={hrefTo(following)} prefetch={false} data-key="j" className={buttonClass('quiet')}>
              Hồ sơ sau <Icon name="chevronRight" className="size-4" />
            </Link>
          )}
          {waiting && (
            <Link
              href={hrefTo(waiting)}
              prefetch={false}
              title={waiting.name}
              {...(next === waiting && !following && { 'data-key': 'j' })}
              className={buttonClass('secondary')}
            >
              Hồ sơ tiếp theo (còn {formatNumber(left)})
            </Link>
          )}
        </span>
      </div>
      <Shortcuts keys={appraising ? moving : receiving} />
    </nav>
  );
}

const moving = [
  { key: 'j', label: 'hồ sơ sau' },
  { key: 'k', label: 'hồ sơ trước' },
];

const receiving = [...moving, { key: 't', label: 'tiếp nhận' }, { key: 'r', label: 'viết lý do trả lại' }];
