import type { PublicAnswers } from '@/server/contest/answers/queries';
import { replyWords } from '@/ui/words/contest/answer';
import { formatMoment } from '@/ui/words/format';
import { Section } from '@/ui/page/section';

/** What the judges said to their sheets before the publication, without saying who. */
export function JudgesConfirmed({ answers }: { answers: PublicAnswers }) {
  const { asked, confirmed, objections, passedOver } = answers;
  return (
    <Section
      title="Giám khảo xác nhận phiếu"
      intro="Sau khi chốt và trước khi công bố, mỗi giám khảo xem các phiếu của mình trong bản chốt rồi xác nhận, hoặc nêu điều không đúng."
    >
      <p>
        {confirmed}/{asked} giám khảo xác nhận phiếu của mình đúng như bản chốt.
      </p>
      {(objections.length > 0 || passedOver.length > 0) && (
        <ul className="space-y-4">
          {objections.map(({ reason, at, reply, confirmedAfter }) => (
            <li key={`${at.toISOString()} ${reason}`} className="space-y-1">
              <Said who="Một giám khảo nêu" at={at} reason={reason} />
              {reply && <Said who={replyWords('', reply.seat)} at={reply.at} reason={reply.reason} />}
              {confirmedAfter && (
                <p className="text-sm text-ink-soft">Giám khảo này sau đó đã xác nhận đúng.</p>
              )}
            </li>
          ))}
          {passedOver.map(({ reason, at, seat }) => (
            <li key={`${at.toISOString()} ${reason}`} className="space-y-1">
              <p>Một giám khảo không trả lời trong thời hạn.</p>
              <Said who={replyWords(null, seat)} at={at} reason={reason} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const Said = ({ who, at, reason }: { who: string; at: Date; reason: string }) => (
  <p>
    <span className="block text-sm text-ink-soft">
      {who}, {formatMoment(at)}
    </span>
    <span className="whitespace-pre-line">{reason}</span>
  </p>
);
