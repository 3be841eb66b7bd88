import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { env } from '@/server/io/env';
import { phonesOf } from '@/server/units/contacts';
import { ButtonLink, buttonClass } from '@/ui/element/button';
import { DataTable } from '@/ui/list/data-table';
import { DownloadLink } from '@/ui/page/drawn-for';
import { EmptyState } from '@/ui/list/empty-state';
import { formatNumber } from '@/ui/words/format';
import { Icon } from '@/ui/element/icon';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { Stat, StatGrid } from '@/ui/chart/stat';
import { href, type Query, unitsHref, unitsParams } from '../ask';
import { columns } from './columns';
import { debtorsFor } from './debtors';
import { RemindForm } from './form';
import { letterTo } from './letter';
import { deskHere } from '../../screens';

export const metadata: Metadata = { title: 'Đôn đốc' };

type Props = { searchParams: Promise<Query> };

const here = deskPage.reminders;

export default async function RemindPage({ searchParams }: Props) {
  const by = await deskHere('/nghia-vu/don-doc');
  const { ask, season, debtors, moment } = (await debtorsFor(by, await searchParams)) ?? notFound();
  const fresh = debtors.filter((debtor) => !debtor.letters);
  const reachable = fresh.filter((debtor) => debtor.people.length > 0);
  const unreachable = debtors.filter((debtor) => debtor.people.length === 0);
  const phones = await phonesOf(
    by,
    debtors.map(({ dutyRecord }) => dutyRecord.unit.id),
  );
  const frame = { season, now: moment, note: '', portal: env().PUBLIC_URL };
  const sample = reachable[0] && letterTo(reachable[0].dutyRecord, reachable[0].duties, frame);
  const params = unitsParams({ ...ask, page: 1 });
  return (
    <>
      <PageHeader
        title={`Đôn đốc năm ${season.year}`}
        lead="Mỗi đơn vị nhận một thư về mọi việc đã quá hạn của mình, nhiều nhất một lần trong ngày."
        steps={[{ label: 'Đơn vị và nhiệm vụ', href: unitsHref(ask) }, { label: 'Đôn đốc' }]}
      />
      <div className="space-y-8">
        <StatGrid>
          <Stat label="Có việc quá hạn" value={debtors.length} />
          <Stat label="Sẽ nhận thư" value={reachable.length} tone="info" />
          <Stat label="Đã soạn thư hôm nay" value={debtors.length - fresh.length} />
          <Stat label="Chưa có tài khoản" value={unreachable.length} tone="warning" />
        </StatGrid>
        {unreachable.length > 0 && (
          <Unreached
            count={unreachable.length}
            params={params}
            placed={unreachable.some(({ dutyRecord: { unit } }) => unit.district !== null)}
          />
        )}
        {sample && (
          <Section title="Thư mẫu" boxed>
            <p className="font-semibold">{sample.subject}</p>
            <p className="max-w-reading whitespace-pre-line">{sample.text}</p>
          </Section>
        )}
        <Section title={`Đơn vị (${formatNumber(debtors.length)})`}>
          <RemindForm
            key={reachable.length}
            query={new URLSearchParams(params).toString()}
            count={reachable.length}
          >
            <DataTable
              caption="Đơn vị có việc quá hạn"
              columns={columns(phones, { ticking: reachable.length > 0 })}
              rows={debtors}
              rowKey={({ dutyRecord }) => dutyRecord.unit.id}
              empty={<EmptyState title="Không có đơn vị nào có việc quá hạn" icon="check" />}
            />
          </RemindForm>
        </Section>
      </div>
    </>
  );
}

/** The ways to those whom no letter of the portal reaches. */
type UnreachedProps = {
  count: number;
  params: Record<string, string> /** Some lie in a district. */;
  placed: boolean;
};

function Unreached({ count, params, placed }: UnreachedProps) {
  return (
    <Section
      title={`${formatNumber(count)} đơn vị chưa có tài khoản`}
      intro="Thư của cổng không đến được các đơn vị này: gọi điện, gửi công văn, hoặc mời cán bộ của đơn vị dùng cổng."
      boxed
    >
      <div className="flex flex-wrap gap-2">
        <ButtonLink variant="secondary" href={href(`${here}/in`, { ...params, ban: 'danh-ba' })}>
          <Icon name="printer" /> Danh bạ để gọi điện
        </ButtonLink>
        <ButtonLink variant="secondary" href={href(`${here}/in`, { ...params, ban: 'cong-van' })}>
          <Icon name="printer" /> Công văn đôn đốc
        </ButtonLink>
        {placed && (
          <ButtonLink variant="secondary" href={href(`${here}/in`, { ...params, ban: 'theo-huyen' })}>
            <Icon name="printer" /> Công văn theo từng huyện
          </ButtonLink>
        )}
        <DownloadLink className={buttonClass('secondary')} href={href(`${here}/mau`, params)}>
          Mẫu mời cán bộ (đã điền đơn vị)
        </DownloadLink>
        <ButtonLink variant="secondary" href={deskPage.peopleImport}>
          Nhập mẫu đã điền
        </ButtonLink>
      </div>
    </Section>
  );
}
