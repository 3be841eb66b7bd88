import { clsx } from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatNumber } from '../words/format';
import { dotTone, type Tone } from '../words/tone';

/** One number that opens its rows. */
export function Stat({ value, label, href, tone, note }: StatProps) {
  return (
    <div
      className={clsx(
        'relative flex flex-col rounded-lg border border-line bg-surface p-4 shadow-card',
        href && 'hover:border-primary hover:bg-primary-soft',
      )}
    >
      <p className="flex min-h-11 items-start gap-2 text-sm text-ink-soft">
        {tone && <span className={clsx('mt-1.5 size-2.5 shrink-0 rounded-full', dotTone[tone])} />}
        {href ? (
          <Link href={href} prefetch={false} className="cover-link">
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <p translate="no" className="text-3xl font-semibold tabular-nums">
        {typeof value === 'number' ? formatNumber(value) : value}
      </p>
      {note && <p className="text-sm text-ink-faint">{note}</p>}
    </div>
  );
}

export function StatGrid({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]">
      {children}
    </div>
  );
}

type StatProps = { value: number | string; label: string; href?: string; tone?: Tone; note?: ReactNode };
