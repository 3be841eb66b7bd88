import Link from 'next/link';
import { totalsBy, totalsOf } from '@/domain/report/consolidated';
import { type Indicator, indicatorGroups } from '@/domain/report/form';
import { reportOn } from '@/domain/report/frozen';
import { type ReportColumn, rowsIn } from '@/server/reports/columns';
import { type Column, DataTable, TableScroll } from '@/ui/list/data-table';
import { formatNumber } from '@/ui/words/format';
import { boundKindOptions } from '@/ui/words/kinds';
import { indicatorGroupWords, indicatorLabel, spanWords, totalWords } from '@/ui/words/plan/report';
import { type Here, type ReportAsk, reportHref } from './ask';

const Figure = ({ href, words }: { href: string; words: string }) =>
  words === '–' ? (
    '–'
  ) : (
    <Link className="link inline-flex min-h-11 items-center" prefetch={false} href={href}>
      {words}
    </Link>
  );

const heads: Column<Indicator>[] = [
  { key: 'words', label: 'Chỉ tiêu', title: true, cell: (one) => indicatorLabel(one) },
];

type SumsProps = { column: ReportColumn; outliers: ReadonlyMap<string, ReadonlySet<string>> };

/** The sums of one column, for all and by kind of unit; each opens its rows. */
export function Sums({ column, outliers }: SumsProps) {
  const rows = rowsIn(column);
  const totals = totalsOf(column.form, rows);
  const byKind = totalsBy(column.form, rows, ({ kind }) => kind);
  const { year } = column;
  const here = hereOf(column);
  const opens = (one: Indicator, ask: Partial<ReportAsk> = {}) =>
    reportHref(here, { figure: one.key, state: 'da-gui', ...ask });
  const columns: Column<Indicator>[] = [
    ...heads,
    {
      key: 'all',
      label: 'Toàn tỉnh',
      numeric: true,
      cell: (one) => <Figure href={opens(one)} words={totalWords(one, totals[one.key]?.value ?? null)} />,
    },
    ...boundKindOptions(year).map(
      ({ value: kind, label }): Column<Indicator> => ({
        key: kind,
        label,
        numeric: true,
        cell: (one) => (
          <Figure
            href={opens(one, { kind })}
            words={totalWords(one, byKind.get(kind)?.[one.key]?.value ?? null)}
          />
        ),
      }),
    ),
    {
      key: 'blank',
      label: 'Để trống',
      numeric: true,
      cell: (one) => {
        const blank = totals[one.key]?.blank ?? 0;
        return one.required && blank > 0 ? (
          <Figure href={opens(one, { oddity: 'trong' })} words={formatNumber(blank)} />
        ) : (
          formatNumber(blank)
        );
      },
    },
    {
      key: 'far',
      label: 'Khác thường',
      numeric: true,
      cell: (one) => {
        const far = outliers.get(one.key)?.size ?? 0;
        return far > 0 ? (
          <Figure href={opens(one, { oddity: 'khac-thuong' })} words={formatNumber(far)} />
        ) : (
          '0'
        );
      },
    },
  ];
  return <Groups columns={columns} indicators={column.form.indicators} />;
}

/** One column for each year of a review; each figure opens the report of its year. */
export function SumsOfYears({ columns: years }: { columns: readonly ReportColumn[] }) {
  const last = years.at(-1);
  if (!last) return null;
  const totals = years.map((column) => totalsOf(column.form, rowsIn(column)));
  const indicators = (years[0] ?? last).form.indicators;
  const columns: Column<Indicator>[] = [
    ...heads,
    ...years.map(
      (column, at): Column<Indicator> => ({
        key: String(column.year),
        label: spanWords(column.form, column.year),
        numeric: true,
        cell: (one) => (
          <Figure
            href={reportHref(hereOf(column), { figure: one.key, state: 'da-gui' })}
            words={totalWords(one, totals[at]?.[one.key]?.value ?? null)}
          />
        ),
      }),
    ),
  ];
  return <Groups columns={columns} indicators={indicators} />;
}

/** Where the reports of a column are looked at one by one. */
export const hereOf = ({ year, code }: Pick<ReportColumn, 'year' | 'code'>): Here => ({
  year,
  code: reportOn(code) ?? code,
});

type GroupsProps = { columns: Column<Indicator>[]; indicators: readonly Indicator[] };

const Groups = ({ columns, indicators }: GroupsProps) =>
  indicatorGroups.map((group) => (
    <TableScroll key={group} label={indicatorGroupWords[group]}>
      <DataTable
        caption={indicatorGroupWords[group]}
        showCaption
        columns={columns}
        rows={indicators.filter((one) => one.group === group)}
        rowKey={({ key }) => key}
      />
    </TableScroll>
  ));
