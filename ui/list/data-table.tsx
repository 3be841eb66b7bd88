import { clsx } from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { EmptyState } from './empty-state';
import { Icon } from '../element/icon';

/** Rows become cards on a phone (globals.css, .rows): the title column leads, the others carry their label. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  empty,
  showCaption,
  foot,
  onPaper = [],
}: DataTableProps<Row>) {
  if (rows.length === 0) return empty ?? <EmptyState title="Chưa có dữ liệu" />;
  return (
    <table className="rows">
      <caption className={showCaption ? 'pb-2 text-left font-semibold' : 'sr-only'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" aria-sort={column.sort?.direction} className={align(column)}>
              {column.sort ? <SortLink label={column.label} sort={column.sort} /> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...rows, ...onPaper].map((row, index) => (
          <tr key={rowKey(row)} className={index < rows.length ? undefined : 'on-paper'}>
            {columns.map((column) => {
              const Cell = column.title ? 'th' : 'td';
              return (
                <Cell
                  key={column.key}
                  scope={column.title ? 'row' : undefined}
                  data-label={column.title || column.bare ? undefined : column.label}
                  className={clsx(
                    align(column),
                    column.title && 'title',
                    column.bare && 'bare',
                    column.wide && 'wide',
                  )}
                >
                  {column.title ? column.cell(row) : <div>{column.cell(row)}</div>}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  );
}

/** Around a table with more columns than fit: scrolls by itself, also by keyboard. */
export function TableScroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="table-scroll">
      {children}
    </section>
  );
}

function SortLink({ label, sort }: { label: string; sort: Sort }) {
  return (
    <Link
      href={sort.href}
      prefetch={false}
      scroll={false}
      className="-my-2 inline-flex min-h-11 items-center gap-1 hover:text-primary hover:underline"
    >
      {label}
      <Icon
        name={sortIcon(sort)}
        className={clsx('size-4 print:hidden', !sort.direction && 'text-ink-faint')}
      />
      <span className="sr-only">, sắp xếp {sort.leads === 'ascending' ? 'tăng dần' : 'giảm dần'}</span>
    </Link>
  );
}

const sortIcon = ({ direction }: Sort) =>
  direction === 'ascending' ? 'chevronUp' : direction === 'descending' ? 'chevronDown' : 'sort';

const align = (column: { numeric?: boolean; width?: string }) =>
  clsx(column.numeric && 'numeric', column.width);

export type Direction = 'ascending' | 'descending';

/** `href` is where a press leads: the same list, sorted as `leads` says. `direction` only on the sorted column. */
export type Sort = { href: string; direction?: Direction; leads: Direction };

export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** names the row: its header, and the heading of its card on a phone */
  title?: boolean;
  /** no label on a phone: actions, checkboxes */
  bare?: boolean;
  numeric?: boolean;
  /** on a phone the title says it already */
  wide?: boolean;
  /** "broad" for the name of a model, "named" for a unit, "slim" as wide as its words, "narrow" for a year */
  width?: 'broad' | 'named' | 'slim' | 'narrow';
  sort?: Sort;
};

type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty?: ReactNode;
  showCaption?: boolean;
  /** the rows of the other pages of the list: on paper a list stands whole */
  onPaper?: readonly Row[];
  /** a <tr> of totals */
  foot?: ReactNode;
};
