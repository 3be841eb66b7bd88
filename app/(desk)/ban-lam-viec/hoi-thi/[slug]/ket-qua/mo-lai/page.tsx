import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { sheetByReceipt } from '@/server/contest/sheets/reopening-queries';
import { ButtonLink } from '@/ui/element/button';
import { Notice } from '@/ui/element/notice';
import { ContestFrame, contestHere, type ContestProps } from '../../here';

export const metadata: Metadata = { title: 'Mở lại phiếu' };

type Props = ContestProps & { searchParams: Promise<{ ma?: string }> };

/** Leads from the code of a receipt to its sheet. */
export default async function ReopenPage({ params, searchParams }: Props) {
  const { contest, by } = await contestHere(params, '/ket-qua/mo-lai');
  const sheet = await sheetByReceipt(by, contest, (await searchParams).ma ?? '');
  if (sheet) redirect(`${deskPage.contestResults(contest.slug)}/mo-lai/${sheet}`);
  return (
    <ContestFrame contest={contest} by={by} at="/phan-cong" title="Mở lại phiếu">
      <Notice
        tone="warning"
        title="Không tìm thấy phiếu có mã biên nhận này"
        actions={
          <ButtonLink href={`${deskPage.contest(contest.slug)}/phan-cong`} variant="secondary">
            Nhập lại mã
          </ButtonLink>
        }
      >
        Nhập ít nhất 8 ký tự đầu của mã ghi trên phiếu đã nộp. Phiếu đang mở không có mã còn giá trị.
      </Notice>
    </ContestFrame>
  );
}
