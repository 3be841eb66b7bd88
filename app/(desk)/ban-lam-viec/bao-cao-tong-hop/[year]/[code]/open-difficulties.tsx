import { daysLain } from '@/domain/obligation/difficulty';
import { deskPage } from '@/domain/addresses';
import type { OpenDifficulty } from '@/server/reports/queries';
import { ButtonLink } from '@/ui/element/button';
import { Section } from '@/ui/page/section';
import { formatDate, formatNumber } from '@/ui/words/format';

/** What units told and nobody answered yet: it goes into the report (KH 04, IV). */
export const OpenDifficulties = ({ rows, now }: { rows: readonly OpenDifficulty[]; now: Date }) => (
  <Section
    title={`Vướng mắc chưa trả lời (${formatNumber(rows.length)})`}
    actions={
      <ButtonLink variant="secondary" href={deskPage.difficulties}>
        Phản ánh vướng mắc
      </ButtonLink>
    }
    boxed
  >
    {rows.length === 0 ? (
      <p className="text-ink-soft">Không có vướng mắc nào chờ trả lời.</p>
    ) : (
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} className="py-2.5">
            <p className="font-medium">{row.unit}</p>
            <p className="whitespace-pre-line">{row.words}</p>
            <p className="text-sm text-ink-faint">
              Phản ánh ngày {formatDate(row.reportedAt)}, đã{' '}
              {formatNumber(daysLain({ ...row, answeredAt: null }, now))} ngày
              {row.forwardedTo && `; chuyển đến ${row.forwardedTo}`}
            </p>
          </li>
        ))}
      </ul>
    )}
  </Section>
);
