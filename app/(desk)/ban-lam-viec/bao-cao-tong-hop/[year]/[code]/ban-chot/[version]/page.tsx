import type { Metadata } from 'next';
import { deskPage } from '@/domain/addresses';
import { buttonClass, ButtonLink } from '@/ui/element/button';
import { Notice } from '@/ui/element/notice';
import { DownloadLink } from '@/ui/page/drawn-for';
import { PrintButton } from '@/ui/page/print-button';
import { deskHere } from '@/app/(desk)/ban-lam-viec/screens';
import { frozenHere, type FrozenParams } from './here';
import { FrozenSheet } from './sheet';

export const metadata: Metadata = { title: 'Báo cáo tổng hợp đã chốt' };

type Props = { params: Promise<FrozenParams> };

/** A frozen report as it goes out; nothing on it is computed from what stands now. */
export default async function FrozenReportPage({ params }: Props) {
  const by = await deskHere('/bao-cao-tong-hop');
  const { about, freeze } = await frozenHere(by, await params);
  const here = deskPage.frozenReport(about.year, about.code, about.version);
  return (
    <>
      <div className="no-print space-y-3 pb-4">
        <div className="flex flex-wrap gap-2">
          <PrintButton>In</PrintButton>
          <DownloadLink className={buttonClass('secondary')} href={`${here}/xuat`}>
            Phụ lục (XLSX)
          </DownloadLink>
          <ButtonLink variant="secondary" href={deskPage.report(about.year, about.code)}>
            Về bàn tổng hợp
          </ButtonLink>
        </div>
        {!freeze.newest && <Notice tone="warning" title="Đã có bản chốt mới hơn bản này." />}
      </div>
      <FrozenSheet freeze={freeze} />
    </>
  );
}
