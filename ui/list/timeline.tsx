import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { EmptyState } from './empty-state';
import { formatMoment } from '../words/format';
import { dotTone, type Tone } from '../words/tone';

/** The history of a thing, newest first or oldest first as given. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  if (items.length === 0) return <EmptyState title="Chưa có hoạt động nào" icon="history" />;
  return (
    <ol aria-label={label}>
      {items.map((item) => (
        <li key={item.key} className="group relative flex gap-4 pb-6 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-3 bottom-0 left-[7px] w-px bg-line group-last:hidden"
          />
          <span
            className={clsx(
              'relative mt-1.5 size-[15px] shrink-0 rounded-full border-2 border-surface ring-1 ring-edge',
              dotTone[item.tone ?? 'neutral'],
            )}
          />
          <div className="min-w-0">
            <p className="font-medium">{item.title}</p>
            <p className="text-sm text-ink-faint">
              <time dateTime={item.at.toISOString()}>{formatMoment(item.at)}</time>
              {item.by && <> · {item.by}</>}
            </p>
            {item.note && (
              <div className="mt-1 border-l-3 border-line pl-3 text-ink-soft whitespace-pre-line">
                {item.note}
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

export type TimelineItem = {
  key: string;
  at: Date;
  title: ReactNode;
  by?: ReactNode;
  note?: ReactNode;
  tone?: Tone;
};
