import type { Metadata } from 'next';
import { tallyOf } from '@/domain/standing';
import { countModels } from '@/server/model-list';
import { now } from '@/server/moment';
import { currentOf, seasons } from '@/server/seasons';
import { currentActor } from '@/server/session';
import { standingsOf } from '@/server/standings';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { formatDate } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { Stat, StatGrid } from '@/ui/stat';
import { Tabs } from '@/ui/tabs';
import { modelsHref, PERIOD, type Query, unitsAsk, unitsHref } from './ask';
import { DutyTable } from './duty-table';
import { ByDistrict, ByKind, ByYear } from './groups';
import { ModelStatuses } from './model-statuses';

export const metadata: Metadata = { title: 'Tình hình thực hiện' };

type Props = { searchParams: Promise<Query> };

export default async function GlancePage({ searchParams }: Props) {
  const by = await currentActor();
  const [all, query] = [await seasons(), await searchParams];
  const { nam, years } = unitsAsk(query, currentOf(all, now())?.year ?? 0);
  const [standings, counts] = await Promise.all([standingsOf(years, by, now()), countModels(years, by)]);
  const tally = tallyOf(standings);
  const period = nam === PERIOD;
  const unit = period ? 'lượt đơn vị' : 'đơn vị';
  return (
    <>
      <PageHeader
        title={<Title words={period ? 'Giai đoạn 2018–2022' : `Năm ${nam}`} />}
        kicker="Theo dõi nhiệm vụ hằng năm"
        lead={
          <>
            Mỗi đơn vị một năm ít nhất một mô hình, có kế hoạch, sơ kết, tổng kết và đánh giá hiệu quả.
            <span className="no-print"> Bấm vào một số để mở danh sách.</span>
          </>
        }
        actions={
          <>
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
              href: `/ban-lam-viec/nghia-vu?nam=${year}`,
              current: nam === String(year),
            })),
            {
              label: 'Giai đoạn 2018–2022',
              href: `/ban-lam-viec/nghia-vu?nam=${PERIOD}`,
              current: period,
            },
          ]}
        />
        {standings.length === 0 ? (
          <EmptyState title="Không có đơn vị nào để theo dõi trong thời gian này" icon="calendar" />
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
                value={tally.bound - tally.registered}
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
            {period && <ByYear standings={standings} counts={counts} />}
            <Section title="Mô hình theo trạng thái" boxed>
              <ModelStatuses counts={counts} nam={nam} />
            </Section>
            <ByKind standings={standings} counts={counts} nam={nam} />
            <ByDistrict standings={standings} counts={counts} nam={nam} />
          </>
        )}
      </div>
    </>
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
