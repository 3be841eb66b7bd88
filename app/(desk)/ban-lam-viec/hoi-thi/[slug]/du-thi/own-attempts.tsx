import { instantWords } from '@/domain/date/calendar';
import type { OwnLateAttempt } from '@/server/contest/entries/late-attempts';
import { whatWasMissing } from '@/ui/words/contest/entry';
import { formatMoment } from '@/ui/words/format';
import { Section } from '@/ui/page/section';

type OwnAttemptsProps = {
  attempts: readonly OwnLateAttempt[];
  /** The unit had an entry then. */
  begun: boolean;
  published: boolean;
};

/** What the unit tried after the close, as it was written down for an appeal. Nothing when it never did. */
export function OwnAttempts({ attempts, begun, published }: OwnAttemptsProps) {
  if (attempts.length === 0) return null;
  const waits = !published && attempts.every(({ admittedAt }) => admittedAt === null);
  return (
    <Section
      title="Lần nộp sau thời hạn"
      intro="Hệ thống đã ghi nhận, làm căn cứ khi đơn vị kiến nghị với Ban Tổ chức."
      boxed
    >
      <ul className="divide-y divide-line">
        {attempts.map(({ id, at, missing, admittedAt }) => (
          <li key={id} className="space-y-1 py-3">
            <p className="font-medium">{instantWords(at)}</p>
            <p className="text-sm">{whatWasMissing({ begun, missing })}</p>
            {admittedAt && (
              <p className="text-sm text-success">Ban Tổ chức đã cho nộp, {formatMoment(admittedAt)}.</p>
            )}
            {waits && <p className="text-sm text-ink-soft">Ban Tổ chức chưa quyết định.</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
