import Link from 'next/link';
import { EmptyState } from '../list/empty-state';
import { formatNumber } from '../words/format';
import { type ChartPart, type ChartRow, Legend } from './legend';
import { ChartFigures } from './chart-figures';
import { fillTone } from '../words/tone';

/** One bar for each row, cut into parts. With `share` every bar is full width; otherwise lengths compare rows. */
export function StackChart({ caption, parts, rows, share, tabled }: StackChartProps) {
  if (rows.length === 0) return <EmptyState title="Chưa có số liệu">{caption}</EmptyState>;
  const most = Math.max(...rows.map(total), 1);
  return (
    <figure className="min-w-0">
      <figcaption className="font-semibold">{caption}</figcaption>
      <Legend parts={parts} />
      <ul className="mt-3 text-sm">
        {rows.map((row) => (
          <li
            key={row.label}
            className="relative grid gap-x-3 py-2 print:py-0.5 hover:bg-paper-deep sm:grid-cols-[minmax(0,1fr)_2fr] sm:items-center"
          >
            <span>
              {row.href ? (
                <Link href={row.href} prefetch={false} className="cover-link hover:text-primary">
                  {row.label}
                </Link>
              ) : (
                row.label
              )}
            </span>
            <div className="flex items-center gap-2">
              <StackBar parts={parts} row={row} whole={share ? Math.max(total(row), 1) : most} />
              <span className="min-w-12 text-right font-medium tabular-nums">{formatNumber(total(row))}</span>
            </div>
          </li>
        ))}
      </ul>
      {!tabled && <ChartFigures caption={caption} parts={parts} rows={rows} />}
    </figure>
  );
}

function StackBar({ parts, row, whole }: { parts: readonly ChartPart[]; row: ChartRow; whole: number }) {
  const percent = (part: ChartPart) => ((row.values[part.key] ?? 0) / whole) * 100;
  return (
    <svg aria-hidden="true" focusable="false" height="20" width="100%" className="block min-w-0 flex-1">
      <rect width="100%" height="20" rx="2" className="fill-paper-deep" />
      {parts.map((part, index) => (
        <rect
          key={part.key}
          x={`${parts.slice(0, index).reduce((sum, earlier) => sum + percent(earlier), 0)}%`}
          width={`${percent(part)}%`}
          height="20"
          className={fillTone[part.fill]}
          stroke="#fff"
          strokeWidth={percent(part) ? 1.5 : 0}
        />
      ))}
    </svg>
  );
}

export const total = (row: ChartRow) => Object.values(row.values).reduce((sum, value) => sum + value, 0);

type StackChartProps = {
  caption: string;
  parts: readonly ChartPart[];
  rows: readonly ChartRow[];
  share?: boolean;
  /** the screen shows the same figures as a table of its own */
  tabled?: boolean;
};
