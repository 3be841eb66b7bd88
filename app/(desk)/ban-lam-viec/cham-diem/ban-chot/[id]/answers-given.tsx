import type { OwnFrozenSheets } from '@/server/contest/answers/queries';
import { answerWords, replyWords } from '@/ui/words/contest/answer';
import { formatMoment } from '@/ui/words/format';
import { Section } from '@/ui/page/section';

/** What the judge said and what was written about it, oldest first. */
export function AnswersGiven({ judge: { answers, replies } }: { judge: OwnFrozenSheets['answer'] }) {
  const said = [
    ...answers.map(({ id, answer, reason, at }) => ({ key: id, at, who: answerWords[answer], reason })),
    ...replies.map(({ answerId, reason, at, seat }) => ({
      key: `reply ${answerId}`,
      at,
      who: replyWords(answerId, seat),
      reason,
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  return (
    <Section title="Đã trả lời" boxed>
      <ul className="space-y-3">
        {said.map(({ key, at, who, reason }) => (
          <li key={key}>
            <span className="block text-sm text-ink-soft">
              {who}, {formatMoment(at)}
            </span>
            {reason && <span className="whitespace-pre-line">{reason}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
