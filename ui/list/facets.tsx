import { clsx } from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass } from '../element/button';
import { formatNumber } from '../words/format';
import { Icon } from '../element/icon';

/** Links that narrow the list; each press opens the narrower list at once. Beside the list on a desk, behind a button on a phone: a native popover, so it needs no JavaScript. */
export function FacetPanel({ active = 0, resultLabel, children }: FacetPanelProps) {
  return (
    <div className="min-w-0">
      <button
        type="button"
        popoverTarget="facets"
        className={clsx(buttonClass('secondary'), 'w-full lg:hidden')}
      >
        <Icon name="filter" /> Bộ lọc{active > 0 && ` (${active})`}
      </button>
      <aside id="facets" popover="auto" aria-label="Bộ lọc" className="drawer facet-panel">
        <div className="mb-2 flex items-center justify-between lg:hidden">
          <p className="text-lg font-semibold">Bộ lọc</p>
          <CloseDrawer target="facets" />
        </div>
        <div className="space-y-6">{children}</div>
        <button
          type="button"
          popoverTarget="facets"
          popoverTargetAction="hide"
          className={clsx(buttonClass('primary'), 'sticky bottom-0 mt-6 w-full lg:hidden')}
        >
          {resultLabel ?? 'Về danh sách'}
        </button>
      </aside>
    </div>
  );
}

export function Facet({ title, items }: { title: string; items: readonly FacetItem[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className="border-b border-line pb-1 text-base">{title}</h3>
      <ul className="mt-1">
        {items.map((item) => (
          <li key={item.label}>
            <Link
              href={item.href}
              prefetch={false}
              rel="nofollow"
              data-stay={item.label}
              aria-current={item.active ? 'true' : undefined}
              className={clsx(
                'flex min-h-11 items-center gap-2 rounded-md px-2 py-1.5 hover:bg-primary-soft',
                item.active && 'bg-primary-soft font-medium text-primary-strong',
              )}
            >
              <span
                className={clsx(
                  'min-w-0 flex-1',
                  !item.active && 'underline decoration-line underline-offset-4',
                )}
              >
                {item.label}
              </span>
              <span className="text-sm text-ink-faint tabular-nums">
                {formatNumber(item.count)}
                <span className="sr-only"> kết quả{item.active && ', đang chọn, bấm để bỏ'}</span>
              </span>
              {item.active && <Icon name="close" className="size-4" />}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function CloseDrawer({ target }: { target: string }) {
  return (
    <button
      type="button"
      popoverTarget={target}
      popoverTargetAction="hide"
      className="grid size-11 place-items-center rounded-md hover:bg-paper-deep"
    >
      <Icon name="close" />
      <span className="sr-only">Đóng</span>
    </button>
  );
}

/** `href` leads to the list with this item added, or taken away when it is active. */
export type FacetItem = { label: string; count: number; href: string; active?: boolean };
type FacetPanelProps = { active?: number; resultLabel?: string; children: ReactNode };
