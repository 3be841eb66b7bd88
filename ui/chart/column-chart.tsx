import { ChartFigures } from './chart-figures';
import { EmptyState } from '../list/empty-state';
import { formatNumber } from '../words/format';
import { Legend } from './legend';
import { total } from './stack-chart';
import type { ChartPart, ChartRow } from './legend';
import { fillTone } from '../words/tone';

const height = 220;
const base = height - 30;
const top = 24;

/** Standing, stacked columns for a few years. Widths are percentages, so letters keep their size on every screen. */
export function ColumnChart({ caption, parts, rows, tabled }: ColumnChartProps) {
  if (rows.length === 0) return <EmptyState title="Chưa có số liệu">{caption}</EmptyState>;
  const most = Math.max(...rows.map(total), 1);
  const step = 100 / rows.length;
  const every = Math.ceil(rows.length / 12);
  return (
    <figure className="min-w-0">
      <figcaption className="font-semibold">{caption}</figcaption>
      {parts.length > 1 && <Legend parts={parts} />}
      <svg aria-hidden="true" focusable="false" width="100%" height={height} className="mt-2 block text-sm">
        {[0, 0.5, 1].map((line) => (
          <line
            key={line}
            x2="100%"
            y1={base - line * (base - top)}
            y2={base - line * (base - top)}
            className="stroke-line"
          />
        ))}
        {rows.map((row, index) => (
          <g key={row.label}>
            <Column row={row} parts={parts} x={index * step + step * 0.2} width={step * 0.6} most={most} />
            {index % every === 0 && (
              <>
                <text
                  x={`${(index + 0.5) * step}%`}
                  y={height - 8}
                  textAnchor="middle"
                  className="fill-ink-soft"
                >
                  {row.label}
                </text>
                <text
                  x={`${(index + 0.5) * step}%`}
                  y={base - (total(row) / most) * (base - top) - 6}
                  textAnchor="middle"
                  className="fill-ink font-semibold"
                >
                  {formatNumber(total(row))}
                </text>
              </>
            )}
          </g>
        ))}
      </svg>
      {!tabled && <ChartFigures caption={caption} parts={parts} rows={rows} />}
    </figure>
  );
}

function Column({ row, parts, x, width, most }: ColumnProps) {
  const tall = (part: ChartPart) => ((row.values[part.key] ?? 0) / most) * (base - top);
  return parts.map((part, index) => (
    <rect
      key={part.key}
      x={`${x}%`}
      width={`${width}%`}
      y={base - parts.slice(0, index + 1).reduce((sum, lower) => sum + tall(lower), 0)}
      height={tall(part)}
      className={fillTone[part.fill]}
      stroke="#fff"
      strokeWidth={tall(part) ? 1.5 : 0}
    />
  ));
}

type ColumnChartProps = {
  caption: string;
  parts: readonly ChartPart[];
  rows: readonly ChartRow[];
  /** the screen shows the same figures as a table of its own */
  tabled?: boolean;
};
type ColumnProps = { row: ChartRow; parts: readonly ChartPart[]; x: number; width: number; most: number };
