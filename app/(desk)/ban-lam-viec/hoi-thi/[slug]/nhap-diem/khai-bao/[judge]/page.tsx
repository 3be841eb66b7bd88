import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { declarationsAtDesk } from '@/server/contest/declarations/queries';
import { now } from '@/server/request/moment';
import { conflictWords } from '@/ui/words/contest/contest';
import { DataTable } from '@/ui/list/data-table';
import { Notice } from '@/ui/element/notice';
import { RefusalNotice } from '@/ui/form/outcome';
import { Section } from '@/ui/page/section';
import { ToldNotice } from '@/app/told';
import { ContestFrame, contestHere } from '../../../here';
import { ConfirmPaperForm, PaperForm } from './form';

export const metadata: Metadata = { title: 'Khai báo bản giấy' };

type Props = {
  params: Promise<{ slug: string; judge: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A judge's declaration on paper: typed by one person, compared by another under what is compared. */
export default async function PaperDeclarationPage({ params, searchParams }: Props) {
  const { contest, by } = await contestHere(params, '/nhap-diem/khai-bao');
  const { judge } = await params;
  const desk = (await declarationsAtDesk({ by, now: now() }, { contest, judgeId: judge })) ?? notFound();
  const back = `${deskPage.contest(contest.slug)}/nhap-diem/khai-bao/${judge}`;
  const whose = { contest: contest.id, judge, back };
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/nhap-diem"
      title={`Khai báo bản giấy: ${desk.name}`}
      lead="Nhập đúng như giấy khai báo xung đột lợi ích mà giám khảo đã ký. Giám khảo tự khai báo trên hệ thống thì không nhập thay."
    >
      <ToldNotice query={await searchParams} />
      {!desk.verdict.ok && <RefusalNotice refusal={desk.verdict} />}
      {desk.waiting.length > 0 && (
        <Section title="Chờ người thứ hai xác nhận" boxed>
          <DataTable
            caption="Khai báo đã nhập, chờ xác nhận"
            rows={desk.waiting}
            rowKey={(row) => row.id}
            columns={[
              { key: 'entry', label: 'Bài dự thi', title: true, cell: (row) => `${row.code} · ${row.title}` },
              {
                key: 'answer',
                label: 'Khai báo',
                cell: (row) => [conflictWords[row.answer], row.reason].filter(Boolean).join(': '),
              },
              { key: 'by', label: 'Người nhập', cell: (row) => row.typedBy },
            ]}
          />
          {desk.seen ? (
            <ConfirmPaperForm given={{ ...whose, seen: desk.seen.digest }} count={desk.seen.count} />
          ) : (
            <Notice tone="info" title="Cần một người khác xác nhận">
              Người đã nhập không tự xác nhận.
            </Notice>
          )}
        </Section>
      )}
      {desk.verdict.ok && desk.open.length > 0 && (
        <Section title={`${desk.open.length} bài chưa khai báo`} boxed>
          <PaperForm key={desk.open.length} given={whose} entries={desk.open} />
        </Section>
      )}
      {desk.open.length === 0 && desk.waiting.length === 0 && (
        <Notice tone="success" title="Giám khảo đã khai báo cho mọi bài được phân công" />
      )}
    </ContestFrame>
  );
}
