import { clsx } from 'clsx';
import Link from 'next/link';
import { EmptyState } from '../list/empty-state';
import { formatNumber } from '../words/format';
import { type Fill, fillTone } from '../words/tone';

/** Horizontal bars. The chart is a real table: label, bar, number, so it reads the same aloud and on paper. */
export function BarChart({
  caption,
  bars,
  unit,
  most: full = 1,
  fill = 'primary',
  format = formatNumber,
}: BarChartProps) {
  if (bars.length === 0) return <EmptyState title="Chưa có số liệu">{caption}</EmptyState>;
  const most = Math.max(...bars.map((bar) => bar.value), full);
  return (
    <table className="w-full table-fixed self-start text-sm">
      <caption className="pb-2 text-left text-base font-semibold">{caption}</caption>
      <thead className="[&_th]:h-0 [&_th]:overflow-hidden [&_th]:p-0 [&_th]:text-[0px] [&_th]:leading-none">
        <tr>
          <th scope="col" className="w-2/5 sm:w-1/3">
            Mục
          </th>
          <th scope="col">{unit ?? 'Số lượng'}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key ?? bar.label} className="group relative hover:bg-paper-deep">
            <th
              scope="row"
              className="w-2/5 py-2 print:py-0.5 pr-3 text-left align-middle font-normal sm:w-1/3"
            >
              {bar.href ? (
                <Link href={bar.href} prefetch={false} className="cover-link group-hover:text-primary">
                  {bar.label}
                </Link>
              ) : (
                bar.label
              )}
            </th>
            {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a cell, not a control */}
            <td className="py-2 print:py-0.5">
              <div className="flex items-center gap-2">
                <svg
                  aria-hidden="true"
                  focusable="false"
                  height="18"
                  width="100%"
                  className="block min-w-0 flex-1"
                >
                  <rect width="100%" height="18" rx="2" className="fill-paper-deep" />
                  <rect
                    width={`${(bar.value / most) * 100}%`}
                    height="18"
                    rx="2"
                    className={clsx(fillTone[bar.fill ?? fill])}
                  />
                </svg>
                <span className="min-w-12 text-right font-medium tabular-nums">{format(bar.value)}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export type Bar = { key?: string; label: string; value: number; href?: string; fill?: Fill };

type BarChartProps = {
  caption: string;
  bars: readonly Bar[];
  /** what the number counts, for the header of its column */
  /** the value of a full bar, where the largest of them is not the measure */
  most?: number;
  unit?: string;
  fill?: Fill;
  format?: (value: number) => string;
};
