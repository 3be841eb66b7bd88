import type { ReactNode } from 'react';
import type { AssignedEntry } from '@/server/contest/assignments/queries';
import { Kept } from '@/ui/kept';

type Props = {
  label: string;
  entries: readonly AssignedEntry[];
  empty: ReactNode;
  /** What stands for each judge of an entry, or one word instead of them. */
  children: (entry: AssignedEntry) => { key: string; cell: ReactNode }[] | string;
};

/** Why the judges of an entry are not told. */
export const hiddenWords: Record<NonNullable<AssignedEntry['hidden']>, string> = {
  conflict: 'Không xem được do có xung đột lợi ích',
  blind: 'Hội thi chấm kín: chỉ hiện sau khi công bố kết quả',
};

/** Entries one under the other, each with its judges side by side. */
export function EntryJudges({ label, entries, empty, children }: Props) {
  if (entries.length === 0) return empty;
  return (
    <ul
      aria-label={label}
      className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card"
    >
      {entries.map((entry) => {
        const judges = children(entry);
        return (
          <li key={entry.id} className="px-4 py-3">
            <h3 className="max-w-reading text-base">
              <span className="block text-sm font-normal text-ink-faint">
                <Kept text={[entry.code, entry.unit].filter(Boolean).join(' · ')} />
              </span>
              {entry.title}
            </h3>
            {typeof judges === 'string' ? (
              <p className="text-ink-soft">{judges}</p>
            ) : (
              <ul className="mt-1 grid gap-x-6 sm:grid-cols-2 xl:grid-cols-3">
                {judges.map(({ key, cell }) => (
                  <li key={key} className="flex min-h-9 flex-wrap items-start gap-x-3 gap-y-1 py-0.5">
                    {cell}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
