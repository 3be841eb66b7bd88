import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { organises, overseesAll } from '@/domain/actor';
import { correctionsOf } from '@/server/decision-corrections';
import { type DecidedRow, decisionOf, groundsOf } from '@/server/decisions';
import { currentActor } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { TableScroll } from '@/ui/data-table';
import { DefinitionList } from '@/ui/definition-list';
import { formatDate, formatNumber, formatOfficeDate } from '@/ui/format';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { PrintButton } from '@/ui/print-button';
import { EnclosureHeader } from '@/ui/print-header';
import { Section } from '@/ui/section';
import { Corrections } from './corrections';
import { sharedOut } from './shared-out';
import { SummaryList } from './summary-list';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'Quyết định' };

export default async function DecisionPage({ params }: Props) {
  const by = await currentActor();
  const decision = await decisionOf((await params).id, by);
  if (!decision) notFound();
  const { recognised, declined } = sharedOut(decision.models);
  return (
    <>
      <EnclosureHeader
        title="Danh sách trích ngang mô hình “Dân vận khéo”"
        to={`Quyết định số ${decision.number} ${formatOfficeDate(decision.issuedOn)} của ${decision.authority}`}
      />
      <PageHeader
        title={`Quyết định số ${decision.number}`}
        lead={decision.summary || undefined}
        steps={[
          { label: 'Quyết định', href: '/ban-lam-viec/tham-dinh/quyet-dinh' },
          { label: `Số ${decision.number}` },
        ]}
        actions={
          <>
            <PrintButton />
            <ButtonLink
              variant="secondary"
              prefetch={false}
              href={`/ban-lam-viec/tham-dinh/quyet-dinh/${decision.id}/xuat`}
            >
              Xuất bảng tính
            </ButtonLink>
            {organises(by).ok && (
              <ButtonLink variant="secondary" href={`/ban-lam-viec/tham-dinh/quyet-dinh/${decision.id}/sua`}>
                Đính chính
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="space-y-8">
        {!overseesAll(by) && (
          <Notice tone="info">Danh sách chỉ gồm mô hình của đơn vị và đơn vị trực thuộc.</Notice>
        )}
        <DefinitionList
          items={[
            { term: 'Ngày ban hành', value: formatDate(decision.issuedOn) },
            { term: 'Cơ quan, người ban hành', value: decision.authority },
            { term: 'Năm', value: decision.year },
          ]}
        />
        <List title="Mô hình được công nhận" models={recognised} />
        <List title="Mô hình không được công nhận" models={declined} grounds={await groundsOf(declined)} />
        <Corrections corrections={await correctionsOf(decision.id)} />
      </div>
    </>
  );
}

type ListProps = { title: string; models: DecidedRow[]; grounds?: ReadonlyMap<string, string> };

function List({ title, models, grounds }: ListProps) {
  if (models.length === 0) return null;
  return (
    <Section title={`${title} (${formatNumber(models.length)})`}>
      <TableScroll label={title}>
        <SummaryList caption={title} models={models} grounds={grounds} />
      </TableScroll>
    </Section>
  );
}
