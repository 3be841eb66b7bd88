import { clsx } from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass } from '../element/button';
import { formatNumber } from '../words/format';
import { Icon } from '../element/icon';

/** Keyset paging: only before and after are known. `summary` e.g. "1–20 trong 236 mô hình". */
export function Pager({ previousHref, nextHref, summary }: PagerProps) {
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav aria-label="Phân trang" className="flex flex-wrap items-center justify-between gap-3 py-4">
      <p className="text-sm text-ink-soft">{summary}</p>
      <div className="flex gap-2">
        {previousHref && (
          <Link href={previousHref} rel="prev" prefetch={false} className={buttonClass('secondary')}>
            <Icon name="chevronLeft" className="size-4" /> Trang trước
          </Link>
        )}
        {nextHref && (
          <Link href={nextHref} rel="next" prefetch={false} className={buttonClass('secondary')}>
            Trang sau <Icon name="chevronRight" className="size-4" />
          </Link>
        )}
      </div>
    </nav>
  );
}

export function NumberedPager({ page, pages, hrefOf, summary, whole }: NumberedPagerProps) {
  if (pages <= 1) return summary ? <p className="no-print py-4 text-sm text-ink-soft">{summary}</p> : null;
  return (
    <>
      {!whole && (
        <p className="hidden py-2 print:block">
          Trang {formatNumber(page)} trên {formatNumber(pages)} của danh sách; các dòng khác không có trên bản
          in này.
        </p>
      )}
      <nav aria-label="Phân trang" className="flex flex-wrap items-center justify-between gap-3 py-4">
        <p className="text-sm text-ink-soft">
          {summary ?? `Trang ${formatNumber(page)} trên ${formatNumber(pages)}`}
        </p>
        <ul className="flex flex-wrap gap-1">
          {shownPages(page, pages).map((number, index) => (
            <li key={number ?? `gap-${index}`}>
              {number === null ? (
                <span className="grid size-11 place-items-center text-ink-faint">…</span>
              ) : (
                <Link
                  href={hrefOf(number)}
                  prefetch={false}
                  aria-label={`Trang ${number}`}
                  aria-current={number === page ? 'page' : undefined}
                  className={clsx(
                    'grid size-11 place-items-center rounded-md border tabular-nums',
                    number === page
                      ? 'border-primary bg-primary font-semibold text-white'
                      : 'border-transparent text-primary hover:border-edge hover:bg-surface',
                  )}
                >
                  {formatNumber(number)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** First, last and the neighbours of the current page; null where pages are left out. */
export function shownPages(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const numbers = [...new Set(wanted)].toSorted((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const gap = number - (numbers[index - 1] ?? 0);
    return gap === 2 ? [number - 1, number] : gap > 2 ? [null, number] : [number];
  });
}

type PagerProps = { previousHref?: string; nextHref?: string; summary?: ReactNode };
type NumberedPagerProps = {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  summary?: ReactNode;
  /** on paper the list stands whole (DataTable's `onPaper`); otherwise paper says which page it is */
  whole?: boolean;
};
