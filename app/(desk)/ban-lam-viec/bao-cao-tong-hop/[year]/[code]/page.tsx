import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { mayOrganise } from '@/domain/actor';
import { deskPage } from '@/domain/addresses';
import { outliersOf } from '@/domain/report/consolidated';
import { isReview } from '@/domain/report/frozen';
import { reportBench } from '@/server/reports/queries';
import { rowsIn } from '@/server/reports/columns';
import { now } from '@/server/request/moment';
import { Badge } from '@/ui/element/badge';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { Tabs } from '@/ui/page/tabs';
import { answerTone, dueWordsOf } from '@/ui/words/plan/obligation';
import { deskHere } from '../../../screens';
import { reportStateWords } from '../../words';
import { type Query, reportAsk } from './ask';
import { ReportFilters } from './filters';
import { Freezes } from './freezes';
import { Lines } from './lines';
import { OpenDifficulties } from './open-difficulties';
import { ReportWords } from './report-words';
import { Sent, SentOfYears } from './sent';
import { Sums, SumsOfYears } from './sums';

export const metadata: Metadata = { title: 'Báo cáo tổng hợp' };

type Props = { params: Promise<{ year: string; code: string }>; searchParams: Promise<Query> };

/** Where Sở Nội vụ makes its report out of all reports, and freezes it. */
export default async function ReportBenchPage({ params, searchParams }: Props) {
  const by = await deskHere('/bao-cao-tong-hop');
  const { year: asked, code: coded } = await params;
  if (!/^\d{4}$/u.test(asked)) notFound();
  const here = { year: Number(asked), code: decodeURIComponent(coded) };
  const acting = { by, now: now() };
  const bench = (await reportBench(acting, here)) ?? notFound();
  const ask = reportAsk(await searchParams);
  const [only] = bench.columns;
  if (!only) notFound();
  const review = isReview(here.code);
  const outliers = outliersOf(only.form, rowsIn(only));
  const writes = mayOrganise(by).ok;
  return (
    <>
      <PageHeader
        title={bench.obligation.words}
        kicker={`${bench.obligation.clause} · Năm ${here.year} · ${dueWordsOf(bench.due)}`}
        steps={[
          { label: 'Báo cáo tổng hợp', href: `${deskPage.reports}?nam=${here.year}` },
          { label: here.code },
        ]}
        badges={<Badge tone={answerTone[bench.state]}>{reportStateWords(bench)}</Badge>}
      />
      <div className="space-y-8">
        <Tabs
          label="Báo cáo của năm"
          items={bench.others.map(({ obligation }) => ({
            label: `${obligation.code}. ${obligation.words}`,
            href: deskPage.report(here.year, obligation.code),
            current: obligation.code === here.code,
          }))}
        />
        <Section title="Báo cáo của các đơn vị">
          {review ? <SentOfYears columns={bench.columns} /> : <Sent here={here} column={only} />}
        </Section>
        <Section
          title="Số liệu cộng"
          intro="Cộng các báo cáo đã gửi; báo cáo bị trả lại không tính. Bấm vào một số để mở các dòng của nó."
          boxed
        >
          {review ? <SumsOfYears columns={bench.columns} /> : <Sums column={only} outliers={outliers} />}
        </Section>
        {!review && (
          <Section
            title="Từng đơn vị"
            id="don-vi"
            intro="Khác thường: lớn hơn mười lần trung vị của cùng loại đơn vị."
          >
            <ReportFilters here={here} column={only} ask={ask} />
            <Lines here={here} column={only} ask={ask} outliers={outliers} />
          </Section>
        )}
        <OpenDifficulties rows={bench.difficulties} now={acting.now} />
        <ReportWords bench={bench} here={here} writes={writes} />
        <Freezes bench={bench} here={here} writes={writes} />
      </div>
    </>
  );
}
