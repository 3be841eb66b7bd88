import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { now } from '@/server/request/moment';
import { mayType, printedSheet } from '@/server/contest/sheets/typing-queries';
import { RefusalNotice } from '@/ui/form/outcome';
import { SheetForm } from '@/app/(desk)/score-sheet/sheet-form';
import { fieldsOf } from '@/app/(desk)/score-sheet/sheet-text';
import { ToldNotice } from '@/app/told';
import { ContestFrame, contestHere } from '@/app/(desk)/ban-lam-viec/hoi-thi/[slug]/here';

export const metadata: Metadata = { title: 'Nhập phiếu chấm bản giấy' };

type Props = {
  params: Promise<{ slug: string; entry: string; part: string; judge: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function TypeSheetPage({ params, searchParams }: Props) {
  const { contest, by } = await contestHere(params, '/nhap-diem/phieu');
  const { entry, part: key, judge } = await params;
  const printed = (await printedSheet(by, { entryId: entry, part: key, judge })) ?? notFound();
  const here = `${deskPage.contest(contest.slug)}/nhap-diem/phieu/${entry}/${key}/${judge}`;
  const verdict = await mayType({ by, now: now() }, printed);
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/nhap-diem"
      title={`Nhập phiếu chấm ${printed.code}`}
      lead={`${printed.part.name} · Giám khảo ${printed.judge}`}
    >
      <ToldNotice query={await searchParams} />
      <div className="max-w-reading">
        {verdict.ok ? (
          <SheetForm
            part={printed.part}
            text={fieldsOf(printed.part, { text: printed.text, own: false })}
            revision={printed.revision}
            shelf={`phieu-giay.${entry}.${key}.${judge}.${by.personId}`}
            saveTo={`${here}/luu`}
            goTo={`${here}/khoa`}
            submitLabel="Xem lại và khóa phiếu"
          />
        ) : (
          <RefusalNotice refusal={verdict} />
        )}
      </div>
    </ContestFrame>
  );
}
