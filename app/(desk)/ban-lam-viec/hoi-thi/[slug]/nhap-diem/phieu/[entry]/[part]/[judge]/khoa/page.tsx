import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { canConfirm, isComplete } from '@/domain/contest/judging';
import { all } from '@/domain/verdict';
import { now } from '@/server/moment';
import { confirmingStand, mayType, printedSheet } from '@/server/typing-desk';
import { ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { reasonWords } from '@/ui/reason-words';
import { ReadSheet } from '../../../../../../../../cham-diem/read-sheet';
import { ContestFrame, contestHere } from '../../../../../../here';
import { SheetActForm } from './form';

export const metadata: Metadata = { title: 'Đối chiếu phiếu chấm' };

type Props = { params: Promise<{ slug: string; entry: string; part: string; judge: string }> };

/** First the typist locks the sheet, then another person compares it with the paper and confirms. */
export default async function ConfirmSheetPage({ params }: Props) {
  const { contest, by } = await contestHere(params);
  const { entry, part: key, judge } = await params;
  const printed = (await printedSheet({ entryId: entry, part: key, judge }, by)) ?? notFound();
  const { row } = printed;
  if (!row) notFound();
  const list = `/ban-lam-viec/hoi-thi/${contest.slug}/nhap-diem`;
  const locks = row.status === 'draft';
  const verdict = locks
    ? all(await mayType(printed, by, now()), isComplete(printed.part, printed.text.points))
    : canConfirm(row, contest, printed.context.frozen, await confirmingStand(printed, by), by);
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/nhap-diem"
      title={`Đối chiếu phiếu chấm ${printed.code}`}
      lead={`${printed.part.name} · Giám khảo ${printed.judge}`}
    >
      <div className="max-w-reading space-y-6">
        <ReadSheet part={printed.part} text={printed.text} />
        {row.confirmedById ? (
          <Notice tone="success" title="Đã được người thứ hai xác nhận">
            Phiếu được tính vào kết quả.
          </Notice>
        ) : verdict.ok ? (
          <SheetActForm
            given={{ sheet: row.id, seen: row.revision, back: list, act: locks ? 'lock' : 'confirm' }}
          />
        ) : (
          <Notice tone="info" title={reasonWords[verdict.reason]}>
            {!locks &&
              verdict.reason === 'secondPerson' &&
              'Phiếu đã khóa, chờ người khác đối chiếu và xác nhận.'}
          </Notice>
        )}
        {!(verdict.ok && !row.confirmedById) && (
          <ButtonLink href={list} variant="secondary">
            Về danh sách
          </ButtonLink>
        )}
      </div>
    </ContestFrame>
  );
}
