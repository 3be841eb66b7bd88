import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { canConfirmSheet, canSubmitPoints } from '@/domain/contest/jury/sheet';
import { all } from '@/domain/verdict';
import { mayConfirmTyped } from '@/server/contest/second-hand/typed';
import { now } from '@/server/request/moment';
import { confirmingStand, typingAs, mayType, printedSheet } from '@/server/contest/sheets/typing-queries';
import { ButtonLink } from '@/ui/element/button';
import { Notice } from '@/ui/element/notice';
import { reasonWords } from '@/ui/words/reason';
import { ReadSheet } from '@/app/(desk)/score-sheet/read-sheet';
import { ToldNotice } from '@/app/told';
import { ContestFrame, contestHere } from '@/app/(desk)/ban-lam-viec/hoi-thi/[slug]/here';
import { nextSheet } from '@/app/(desk)/ban-lam-viec/hoi-thi/[slug]/nhap-diem/next-sheet';
import { SheetActForm } from './form';

export const metadata: Metadata = { title: 'Đối chiếu phiếu chấm' };

type Props = {
  params: Promise<{ slug: string; entry: string; part: string; judge: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** First the typist locks the sheet, then another person compares it with the paper and confirms. */
export default async function ConfirmSheetPage({ params, searchParams }: Props) {
  const { contest, by } = await contestHere(params, '/nhap-diem/phieu');
  const { entry, part: key, judge } = await params;
  const printed = (await printedSheet(by, { entryId: entry, part: key, judge })) ?? notFound();
  const { row } = printed;
  if (!row) notFound();
  const list = `${deskPage.contest(contest.slug)}/nhap-diem`;
  const locks = row.status === 'draft';
  const verdict = locks
    ? all(await mayType({ by, now: now() }, printed), canSubmitPoints(printed.part, printed.text.points))
    : all(
        canConfirmSheet(await typingAs(by, printed), row, {
          contest,
          frozen: printed.context.frozen,
          own: await confirmingStand(by, printed),
        }),
        await mayConfirmTyped(contest, {
          typists: row.typedById && judge !== by.personId ? [row.typedById] : [],
          by,
          now: now(),
        }),
      );
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/nhap-diem"
      title={`Đối chiếu phiếu chấm ${printed.code}`}
      lead={`${printed.part.name} · Giám khảo ${printed.judge}`}
    >
      <ToldNotice query={await searchParams} />
      <div className="max-w-reading space-y-6">
        <ReadSheet part={printed.part} text={printed.text} />
        {row.confirmedById ? (
          <Notice tone="success" title="Đã được người thứ hai xác nhận">
            Phiếu được tính vào kết quả.
          </Notice>
        ) : verdict.ok ? (
          <SheetActForm
            given={{
              sheet: row.id,
              seen: row.revision,
              back: await nextSheet(by, contest, { after: { entry, part: key, judge }, locks }),
              list,
              act: locks ? 'lock' : 'confirm',
            }}
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
