import { ButtonLink } from '@/ui/element/button';
import { Icon } from '@/ui/element/icon';
import { reasonWords } from '@/ui/words/reason';
import { eventWords } from '@/ui/words/words';
import { awaited, type Move } from './moves';

/** Stopping, leaving: seldom wanted, so folded away. */
export function OtherMoves({ moves }: { moves: readonly Move[] }) {
  const side = moves.filter(({ event }) => !awaited.includes(event));
  if (side.length === 0) return null;
  return (
    <details className="group/other rounded-lg border border-line bg-surface px-4 sm:px-6">
      <summary className="flex min-h-12 items-center gap-1 font-medium text-primary">
        <Icon name="chevronRight" className="size-4 group-open/other:rotate-90" />
        Việc khác với mô hình này
      </summary>
      <ul className="space-y-2 pb-4">
        {side.map(({ event, href, verdict }) => (
          <li key={event}>
            {verdict.ok ? (
              <ButtonLink href={href} variant="secondary" className="w-full">
                {eventWords[event]}
              </ButtonLink>
            ) : (
              <p className="rounded-md bg-paper-deep p-3 text-sm">
                <strong>{eventWords[event]}:</strong> {reasonWords[verdict.reason]}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
