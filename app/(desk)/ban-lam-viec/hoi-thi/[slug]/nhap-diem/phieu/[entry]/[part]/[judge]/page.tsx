import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { now } from '@/server/moment';
import { mayType, printedSheet } from '@/server/typing-desk';
import { RefusalNotice } from '@/ui/outcome';
import { SheetForm } from '../../../../../../../cham-diem/sheet-form';
import { fieldsOf } from '../../../../../../../cham-diem/sheet-text';
import { ContestFrame, contestHere } from '../../../../../here';

export const metadata: Metadata = { title: 'Nhập phiếu chấm bản giấy' };

type Props = { params: Promise<{ slug: string; entry: string; part: string; judge: string }> };

export default async function TypeSheetPage({ params }: Props) {
  const { contest, by } = await contestHere(params);
  const { entry, part: key, judge } = await params;
  const printed = (await printedSheet({ entryId: entry, part: key, judge }, by)) ?? notFound();
  const here = `/ban-lam-viec/hoi-thi/${contest.slug}/nhap-diem/phieu/${entry}/${key}/${judge}`;
  const verdict = await mayType(printed, by, now());
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/nhap-diem"
      title={`Nhập phiếu chấm ${printed.code}`}
      lead={`${printed.part.name} · Giám khảo ${printed.judge}`}
    >
      <div className="max-w-reading">
        {verdict.ok ? (
          <SheetForm
            part={printed.part}
            text={fieldsOf(printed.part, printed.text, false)}
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
