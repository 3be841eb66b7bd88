import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { organises } from '@/domain/actor';
import { asked } from '@/domain/standing';
import { env } from '@/server/io/env';
import { now } from '@/server/moment';
import { type Debtor, debtorsOf } from '@/server/reminders';
import { currentOf, seasons } from '@/server/seasons';
import { currentActor } from '@/server/session';
import { standingsOf } from '@/server/standings';
import { Badge } from '@/ui/badge';
import { type Column, DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { formatNumber } from '@/ui/format';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { Stat, StatGrid } from '@/ui/stat';
import { UnitName } from '@/ui/unit-name';
import { dutyWords } from '@/ui/words';
import { type Query, unitsAsk, unitsHref, unitsParams } from '../ask';
import { RemindForm } from './form';
import { letterTo } from './letter';

export const metadata: Metadata = { title: 'Đôn đốc' };

type Props = { searchParams: Promise<Query> };

export default async function RemindPage({ searchParams }: Props) {
  const by = await currentActor();
  if (!organises(by).ok) forbidden();
  const [all, query, moment] = [await seasons(), await searchParams, now()];
  const ask = unitsAsk(query, currentOf(all, moment)?.year ?? 0);
  const season = all.find(({ year }) => String(year) === ask.nam);
  if (!season) notFound();
  const rows = asked(await standingsOf([season.year], by, moment), ask);
  const debtors = await debtorsOf(rows, ask.duty, by, moment);
  const fresh = debtors.filter((debtor) => !debtor.remindedToday);
  const reachable = fresh.filter((debtor) => debtor.people.length > 0);
  const frame = { season, now: moment, note: '', portal: env().PUBLIC_URL };
  const sample = reachable[0] && letterTo(reachable[0].standing, reachable[0].duties, frame);
  return (
    <>
      <PageHeader
        title={`Đôn đốc năm ${season.year}`}
        lead="Mỗi đơn vị nhận thư về những việc đã quá hạn của chính mình, nhiều nhất một lần trong ngày."
        steps={[{ label: 'Đơn vị và nhiệm vụ', href: unitsHref(ask) }, { label: 'Đôn đốc' }]}
      />
      <div className="space-y-8">
        <StatGrid>
          <Stat label="Có việc quá hạn" value={debtors.length} />
          <Stat label="Sẽ nhận thư" value={reachable.length} tone="info" />
          <Stat label="Đã đôn đốc hôm nay" value={debtors.length - fresh.length} />
          <Stat label="Chưa có tài khoản" value={fresh.length - reachable.length} tone="warning" />
        </StatGrid>
        <RemindForm
          query={new URLSearchParams(unitsParams({ ...ask, page: 1 })).toString()}
          count={reachable.length}
        />
        {sample && (
          <Section title="Thư mẫu" boxed>
            <p className="font-semibold">{sample.subject}</p>
            <p className="max-w-reading whitespace-pre-line">{sample.text}</p>
          </Section>
        )}
        <Section title={`Đơn vị (${formatNumber(debtors.length)})`}>
          <DataTable
            caption="Đơn vị có việc quá hạn"
            columns={columns}
            rows={debtors}
            rowKey={({ standing }) => standing.unit.id}
            empty={<EmptyState title="Không có đơn vị nào có việc quá hạn" icon="check" />}
          />
        </Section>
      </div>
    </>
  );
}

const columns: Column<Debtor>[] = [
  {
    key: 'unit',
    label: 'Đơn vị',
    title: true,
    cell: ({ standing: { unit } }) => (
      <UnitName name={unit.name} parent={unit.kind === 'commune' ? unit.district?.name : undefined} />
    ),
  },
  {
    key: 'owes',
    label: 'Quá hạn',
    cell: ({ duties }) => duties.map((duty) => dutyWords[duty]).join(', '),
  },
  { key: 'people', label: 'Người nhận', numeric: true, cell: ({ people }) => formatNumber(people.length) },
  { key: 'state', label: 'Thư', cell: (debtor) => <LetterState debtor={debtor} /> },
];

function LetterState({ debtor: { remindedToday, people } }: { debtor: Debtor }) {
  if (remindedToday) return <Badge tone="success">Đã gửi hôm nay</Badge>;
  return people.length > 0 ? (
    <Badge tone="info">Sẽ gửi</Badge>
  ) : (
    <Badge tone="warning">Chưa có tài khoản</Badge>
  );
}
