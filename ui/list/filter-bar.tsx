import { clsx } from 'clsx';
import Link from 'next/link';
import { Children, type ReactNode } from 'react';
import { buttonClass } from '../element/button';
import { Icon } from '../element/icon';

/**
 * A GET form: the state of the list lives in the URL. `keep` holds parameters that the form must not lose. More than
 * two fields would push the list off a phone's first screen: there they wait behind one line (table.css).
 */
export function FilterBar(bar: FilterBarProps) {
  if (Children.toArray(bar.children).length <= 2) return <FilterForm {...bar} />;
  return (
    <details className="filter-fold group/fold">
      <summary className="flex min-h-11 items-center gap-2 rounded-lg border border-line bg-surface px-4 font-medium text-primary group-open/fold:rounded-b-none group-open/fold:border-b-0 sm:supports-[selector(::details-content)]:hidden">
        <Icon name="chevronRight" className="size-4 group-open/fold:rotate-90" />
        Bộ lọc{bar.clearHref && ' (đang lọc)'}
      </summary>
      <FilterForm {...bar} className="group-open/fold:rounded-t-none" />
    </details>
  );
}

function FilterForm({
  action,
  label = 'Lọc danh sách',
  clearHref,
  keep = {},
  className,
  children,
}: FilterBarProps & { className?: string }) {
  return (
    <form
      action={action}
      method="get"
      role="search"
      aria-label={label}
      className={clsx(
        'filter-form grid gap-3 rounded-lg border border-line bg-surface p-4 sm:max-lg:grid-cols-2',
        className,
      )}
    >
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div className="flex gap-2 self-end">
        <button type="submit" className={buttonClass('primary')}>
          Lọc
        </button>
        {clearHref && (
          <Link href={clearHref} prefetch={false} className={clsx(buttonClass('quiet'), 'whitespace-nowrap')}>
            Xóa bộ lọc
          </Link>
        )}
      </div>
    </form>
  );
}

/** What is filtered now; pressing one takes it away. */
export function FilterChips({ chips }: { chips: readonly { label: string; removeHref: string }[] }) {
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Đang lọc theo" className="flex flex-wrap gap-2">
      {chips.map((chip) => (
        <li key={chip.label}>
          <Link
            href={chip.removeHref}
            prefetch={false}
            className="inline-flex min-h-11 items-center gap-1.5 rounded-full border border-primary-line bg-primary-soft px-3 text-sm font-medium text-primary hover:border-primary"
          >
            <span className="sr-only print:hidden">Bỏ lọc: </span>
            {chip.label}
            <Icon name="close" className="size-4 print:hidden" />
          </Link>
        </li>
      ))}
    </ul>
  );
}

type FilterBarProps = {
  action: string;
  label?: string;
  clearHref?: string;
  keep?: Record<string, string>;
  children: ReactNode;
};
