import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { mayOrganise, overseesAll } from '@/domain/actor';
import { correctionsOf } from '@/server/registry/decisions/corrections';
import { type DecidedRow, decisionOf, groundsOf } from '@/server/registry/decisions/decisions';
import { currentActor } from '@/server/account/session';
import { buttonClass, ButtonLink } from '@/ui/element/button';
import { TableScroll } from '@/ui/list/data-table';
import { DefinitionList } from '@/ui/list/definition-list';
import { DownloadLink } from '@/ui/page/drawn-for';
import { formatDate, formatNumber, formatOfficeDate } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { PrintButton } from '@/ui/page/print-button';
import { EnclosureHeader } from '@/ui/page/print-header';
import { Section } from '@/ui/page/section';
import { SignedScan } from '../../../ban-chup/signed-scan';
import { Corrections } from './corrections';
import { sharedOut } from './shared-out';
import { SummaryList } from './summary-list';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'Quyết định' };

export default async function DecisionPage({ params }: Props) {
  const by = await currentActor();
  const decision = await decisionOf(by, (await params).id);
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
        steps={[{ label: 'Quyết định', href: deskPage.decisions }, { label: `Số ${decision.number}` }]}
        actions={
          <>
            <PrintButton />
            <DownloadLink
              className={buttonClass('secondary')}
              href={`${deskPage.decision(decision.id)}/xuat`}
            >
              Xuất bảng tính
            </DownloadLink>
            {mayOrganise(by).ok && (
              <ButtonLink variant="secondary" href={`${deskPage.decision(decision.id)}/sua`}>
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
        <div className="no-print">
          <Section title="Văn bản đã ký (bản chụp)" id="ban-chup" boxed>
            <SignedScan
              subject={{ kind: 'decision', id: decision.id }}
              by={by}
              readers="Bản quét hoặc ảnh chụp văn bản có chữ ký và dấu. Công khai trên trang của các mô hình được công nhận; không đính kèm văn bản có nội dung không được công khai."
            />
          </Section>
        </div>
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
