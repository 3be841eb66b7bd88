import { deskPage } from '@/domain/addresses';
import { overseesAll } from '@/domain/actor';
import type { Metadata } from 'next';
import { periodOf } from '@/domain/obligation/scheme';
import { currentActor } from '@/server/account/session';
import { answersOf } from '@/server/obligations/queries';
import { consolidatedAnswers } from '@/server/reports/queries';
import { seasons } from '@/server/registry/duties/seasons';
import { now } from '@/server/request/moment';
import { Badge } from '@/ui/element/badge';
import { buttonClass, ButtonLink } from '@/ui/element/button';
import { type Column, DataTable, TableScroll } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { NumberedPager } from '@/ui/list/pager';
import { DownloadLink } from '@/ui/page/drawn-for';
import { PageHeader } from '@/ui/page/page-header';
import { PrintButton } from '@/ui/page/print-button';
import { Section } from '@/ui/page/section';
import { Tabs } from '@/ui/page/tabs';
import { formatNumber } from '@/ui/words/format';
import { answerTone } from '@/ui/words/plan/obligation';
import { ReportList } from '../../bao-cao-tong-hop/list';
import { answerAsk, fitting, type Query, unitsAnswersHref } from '../ask';
import { NoScheme } from '../no-scheme';
import { hasDay, lineColumns, standingColumns, unitColumns } from './columns';
import { AnswerFilters } from './filters';
import { linesOf, type ObligationLine } from './summary';

export const metadata: Metadata = { title: 'Việc theo kế hoạch của các đơn vị' };

const perPage = 50;

type Props = { searchParams: Promise<Query> };

/** Who owes what of a year's plan, for whoever follows more than one unit. */
export default async function UnitsAnswersPage({ searchParams }: Props) {
  const by = await currentActor();
  const ask = answerAsk(await searchParams, now());
  const [of, years, reports] = await Promise.all([
    answersOf({ by, now: now() }, { year: ask.year }),
    seasons(),
    consolidatedAnswers({ by, now: now() }, ask.year),
  ]);
  const rows = fitting(of.units, ask);
  const lines = linesOf(of);
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const page = Math.min(ask.page, pages);
  const first = (page - 1) * perPage;
  return (
    <>
      <PageHeader
        title={`Việc theo kế hoạch năm ${ask.year}`}
        kicker={of.scheme ? `Kế hoạch số ${of.scheme.number}, giai đoạn ${periodOf(of.scheme)}` : undefined}
        actions={
          of.scheme && (
            <>
              <ButtonLink variant="secondary" href={deskPage.difficulties}>
                Phản ánh vướng mắc
              </ButtonLink>
              <PrintButton />
              <DownloadLink
                className={buttonClass('secondary')}
                href={unitsAnswersHref(ask, deskPage.answersAsSheet)}
              >
                Xuất bảng tính
              </DownloadLink>
            </>
          )
        }
      />
      <div className="space-y-8">
        <Tabs
          label="Năm"
          items={years.map(({ year }) => ({
            label: String(year),
            href: unitsAnswersHref({ year }),
            current: year === ask.year,
          }))}
        />
        {of.scheme ? (
          <>
            <ByObligation
              title="Theo việc"
              columns={lineColumns(ask.year)}
              lines={lines.filter((one) => hasDay(one.obligation))}
            />
            <ByObligation
              title="Cam kết thường xuyên, không có hạn"
              columns={standingColumns(ask.year)}
              lines={lines.filter((one) => !hasDay(one.obligation))}
            />
            {reports.length > 0 && (
              <Section title="Báo cáo tổng hợp với Ủy ban nhân dân tỉnh" boxed>
                <ReportList year={ask.year} answers={reports} opens={overseesAll(by)} />
              </Section>
            )}
            <Section title="Theo đơn vị" id="don-vi">
              <AnswerFilters ask={ask} years={years.map(({ year }) => year)} asked={of.asked} />
              <p role="status" className="text-ink-soft">
                {formatNumber(rows.length)} đơn vị
              </p>
              <Legend />
              <TableScroll label="Đơn vị và việc">
                <DataTable
                  caption="Đơn vị và tình trạng của từng việc"
                  columns={unitColumns({ asked: of.asked, year: ask.year, code: ask.code })}
                  rows={rows.slice(first, first + perPage)}
                  onPaper={[...rows.slice(0, first), ...rows.slice(first + perPage)]}
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
                hrefOf={(n) => `${unitsAnswersHref({ ...ask, page: n })}#don-vi`}
                summary={
                  rows.length > 0 &&
                  `${first + 1}–${Math.min(first + perPage, rows.length)} trong ${formatNumber(rows.length)}`
                }
              />
            </Section>
          </>
        ) : (
          <NoScheme year={ask.year} />
        )}
      </div>
    </>
  );
}

type ByObligationProps = {
  title: string;
  columns: Column<ObligationLine>[];
  lines: readonly ObligationLine[];
};

function ByObligation({ title, columns, lines }: ByObligationProps) {
  if (lines.length === 0) return null;
  return (
    <Section title={title} boxed>
      <TableScroll label={title}>
        <DataTable
          caption={`${title}: mức hoàn thành của từng việc trong kế hoạch`}
          columns={columns}
          rows={lines}
          rowKey={({ obligation }) => obligation.code}
        />
      </TableScroll>
    </Section>
  );
}

/** What the colours of the chips say. */
const Legend = () => (
  <ul className="flex flex-wrap gap-2 text-sm" aria-label="Màu của các việc">
    {(['onTime', 'late', 'missing', 'due'] as const).map((state) => (
      <li key={state}>
        <Badge tone={answerTone[state]}>{legendWords[state]}</Badge>
      </li>
    ))}
  </ul>
);

const legendWords = {
  onTime: 'Đúng hạn',
  late: 'Muộn hoặc bị trả lại',
  missing: 'Quá hạn',
  due: 'Chưa đến hạn, được miễn',
};
