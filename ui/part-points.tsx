import type { PartLine } from '@/domain/contest/tally/outcome';
import { sheetCountOf, sheetCountWords } from '@/domain/contest/tally/sheet-count';
import { formatPoints, formatPointsOrDash } from './words/format';

/** The points of a part, on how many sheets they stand, and what was taken off for the time. */
export function PartPoints({ part }: { part: PartLine | undefined }) {
  const count = part && sheetCountOf(part);
  return (
    <>
      {formatPointsOrDash(part?.points)}
      {count && (
        <span
          className={
            count.came < count.asked
              ? 'block text-sm whitespace-nowrap text-warning'
              : 'block text-sm whitespace-nowrap text-ink-faint'
          }
        >
          {sheetCountWords(count)}
        </span>
      )}
      {part && part.penalty > 0 && (
        <span className="block text-sm whitespace-nowrap text-ink-soft">
          quá giờ, trừ {formatPoints(part.penalty)}
        </span>
      )}
    </>
  );
}
