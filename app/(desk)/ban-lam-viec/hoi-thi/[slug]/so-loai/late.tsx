import { instantWords } from '@/domain/calendar';
import type { LateAttempt } from '@/server/late-attempts';
import { EmptyState } from '@/ui/empty-state';
import { whatWasMissing } from '@/ui/entry-words';
import { formatMoment } from '@/ui/format';
import { EntryBadge } from '../../phase-badge';
import { AdmitForm } from './admit';

/** Tries after the close, newest first, each with what was missing then. */
export function LateAttempts({ attempts, may }: { attempts: readonly LateAttempt[]; may: boolean }) {
  if (attempts.length === 0) return <EmptyState title="Không có lần nộp nào sau thời hạn" icon="clock" />;
  return (
    <ul className="divide-y divide-line">
      {attempts.map(({ id, at, missing, admittedAt, admittedReason, unit, entry }) => (
        <li key={id} className="space-y-2 py-4">
          <p className="flex flex-wrap items-center gap-2">
            <strong>{unit.name}</strong>
            {entry && <EntryBadge status={entry.status} />}
            <span className="text-ink-soft">{instantWords(at)}</span>
          </p>
          <p className="text-sm">{whatWasMissing(entry !== null, missing)}</p>
          {admittedAt ? (
            <p className="text-sm text-success">
              Đã cho nộp theo quyết định, {formatMoment(admittedAt)}: {admittedReason}
            </p>
          ) : (
            may && <AdmitForm id={id} unit={unit.name} />
          )}
        </li>
      ))}
    </ul>
  );
}
