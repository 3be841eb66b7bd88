import { deskPage } from '@/domain/addresses';
import { buttonClass } from '@/ui/element/button';
import { DownloadLink } from '@/ui/page/drawn-for';
import { PrintButton } from '@/ui/page/print-button';
import { href } from '../ask';

/** The report on paper and as a spreadsheet. */
export function ReportActions({ nam }: { nam: string }) {
  return (
    <>
      <PrintButton>In một trang A4</PrintButton>
      <DownloadLink className={buttonClass('secondary')} href={href(`${deskPage.dutyReport}/xuat`, { nam })}>
        Xuất bảng tính
      </DownloadLink>
    </>
  );
}
