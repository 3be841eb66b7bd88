import Link from 'next/link';
import { type Actor, mayOrganise } from '@/domain/actor';
import { waitingDeliveries } from '@/server/obligations/delivery-queries';
import { Section } from '@/ui/page/section';
import { formatDate, formatNumber } from '@/ui/words/format';
import { answerHref, unitsAnswersHref } from '../ban-lam-viec/viec-phai-lam/ask';

const shown = 10;

/** What units have sent for the plan, and nobody has looked at yet, oldest first. */
export async function WaitingDeliveries({ by, year }: { by: Actor; year: number }) {
  if (!mayOrganise(by).ok) return null;
  const rows = await waitingDeliveries(by);
  if (rows.length === 0) return null;
  return (
    <Section title={`Bản nộp chờ tiếp nhận (${formatNumber(rows.length)})`} boxed>
      <ul className="divide-y divide-line">
        {rows.slice(0, shown).map(({ id, unit, obligation, year: of, sentAt }) => (
          <li
            key={id}
            className="relative flex flex-wrap items-baseline justify-between gap-x-4 py-2.5 hover:bg-paper-deep"
          >
            <span className="min-w-0 flex-1 basis-72">
              <Link
                href={answerHref(of, obligation.code, unit.slug)}
                prefetch={false}
                className="link cover-link"
              >
                {unit.name}
              </Link>
              <span className="block text-sm text-ink-faint">
                {obligation.words}, năm {of}
              </span>
            </span>
            {sentAt && (
              <time dateTime={sentAt.toISOString()} className="text-sm text-ink-soft">
                nộp ngày {formatDate(sentAt)}
              </time>
            )}
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <p>
          <Link
            className="link inline-flex min-h-11 items-center"
            href={unitsAnswersHref({ year })}
            prefetch={false}
          >
            Còn {formatNumber(rows.length - shown)} bản nộp khác: xem theo việc
          </Link>
        </p>
      )}
    </Section>
  );
}
