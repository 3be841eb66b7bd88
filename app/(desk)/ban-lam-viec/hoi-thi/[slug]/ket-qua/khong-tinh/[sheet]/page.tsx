import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { SetAsideAct } from '@/domain/contest/jury/set-aside';
import { now } from '@/server/request/moment';
import { sheetToSetAside } from '@/server/contest/set-aside/queries';
import { DefinitionList } from '@/ui/list/definition-list';
import { formatMoment } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { RefusalNotice } from '@/ui/form/outcome';
import { Section } from '@/ui/page/section';
import { ContestFrame, contestHere } from '../../../here';
import { DecisionForm } from '@/app/(desk)/decision-form';
import { setSheetAside } from '../../actions';
import { setAsideStateWords } from '../../set-aside-words';

export const metadata: Metadata = { title: 'Không tính phiếu chấm' };

type Props = { params: Promise<{ slug: string; sheet: string }> };

/** One submitted sheet: leave it in the results or take it out, by two persons. */
export default async function SetAsidePage({ params }: Props) {
  const { contest, by } = await contestHere(params, '/ket-qua/khong-tinh');
  const { sheet: id } = await params;
  const sheet = (await sheetToSetAside({ by, now: now() }, { contest, id })) ?? notFound();
  const back = deskPage.contestResults(contest.slug);
  const { state, latest, names } = sheet;
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/ket-qua"
      title="Không tính phiếu chấm"
      lead={`${sheet.code} · ${sheet.part} · Giám khảo ${sheet.judge}`}
    >
      <div className="max-w-reading space-y-6">
        <p>
          Phiếu đã nộp chỉ được đưa ra khỏi kết quả khi một người đề nghị, nêu lý do, và một người khác xác
          nhận, trước khi chốt kết quả. Người có phiếu, người có xung đột lợi ích trong khối không tham gia.
          Việc này được ghi vào nhật ký Hội thi và bản kết quả được ký.
        </p>
        {sheet.conflicted && state === 'none' && (
          <Notice tone="warning" title="Giám khảo nay có xung đột lợi ích với bài này">
            Khi nộp phiếu, xung đột này chưa được biết. Phiếu vẫn được tính cho đến khi hai người quyết định.
          </Notice>
        )}
        <Section title={setAsideStateWords[state]} boxed>
          {latest ? (
            <DefinitionList
              items={[
                {
                  term: 'Đề nghị không tính',
                  value: `${names.get(latest.proposedById) ?? ''}, ${formatMoment(latest.proposedAt)}`,
                },
                { term: 'Lý do', value: latest.reason },
                ...(latest.confirmedAt
                  ? [
                      {
                        term: 'Xác nhận',
                        value: `${names.get(latest.confirmedById ?? '') ?? ''}, ${formatMoment(latest.confirmedAt)}`,
                      },
                    ]
                  : []),
                ...(latest.restoreProposedAt
                  ? [
                      {
                        term: 'Đề nghị tính lại',
                        value: `${names.get(latest.restoreProposedById ?? '') ?? ''}, ${formatMoment(latest.restoreProposedAt)}`,
                      },
                      { term: 'Lý do tính lại', value: latest.restoreReason },
                    ]
                  : []),
              ]}
            />
          ) : (
            <p>Chưa có đề nghị nào.</p>
          )}
        </Section>
        {steps[state].map((act) => {
          const verdict = sheet.verdicts[act];
          return verdict.ok ? (
            <DecisionForm
              key={act}
              decide={setSheetAside}
              values={{ sheet: id, slug: contest.slug, act, seen: sheet.seen }}
              label={actWords[act]}
              reason={act === 'propose' || act === 'proposeRestore'}
              grave={act === 'confirm'}
              signed
              back={back}
            >
              {(act === 'propose' || act === 'proposeRestore') && (
                <p className="text-sm text-ink-soft">
                  Lý do được công bố cùng kết quả; không ghi họ tên giám khảo, tên đơn vị.
                </p>
              )}
            </DecisionForm>
          ) : (
            <RefusalNotice key={act} refusal={verdict} />
          );
        })}
      </div>
    </ContestFrame>
  );
}

const steps = {
  none: ['propose'],
  proposed: ['confirm', 'drop'],
  setAside: ['proposeRestore'],
  restoring: ['restore', 'dropRestore'],
} as const;

const actWords: Record<SetAsideAct, string> = {
  propose: 'Đề nghị không tính phiếu',
  confirm: 'Xác nhận không tính phiếu',
  drop: 'Bỏ đề nghị, vẫn tính phiếu',
  proposeRestore: 'Đề nghị tính lại phiếu',
  restore: 'Xác nhận tính lại phiếu',
  dropRestore: 'Bỏ đề nghị tính lại',
};
