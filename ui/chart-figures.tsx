import { formatNumber } from './format';
import { Icon } from './icon';
import type { ChartPart, ChartRow } from './stack-chart';

/** The same chart as a table, for who cannot or would rather not read bars. */
export function ChartFigures({ caption, parts, rows }: ChartFiguresProps) {
  return (
    <details className="group mt-2 text-sm">
      <summary className="inline-flex min-h-11 items-center gap-1 text-primary hover:underline">
        <Icon name="chevronRight" className="size-4 group-open:rotate-90" />
        Xem số liệu dạng bảng
      </summary>
      <div className="max-w-full overflow-x-auto">
        <table className="w-full border border-line bg-surface text-left tabular-nums [&_:is(td,th)]:px-3 [&_:is(td,th)]:py-1.5 [&_tr]:border-b [&_tr]:border-line">
          <caption className="sr-only">Số liệu: {caption}</caption>
          <thead className="bg-paper-deep">
            <tr>
              <th scope="col">Mục</th>
              {parts.map((part) => (
                <th key={part.key} scope="col" className="text-right">
                  {part.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <th scope="row" className="font-normal">
                  {row.label}
                </th>
                {parts.map((part) => (
                  <td key={part.key} className="text-right">
                    {formatNumber(row.values[part.key] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

type ChartFiguresProps = { caption: string; parts: readonly ChartPart[]; rows: readonly ChartRow[] };
