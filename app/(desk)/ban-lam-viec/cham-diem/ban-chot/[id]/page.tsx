import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { answersDue } from '@/domain/contest/results/answer';
import { ownFrozenSheets, type OwnFrozenSheets } from '@/server/contest/answers/queries';
import { signedIn } from '@/server/account/session';
import { AnswerBadge, answerTone } from '@/ui/element/answer-badge';
import { answerStateHints } from '@/ui/words/contest/answer';
import { formatMoment } from '@/ui/words/format';
import { Hash } from '@/ui/element/hash';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { DecisionForm } from '@/app/(desk)/decision-form';
import { confirmSheets } from './actions';
import { AnswersGiven } from './answers-given';
import { FrozenSheets } from './frozen-sheets';
import { ObjectionForm } from './objection-form';

export const metadata: Metadata = { title: 'Xác nhận phiếu trong bản chốt' };

/** A judge's own sheets, read from the text that is to be signed. */
export default async function OwnFrozenPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const own = (await ownFrozenSheets(await signedIn(), id)) ?? notFound();
  const { contest, row, answer, may } = own;
  return (
    <div className="space-y-6">
      <PageHeader
        title="Phiếu chấm của Ông/Bà trong bản chốt"
        kicker={`${contest.name} · bản số ${row.version}, chốt ${formatMoment(row.frozenAt)}`}
        lead={<AnswerBadge state={answer.state} />}
        steps={[{ label: 'Chấm điểm', href: deskPage.judging }, { label: 'Bản chốt' }]}
      />
      <Standing own={own} />
      <Section
        title="Các phiếu như đã chốt"
        intro="Đọc từ chính bản kết quả sẽ được ký. Đối chiếu điểm và mã biên nhận với thư biên nhận, phiếu in của Ông/Bà."
      >
        <FrozenSheets own={own} />
        <p className="mt-4 text-sm text-ink-soft">
          Mã kiểm tra (SHA-256) của bản chốt: <Hash hash={row.hash} />
        </p>
      </Section>
      {answer.answers.length + answer.replies.length > 0 && <AnswersGiven judge={answer} />}
      {may.confirmed.ok && (
        <Section title="Xác nhận" boxed>
          <p>Các phiếu trên đây đúng là phiếu Ông/Bà đã nộp: đủ bài, đúng điểm, đúng mã biên nhận.</p>
          <DecisionForm decide={confirmSheets} values={{ freeze: id }} label="Xác nhận đúng" />
        </Section>
      )}
      {may.objected.ok && (
        <Section title="Có điều không đúng" boxed>
          <p>
            Kết quả không được công bố cho đến khi Trưởng Ban Giám khảo hoặc kiểm soát viên trả lời bằng văn
            bản, hoặc bản chốt được trả lại để sửa.
          </p>
          <ObjectionForm freeze={id} />
        </Section>
      )}
    </div>
  );
}

function Standing({ own: { row, publishedAt, answer } }: { own: OwnFrozenSheets }) {
  if (row.withdrawnAt)
    return (
      <Notice tone="info" title="Bản chốt này đã được trả lại để sửa">
        Không cần trả lời nữa. Khi chốt lại, Ông/Bà được mời xem bản mới.
      </Notice>
    );
  if (publishedAt)
    return <Notice tone="info" title={`Kết quả đã công bố lúc ${formatMoment(publishedAt)}`} />;
  return (
    <Notice tone={answerTone[answer.state]} title={answerStateHints[answer.state]}>
      {answer.state === 'missing' &&
        `Đề nghị trả lời trước ${formatMoment(answersDue(row.frozenAt))}. Sau đó Ban Tổ chức có thể quyết định bằng văn bản tiếp tục công bố.`}
    </Notice>
  );
}
