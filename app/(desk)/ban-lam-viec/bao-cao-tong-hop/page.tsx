import type { Metadata } from 'next';
import { deskPage } from '@/domain/addresses';
import { seasons } from '@/server/registry/duties/seasons';
import { consolidatedAnswers } from '@/server/reports/queries';
import { now } from '@/server/request/moment';
import { EmptyState } from '@/ui/list/empty-state';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { Tabs } from '@/ui/page/tabs';
import { deskHere } from '../screens';
import { answerAsk, type Query } from '../viec-phai-lam/ask';
import { ReportList } from './list';

export const metadata: Metadata = { title: 'Báo cáo tổng hợp' };

type Props = { searchParams: Promise<Query> };

export default async function ReportsPage({ searchParams }: Props) {
  const by = await deskHere('/bao-cao-tong-hop');
  const { year } = answerAsk(await searchParams, now());
  const [answers, years] = await Promise.all([consolidatedAnswers({ by, now: now() }, year), seasons()]);
  return (
    <>
      <PageHeader
        title={`Báo cáo tổng hợp năm ${year}`}
        lead="Cộng báo cáo của các đơn vị, viết lời văn, chốt số liệu để báo cáo Ủy ban nhân dân tỉnh."
      />
      <div className="space-y-8">
        <Tabs
          label="Năm"
          items={years.map((season) => ({
            label: String(season.year),
            href: `${deskPage.reports}?nam=${season.year}`,
            current: season.year === year,
          }))}
        />
        {answers.length === 0 ? (
          <EmptyState title={`Kế hoạch không giao báo cáo tổng hợp nào trong năm ${year}`} icon="calendar" />
        ) : (
          <Section title="Báo cáo của năm" boxed>
            <ReportList year={year} answers={answers} opens />
          </Section>
        )}
      </div>
    </>
  );
}
