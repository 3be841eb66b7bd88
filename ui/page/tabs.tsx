import { clsx } from 'clsx';
import Link from 'next/link';
import { formatNumber } from '../words/format';

/** Tabs that are links: each view has its own URL. */
export function Tabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  return (
    <nav aria-label={label} className="tabs overflow-x-auto border-b border-line">
      <ul className="flex min-w-max gap-1 px-1 pt-1 max-sm:pr-8">
        {items.map((item) => (
          <li key={item.href} className={clsx(item.current && '[scroll-initial-target:nearest]')}>
            <Link
              href={item.href}
              prefetch={false}
              aria-current={item.current ? (item.within ? 'true' : 'page') : undefined}
              className={clsx(
                '-mb-px flex min-h-11 whitespace-nowrap items-center gap-2 border-b-3 px-3 py-2',
                item.current
                  ? '[scroll-initial-target:nearest] border-primary font-semibold text-primary-strong'
                  : 'border-transparent text-ink-soft hover:border-edge hover:text-ink',
              )}
            >
              {item.label}
              {item.count !== undefined && (
                <span className="rounded-full bg-paper-deep px-2 text-sm tabular-nums text-ink-soft">
                  {formatNumber(item.count)}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `within`: the page is one below the tab. */
export type TabItem = { label: string; href: string; current?: boolean; within?: boolean; count?: number };
