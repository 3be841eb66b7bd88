import Link from 'next/link';
import { TableScroll } from '@/ui/list/data-table';
import { formatNumber } from '@/ui/words/format';

export type Figure = { count: number; href: string };
export type FigureRow = { key: string; label: string; figures: readonly Figure[] };

/** A table of numbers, each of which opens its rows. It stays a table on a phone, where it scrolls beside its labels. */
export function Figures({ caption, first, heads, rows }: FiguresProps) {
  return (
    <TableScroll label={caption}>
      <table className="w-full border border-line bg-surface text-sm tabular-nums [&_:is(td,th)]:px-3 [&_tr]:border-b [&_tr]:border-line">
        <caption className="sr-only">{caption}</caption>
        <thead className="bg-paper-deep">
          <tr className="align-bottom">
            <th scope="col" className="sticky left-0 bg-paper-deep py-2.5 text-left">
              {first}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className="py-2.5 text-right font-semibold">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="hover:bg-paper">
              <th scope="row" className="sticky left-0 min-w-36 bg-surface py-1 text-left font-medium">
                {row.label}
              </th>
              {row.figures.map((figure, index) => (
                <td key={heads[index]} className="text-right">
                  <CountLink figure={figure} of={`${row.label}, ${heads[index]?.toLowerCase()}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

type FiguresProps = {
  caption: string;
  /** heads the column of labels */
  first: string;
  heads: readonly string[];
  rows: readonly FigureRow[];
};

function CountLink({ figure: { count, href }, of }: { figure: Figure; of: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="inline-flex min-h-11 min-w-11 print:min-h-0 items-center justify-end text-primary hover:underline"
      aria-label={`${of}: ${formatNumber(count)}`}
    >
      {formatNumber(count)}
    </Link>
  );
}
