import { Disclosure } from '../focus/disclosure';
import { formatNumber } from '../words/format';
import type { ChartPart, ChartRow } from './legend';

/** The same chart as a table, for who cannot or would rather not read bars. On paper nothing can be unfolded. */
export function ChartFigures({ caption, parts, rows }: ChartFiguresProps) {
  return (
    <div className="no-print mt-2 text-sm">
      <Disclosure summary="Xem số liệu dạng bảng">
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
      </Disclosure>
    </div>
  );
}

type ChartFiguresProps = { caption: string; parts: readonly ChartPart[]; rows: readonly ChartRow[] };
