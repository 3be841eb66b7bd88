import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { declaredConflict } from '@/server/contest/jury/clearing';
import { entryName } from '@/domain/contest/entry/number';
import { ButtonLink } from '@/ui/element/button';
import { conflictWords } from '@/ui/words/contest/contest';
import { DefinitionList } from '@/ui/list/definition-list';
import { formatMoment } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { reasonWords } from '@/ui/words/reason';
import { DecisionForm } from '@/app/(desk)/decision-form';
import { ContestFrame, contestHere } from '../../../here';
import { clearConflict } from './actions';

export const metadata: Metadata = { title: 'Xóa khai báo xung đột lợi ích' };

type Props = { params: Promise<{ slug: string; entry: string; judge: string }> };

export default async function ClearConflictPage({ params }: Props) {
  const { contest, by } = await contestHere(params, '/xung-dot');
  const { entry: entryId, judge } = await params;
  const declared = await declaredConflict(by, entryId, judge);
  if (!declared || declared.entry.contestId !== contest.id) notFound();
  const { person, entry, answer, reason, at, verdict } = declared;
  const back = `${deskPage.contest(contest.slug)}/phan-cong`;
  return (
    <ContestFrame contest={contest} by={by} at="/phan-cong" title="Xóa khai báo xung đột lợi ích">
      <div className="max-w-reading space-y-6">
        <DefinitionList
          items={[
            { term: 'Giám khảo', value: person.name },
            { term: 'Bài dự thi', value: `${entryName(entry.number)} · ${entry.title}` },
            { term: 'Đã khai báo', value: `${conflictWords[answer]}, ${formatMoment(at)}` },
            { term: 'Lý do đã nêu', value: reason || '–' },
          ]}
        />
        {verdict.ok ? (
          <>
            <p>
              Dùng khi giám khảo khai báo nhầm. Giám khảo được hỏi lại về bài dự thi này trước khi chấm; phiếu
              đã nộp trước khi khai báo, nếu có, lại được tính. Khai báo cũ và lý do xóa được giữ trong lịch
              sử.
            </p>
            <DecisionForm
              decide={clearConflict}
              values={{ entry: entry.id, judge, back }}
              label="Xóa khai báo"
              reason
              back={back}
            />
          </>
        ) : (
          <>
            <Notice tone="warning">{reasonWords[verdict.reason]}</Notice>
            <ButtonLink href={back} variant="secondary">
              Về Phân công chấm
            </ButtonLink>
          </>
        )}
      </div>
    </ContestFrame>
  );
}
