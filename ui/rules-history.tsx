import { Hash } from './element/hash';
import { formatMoment } from './words/format';
import { Section } from './page/section';

type Revision = {
  at: Date;
  person: string;
  reason: string;
  hash: string;
  effect: readonly {
    entry: string;
    rank: { before: number | null; after: number | null };
    prize: { before: string | null; after: string | null };
  }[];
};

/** Who changed the rules since they were announced, when, why, and, once results are out, to whose gain. */
export function RulesHistory({ revisions }: { revisions: readonly Revision[] }) {
  if (revisions.length === 0) return null;
  return (
    <Section title="Lịch sử sửa đổi Thể lệ" boxed>
      <ol className="divide-y divide-line">
        {revisions.map(({ at, person, reason, hash, effect }, n) => (
          <li key={`${at.toISOString()} ${hash}`} className="space-y-1 py-2">
            <p>
              {n === 0 ? 'Công bố' : `Sửa lần ${n}`}, {formatMoment(at)}, {person}
              {reason && `. Lý do: ${reason}`}
            </p>
            {effect.length > 0 && (
              <p>
                Theo các phiếu đã nộp lúc sửa:{' '}
                {effect
                  .map(
                    ({ entry, rank }) => `${entry} từ hạng ${rank.before ?? '–'} thành ${rank.after ?? '–'}`,
                  )
                  .join('; ')}
                .
              </p>
            )}
            <div className="text-sm text-ink-faint">
              Mã kiểm tra: <Hash hash={hash} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
