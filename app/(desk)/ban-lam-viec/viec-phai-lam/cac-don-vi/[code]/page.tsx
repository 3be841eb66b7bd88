import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { mayOrganise } from '@/domain/actor';
import { isDone, type ObligationState } from '@/domain/obligation/record';
import { standsIn } from '@/domain/text/place';
import { currentActor } from '@/server/account/session';
import { answersOf, type UnitAnswers } from '@/server/obligations/queries';
import { now } from '@/server/request/moment';
import { Badge } from '@/ui/element/badge';
import { UnitName } from '@/ui/element/unit-name';
import { type Column, DataTable, TableScroll } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { NumberedPager } from '@/ui/list/pager';
import { Stat, StatGrid } from '@/ui/chart/stat';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { formatDate, formatIsoDate, formatNumber } from '@/ui/words/format';
import { answerStateWords, answerTone, deliveryStatusWords, dueWordsOf } from '@/ui/words/plan/obligation';
import { answerAsk, answerHref, ofObligationHref, type Query, unitsAnswersHref } from '../../ask';
import { linesOf } from '../summary';
import { NotePapers, SetDay, Urge } from './forms';

export const metadata: Metadata = { title: 'Một việc của kế hoạch' };

const perPage = 50;

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Query> };

/** One obligation over all units: who has given what, and the papers that came by post. */
export default async function ObligationPage({ params, searchParams }: Props) {
  const by = await currentActor();
  const code = decodeURIComponent((await params).code);
  const { year, page: asked } = answerAsk(await searchParams, now());
  const of = await answersOf({ by, now: now() }, { year });
  const line = linesOf(of).find(({ obligation }) => obligation.code === code);
  if (!line) notFound();
  const rows = of.units.flatMap((row) => {
    const answer = row.answers.find(({ obligation }) => obligation.code === code);
    return answer ? [{ ...row, answer }] : [];
  });
  const sorted = rows.toSorted((a, b) => urgency(a.answer.state) - urgency(b.answer.state));
  const isOrganiser = mayOrganise(by).ok;
  const pages = Math.max(1, Math.ceil(sorted.length / perPage));
  const page = Math.min(asked, pages);
  const first = (page - 1) * perPage;
  const shown = sorted.slice(first, first + perPage);
  const open = shown.filter(({ answer }) => !isDone(answer.state));
  const table = (
    <TableScroll label="Các đơn vị">
      <DataTable
        caption={`Các đơn vị và ${line.obligation.words}`}
        columns={columns({ year, code, ticks: isOrganiser })}
        rows={shown}
        rowKey={({ unit }) => unit.id}
        empty={<EmptyState title="Không có đơn vị nào phải nộp" icon="check" />}
      />
    </TableScroll>
  );
  return (
    <>
      <PageHeader
        title={line.obligation.words}
        kicker={`${line.obligation.clause} · Năm ${year} · ${dueWordsOf(line.due)}`}
        steps={[{ label: 'Việc theo kế hoạch', href: unitsAnswersHref({ year }) }, { label: code }]}
        actions={
          isOrganiser && line.due && <SetDay code={code} year={year} on={formatIsoDate(line.due.on)} />
        }
      />
      <div className="space-y-8">
        <StatGrid>
          <Stat label="Đơn vị phải nộp" value={line.tally.owed} href={unitsAnswersHref({ year, code })} />
          <Stat
            label="Đã xong"
            value={line.done}
            tone="success"
            href={unitsAnswersHref({ year, code, state: 'da-xong' })}
          />
          <Stat
            label="Quá hạn"
            value={line.tally.missing}
            tone="danger"
            href={unitsAnswersHref({ year, code, state: 'missing' })}
          />
        </StatGrid>
        {isOrganiser && line.tally.missing > 0 && (
          <Section
            title="Đôn đốc"
            intro="Mỗi người có tài khoản của đơn vị quá hạn nhận một thư nêu việc, hạn và nơi nộp; mỗi đơn vị nhiều nhất một lần trong ngày."
            boxed
          >
            <Urge code={code} year={year} overdue={line.tally.missing} />
          </Section>
        )}
        {isOrganiser ? (
          <NotePapers code={code} year={year} offered={open.length}>
            {table}
          </NotePapers>
        ) : (
          table
        )}
        <NumberedPager
          page={page}
          pages={pages}
          hrefOf={(number) => `${ofObligationHref(year, code)}&trang=${number}`}
          summary={`${first + 1}–${Math.min(first + perPage, sorted.length)} trong ${formatNumber(sorted.length)}`}
        />
      </div>
    </>
  );
}

type Row = UnitAnswers & { answer: UnitAnswers['answers'][number] };

const order: readonly ObligationState[] = ['missing', 'returned', 'due', 'open', 'late', 'onTime', 'waived'];
const urgency = (state: ObligationState): number => order.indexOf(state);

const columns = ({ year, code, ticks }: { year: number; code: string; ticks: boolean }): Column<Row>[] => [
  ...(ticks
    ? [
        {
          key: 'pick',
          label: 'Chọn',
          bare: true,
          width: 'narrow' as const,
          cell: ({ unit, answer }: Row) =>
            !isDone(answer.state) && (
              <label className="inline-flex size-11 items-center justify-center">
                <span className="sr-only">Chọn {unit.name}</span>
                <input type="checkbox" name="pick" value={unit.id} className="size-6 accent-primary" />
              </label>
            ),
        },
      ]
    : []),
  {
    key: 'unit',
    label: 'Đơn vị',
    title: true,
    cell: ({ unit }) => (
      <UnitName name={unit.name} href={answerHref(year, code, unit.slug)} parent={standsIn(unit)} />
    ),
  },
  {
    key: 'state',
    label: 'Tình trạng',
    cell: ({ answer }) => <Badge tone={answerTone[answer.state]}>{answerStateWords[answer.state]}</Badge>,
  },
  {
    key: 'given',
    label: 'Ngày nộp',
    cell: ({ answer: { delivery } }) => (delivery?.submittedAt ? formatDate(delivery.submittedAt) : '–'),
  },
  {
    key: 'delivery',
    label: 'Bản nộp',
    cell: ({ answer: { delivery } }) =>
      delivery ? (delivery.onPaper ? 'Bản giấy' : deliveryStatusWords[delivery.status]) : '–',
  },
];
