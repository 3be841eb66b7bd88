import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { overseesAll } from '@/domain/actor';
import { tallyOf } from '@/domain/registry/duties/duty-record';
import { countModels } from '@/server/registry/models/list';
import { schemePeriods } from '@/server/obligations/scheme-queries';
import { now } from '@/server/request/moment';
import { currentOf, seasons } from '@/server/registry/duties/seasons';
import { currentActor } from '@/server/account/session';
import { followsOnlyItself, dutyRecordsOf } from '@/server/registry/duties/duties';
import { ButtonLink } from '@/ui/element/button';
import { EmptyState } from '@/ui/list/empty-state';
import { formatDate } from '@/ui/words/format';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { Stat, StatGrid } from '@/ui/chart/stat';
import { Tabs } from '@/ui/page/tabs';
import { PrintButton } from '@/ui/page/print-button';
import { href, modelsHref, isWholePeriod, periodWords, type Query, unitsAsk, unitsHref } from './ask';
import { DutyTable } from './duty-table';
import { ByDistrict, ByGroup, ByKind, ByYear } from './groups';
import { ModelStatuses } from './model-statuses';
import { OwnYears } from './own-years';

export const metadata: Metadata = { title: 'Tình hình thực hiện' };

type Props = { searchParams: Promise<Query> };

export default async function GlancePage({ searchParams }: Props) {
  const by = await currentActor();
  const [all, query] = [await seasons(), await searchParams];
  if (await followsOnlyItself(by)) return <OwnYears seasons={all} by={by} />;
  const { nam, years } = unitsAsk(query, currentOf(all, now())?.year ?? 0);
  const [dutyRecords, counts] = await Promise.all([
    dutyRecordsOf({ by, now: now() }, years),
    countModels(by, years),
  ]);
  const tally = tallyOf(dutyRecords);
  const period = isWholePeriod(nam);
  const unit = period ? 'lượt đơn vị' : 'đơn vị';
  return (
    <>
      <PageHeader
        title={<Title words={periodWords(nam)} />}
        kicker="Theo dõi nhiệm vụ hằng năm"
        lead={
          <>
            Mỗi đơn vị một năm ít nhất một mô hình, có kế hoạch, sơ kết, tổng kết và đánh giá hiệu quả.
            <span className="no-print"> Bấm vào một số để mở danh sách.</span>
          </>
        }
        actions={
          <>
            {overseesAll(by) && !period && (
              <ButtonLink href={href(deskPage.dutyReport, { nam })}>Báo cáo một trang</ButtonLink>
            )}
            <PrintButton>In trang này</PrintButton>
            <ButtonLink variant="secondary" href={unitsHref({ nam })}>
              Danh sách đơn vị
            </ButtonLink>
            <ButtonLink variant="secondary" href={modelsHref({ nam })}>
              Danh sách mô hình
            </ButtonLink>
          </>
        }
      />
      <div className="space-y-8">
        <Tabs
          label="Năm"
          items={[
            ...all.map(({ year }) => ({
              label: String(year),
              href: `${deskPage.duties}?nam=${year}`,
              current: nam === String(year),
            })),
            ...(await schemePeriods()).map((value) => ({
              label: periodWords(value),
              href: `${deskPage.duties}?nam=${value}`,
              current: nam === value,
            })),
          ]}
        />
        {dutyRecords.length === 0 ? (
          <Nothing nam={nam} opened={period || all.some(({ year }) => nam === String(year))} />
        ) : (
          <>
            <StatGrid>
              <Stat label={`Tổng số ${unit}`} value={tally.bound} href={unitsHref({ nam })} />
              <Stat
                label="Đã đăng ký mô hình"
                value={tally.registered}
                tone="success"
                href={unitsHref({ nam, duty: 'registration', state: 'delivered' })}
              />
              <Stat
                label="Chưa đăng ký mô hình"
                value={tally.unregistered}
                tone="warning"
                href={unitsHref({ nam, duty: 'registration', state: 'owed' })}
              />
              <Stat
                label="Có việc quá hạn"
                value={tally.overdue}
                tone="danger"
                href={unitsHref({ nam, state: 'missing' })}
              />
              <Stat
                label="Hoàn thành đủ nhiệm vụ"
                value={tally.complete}
                tone="success"
                href={unitsHref({ nam, state: 'delivered' })}
              />
            </StatGrid>
            <Section title="Theo nhiệm vụ" boxed>
              <DutyTable tally={tally} nam={nam} />
            </Section>
            {period && <ByYear dutyRecords={dutyRecords} counts={counts} />}
            <Section title="Mô hình theo trạng thái" boxed>
              <ModelStatuses counts={counts} nam={nam} />
            </Section>
            <ByKind dutyRecords={dutyRecords} counts={counts} nam={nam} />
            <ByDistrict dutyRecords={dutyRecords} counts={counts} nam={nam} />
            <ByGroup dutyRecords={dutyRecords} counts={counts} nam={nam} />
          </>
        )}
      </div>
    </>
  );
}

/** A year that has not been opened has no dates, so nobody owes anything in it. */
function Nothing({ nam, opened }: { nam: string; opened: boolean }) {
  if (opened)
    return <EmptyState title="Không có đơn vị nào để theo dõi trong thời gian này" icon="calendar" />;
  return (
    <EmptyState
      title={`Năm ${nam} chưa được mở`}
      icon="calendar"
      actions={
        <ButtonLink href={deskPage.years} variant="secondary">
          Các năm đã mở
        </ButtonLink>
      }
    >
      Sở Nội vụ mở năm và đặt các mốc hạn trước; khi đó các đơn vị của năm mới có tên ở đây.
    </EmptyState>
  );
}

/** Printed, the page is a report of its day. */
const Title = ({ words }: { words: string }) => (
  <>
    <span className="print:hidden">{words}</span>
    <span className="hidden print:inline">
      Tình hình thực hiện mô hình “Dân vận khéo” {words.toLowerCase()}, đến ngày {formatDate(now())}
    </span>
  </>
);
