import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { now } from '@/server/request/moment';
import { currentOf, seasons } from '@/server/registry/duties/seasons';
import { reportOf } from '@/server/registry/duties/year-report';
import { PageHeader } from '@/ui/page/page-header';
import { Tabs } from '@/ui/page/tabs';
import { href, type Query, unitsAsk } from '../ask';
import { ReportActions } from './actions-bar';
import { groupOf } from './lines';
import { Report } from './report';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Báo cáo năm' };

const here = deskPage.dutyReport;

export default async function YearReportPage({ searchParams }: { searchParams: Promise<Query> }) {
  const by = await deskHere('/nghia-vu/bao-cao');
  const [all, moment] = [await seasons(), now()];
  const { nam } = unitsAsk(await searchParams, currentOf(all, moment)?.year ?? 0);
  const season = all.find(({ year }) => String(year) === nam) ?? notFound();
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={`Báo cáo năm ${nam}`}
          lead="Một trang A4: tỷ lệ từng nhiệm vụ, so với năm trước, xếp từ cao đến thấp."
          steps={[
            { label: 'Tình hình thực hiện', href: href(deskPage.duties, { nam }) },
            { label: 'Báo cáo năm' },
          ]}
          actions={<ReportActions nam={nam} />}
        />
        <div className="pb-6">
          <Tabs
            label="Năm"
            items={all.map(({ year }) => ({
              label: String(year),
              href: href(here, { nam: String(year) }),
              current: nam === String(year),
            }))}
          />
        </div>
      </div>
      <Report report={await reportOf({ by, now: moment }, { season, groupOf })} now={moment} />
    </>
  );
}
