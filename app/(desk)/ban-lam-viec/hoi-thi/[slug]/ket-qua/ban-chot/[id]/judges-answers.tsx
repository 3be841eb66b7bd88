import type { AnswerRow, AnswersAtDesk } from '@/server/contest/answers/queries';
import { AnswerBadge } from '@/ui/element/answer-badge';
import { answerWords, replyWords } from '@/ui/words/contest/answer';
import { formatMoment } from '@/ui/words/format';
import { Section } from '@/ui/page/section';
import { DecisionForm } from '@/app/(desk)/decision-form';
import { passOverJudge, replyToJudge } from '../../actions';

type Props = { answers: AnswersAtDesk; values: { freeze: string; slug: string }; due: Date; open: boolean };

/** Whether each judge confirmed the own sheets; the second signature waits for it. */
export function JudgesAnswers({ answers: { rows, asked, unsettled, named }, values, due, open }: Props) {
  const waiting = unsettled.missing + unsettled.objected;
  const intro =
    waiting === 0
      ? `Đủ ${asked}/${asked} giám khảo đã xác nhận, hoặc đã được giải quyết bằng văn bản.`
      : `Còn ${waiting}/${asked} giám khảo: ${unsettled.missing} chưa trả lời, ${unsettled.objected} có ý kiến chờ trả lời. Chữ ký thứ hai chờ đủ.`;
  return (
    <Section title="Giám khảo xác nhận phiếu" intro={intro} boxed>
      {open && unsettled.missing > 0 && (
        <p>
          Từ {formatMoment(due)}, Ban Tổ chức có thể quyết định tiếp tục mà không chờ giám khảo chưa trả lời,
          có lý do bằng văn bản; người chốt kết quả không quyết định việc này.
        </p>
      )}
      {!named && (
        <p>Hội thi chấm kín: chỉ nêu ý kiến, không nêu tên giám khảo, cho đến khi công bố kết quả.</p>
      )}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.key} className="space-y-3 py-3">
            <One row={row} values={values} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function One({ row, values }: { row: AnswerRow; values: Props['values'] }) {
  const { judge, state, answers, replies, objection, isOpenToReply: mayReply, passingOver } = row;
  const said = [
    ...answers.map(({ id, answer, reason, at }) => ({ key: id, at, who: answerWords[answer], reason })),
    ...replies.map(({ answerId, reason, at, seat, by }) => ({
      key: `reply ${answerId}`,
      at,
      who: `${replyWords(answerId, seat)} (${by})`,
      reason,
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span>{judge?.name ?? 'Một giám khảo'}</span>
        <AnswerBadge state={state} />
      </div>
      {said.map(({ key, at, who, reason }) => (
        <div key={key}>
          <span className="block text-sm text-ink-soft">
            {who}, {formatMoment(at)}
          </span>
          {reason && <span className="whitespace-pre-line">{reason}</span>}
        </div>
      ))}
      {objection && mayReply && (
        <DecisionForm
          decide={replyToJudge}
          values={{ ...values, answer: objection }}
          label="Trả lời ý kiến"
          reason
          signed
        />
      )}
      {judge && passingOver.ok && (
        <DecisionForm
          decide={passOverJudge}
          values={{ ...values, judge: judge.id }}
          label={`Tiếp tục, không chờ ${judge.name}`}
          reason
          grave
          signed
        />
      )}
    </>
  );
}
