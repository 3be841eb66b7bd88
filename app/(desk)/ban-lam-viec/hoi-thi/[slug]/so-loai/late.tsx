import { instantWords } from '@/domain/date/calendar';
import type { LeftToOthers } from '@/server/deciding/queries';
import type { LateAttempt } from '@/server/contest/entries/late-attempts';
import { EmptyState } from '@/ui/list/empty-state';
import { whatWasMissing } from '@/ui/words/contest/entry';
import { formatMoment } from '@/ui/words/format';
import { reasonWords } from '@/ui/words/reason';
import { EntryBadge } from '../../phase-badge';
import { AdmitForm } from './admit';

type Props = {
  attempts: readonly LateAttempt[];
  isAllowed: boolean;
  /** By unit, why another person decides. */
  left: LeftToOthers | undefined;
};

/** Tries after the close, newest first, each with what was missing then. */
export function LateAttempts({ attempts, isAllowed, left }: Props) {
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
          <p className="text-sm">{whatWasMissing({ begun: entry !== null, missing })}</p>
          {admittedAt ? (
            <p className="text-sm text-success">
              Đã cho nộp theo quyết định, {formatMoment(admittedAt)}: {admittedReason}
            </p>
          ) : (
            isAllowed && <Admit id={id} unit={unit} left={left} />
          )}
        </li>
      ))}
    </ul>
  );
}

type AdmitProps = { id: string; unit: LateAttempt['unit']; left: LeftToOthers | undefined };

function Admit({ id, unit, left }: AdmitProps) {
  const refusal = left?.get(unit.id);
  if (refusal) return <p className="text-sm text-ink-soft">{reasonWords[refusal.reason]}</p>;
  return <AdmitForm id={id} unit={unit.name} />;
}
