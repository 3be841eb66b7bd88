import Link from 'next/link';
import type { Indicator } from '@/domain/report/form';
import { inOrder } from '@/domain/text/text';
import type { ReportColumn, ReportLine } from '@/server/reports/columns';
import { deskPage } from '@/domain/addresses';
import { Badge } from '@/ui/element/badge';
import { UnitName } from '@/ui/element/unit-name';
import { type Column, DataTable, TableScroll } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { NumberedPager } from '@/ui/list/pager';
import { formatDate, formatNumber } from '@/ui/words/format';
import { answerStateWords, answerTone } from '@/ui/words/plan/obligation';
import { figureWords, totalWords } from '@/ui/words/plan/report';
import { kindWordsIn } from '@/ui/words/kinds';
import {
  fittingLines,
  groupOf,
  type Here,
  NO_GROUP,
  odditiesOf,
  type ReportAsk,
  reportHref,
  sumOfLines,
} from './ask';

const perPage = 50;

type LinesProps = { here: Here; column: ReportColumn; ask: ReportAsk };
type Outliers = ReadonlyMap<string, ReadonlySet<string>>;

/** The reports one by one, as the URL asks for them, with what is odd about each. */
export function Lines({ here, column, ask, outliers }: LinesProps & { outliers: Outliers }) {
  const lines = fittingLines(column, outliers, ask);
  const figure = column.form.indicators.find(({ key }) => key === ask.figure) ?? null;
  const pages = Math.max(1, Math.ceil(lines.length / perPage));
  const page = Math.min(ask.page, pages);
  const first = (page - 1) * perPage;
  return (
    <>
      {figure && <ByGroup here={here} column={column} ask={ask} lines={lines} figure={figure} />}
      <p role="status" className="text-ink-soft">
        {formatNumber(lines.length)} đơn vị
        {figure && `, cộng ${totalWords(figure, sumOfLines(column, lines, figure.key)?.value ?? null)}`}
      </p>
      <TableScroll label="Báo cáo của từng đơn vị">
        <DataTable
          caption="Báo cáo của từng đơn vị"
          columns={columnsOf({ column, figure, outliers })}
          rows={lines.slice(first, first + perPage)}
          onPaper={[...lines.slice(0, first), ...lines.slice(first + perPage)]}
          rowKey={({ unit }) => unit.id}
          empty={
            <EmptyState title="Không có đơn vị nào phù hợp" icon="search">
              Bỏ bớt điều kiện lọc để xem thêm.
            </EmptyState>
          }
        />
      </TableScroll>
      <NumberedPager
        page={page}
        pages={pages}
        whole
        hrefOf={(n) => reportHref(here, { ...ask, page: n })}
        summary={
          lines.length > 0 &&
          `${first + 1}–${Math.min(first + perPage, lines.length)} trong ${formatNumber(lines.length)}`
        }
      />
    </>
  );
}

type ByGroupProps = LinesProps & { lines: readonly ReportLine[]; figure: Indicator };

/** One figure by district, later by group; each sum opens its rows. */
function ByGroup({ here, column, ask, lines, figure }: ByGroupProps) {
  const groups = [...new Set(lines.filter(({ rows }) => rows.length > 0).map(groupOf))].sort(inOrder);
  if (groups.length < 2) return null;
  return (
    <section aria-label={`${figure.words} theo địa bàn`}>
      <h3 className="font-semibold">{figure.words}, theo địa bàn</h3>
      <ul className="mt-2 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {groups.map((group) => (
          <li key={group} className="flex items-center justify-between gap-3 border-b border-line">
            <Link
              className="link inline-flex min-h-11 items-center"
              prefetch={false}
              href={reportHref(here, { ...ask, group, page: 1 })}
            >
              {groupWords(group)}
            </Link>
            <span className="tabular-nums">
              {totalWords(
                figure,
                sumOfLines(
                  column,
                  lines.filter((line) => groupOf(line) === group),
                  figure.key,
                )?.value ?? null,
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const groupWords = (group: string): string =>
  group === NO_GROUP ? 'Cơ quan, đơn vị cấp tỉnh' : group;

type Drawn = {
  column: ReportColumn;
  figure: Indicator | null;
  outliers: Outliers;
};

const columnsOf = ({ column, figure, outliers }: Drawn): Column<ReportLine>[] => [
  {
    key: 'unit',
    label: 'Đơn vị',
    title: true,
    cell: ({ unit, group }) => (
      <UnitName
        name={unit.name}
        href={deskPage.answer(column.year, column.code, unit.slug)}
        parent={unit.kind === 'commune' && group ? group : kindWordsIn(unit.kind, column.year)}
      />
    ),
  },
  {
    key: 'state',
    label: 'Tình trạng',
    cell: (line) => (
      <>
        <Badge tone={answerTone[line.state]}>{answerStateWords[line.state]}</Badge>
        {line.rows.length > 0 && !line.accepted && (
          <span className="block text-sm text-ink-faint">chờ tiếp nhận</span>
        )}
      </>
    ),
  },
  {
    key: 'sent',
    label: 'Ngày gửi',
    cell: ({ sentAt, rows, left }) => {
      if (rows.length > 0 && sentAt) return formatDate(sentAt);
      return left !== null && left < 0 ? `quá ${formatNumber(-left)} ngày` : '–';
    },
  },
  ...(figure
    ? [
        {
          key: 'figure',
          label: figure.words,
          numeric: figure.kind !== 'text',
          cell: (line: ReportLine) => valueWords(column, line, figure),
        },
      ]
    : []),
  {
    key: 'odd',
    label: 'Cần xem',
    cell: (line) => oddWords(line, odditiesOf(line, outliers, column), figure).join('; ') || '–',
  },
];

/** Of one report its figure; of several that a unit goes on from, what they come to. */
function valueWords(column: ReportColumn, line: ReportLine, figure: Indicator): string {
  const [only, ...more] = line.rows;
  if (!only) return '–';
  if (more.length === 0) return figureWords(figure, only.figures[figure.key]) || '–';
  return totalWords(figure, sumOfLines(column, [line], figure.key)?.value ?? null);
}

function oddWords(line: ReportLine, odd: ReturnType<typeof odditiesOf>, figure: Indicator | null): string[] {
  const of = (list: readonly Indicator[]) => list.filter((one) => !figure || one.key === figure.key);
  const known = line.contradictions.filter(({ key }) => !figure || key === figure.key);
  const said = (words: string, list: readonly Indicator[]) =>
    list.length > 0
      ? [figure ? words : `${words}: ${list.map((one) => one.words.toLowerCase()).join(', ')}`]
      : [];
  return [
    ...said('để trống', of(odd.trong)),
    ...said('khác thường', of(odd['khac-thuong'])),
    ...(figure ? said('ước thực hiện', of(odd.uoc)) : []),
    ...known.map((one) => `cổng có ${formatNumber(one.known)}: ${one.why}`),
  ];
}
