import { fullMarks } from '@/domain/contest/tally/marking';
import type { Part } from '@/domain/contest/setup/rules';
import { Button } from '@/ui/element/button';
import { goToField } from '@/ui/form/error-summary';
import { formatPoints } from '@/ui/words/format';
import { Icon } from '@/ui/element/icon';
import { type Saved, SavedState } from '@/ui/draft/saved-state';
import { Spinner } from '@/ui/element/spinner';
import { flawsIn, type SheetFields, totalOf } from './sheet-text';

type ScoreBarProps = {
  part: Part;
  text: SheetFields;
  state: Saved;
  savedAt?: Date;
  leaving: boolean;
  submitLabel: string;
};

/** The total so far and where it is kept, at the foot of the screen while the judge scores. */
export function ScoreBar({ part, text, state, savedAt, leaving, submitLabel }: ScoreBarProps) {
  const { sum, valid } = totalOf(part, text);
  const flaws = Object.keys(flawsIn(part, text));
  return (
    <div className="sticky bottom-0 z-10 -mx-4 flex items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-paper px-4 py-2 sm:mx-0 sm:gap-x-6 sm:py-3">
      <div className="min-w-0">
        <p className="font-semibold tabular-nums" aria-live="polite">
          Tổng{' '}
          <span translate="no">
            {formatPoints(sum)}/{formatPoints(fullMarks(part))}
          </span>
          <span className="text-sm font-normal whitespace-nowrap text-ink-soft">
            {' · '}
            {valid}/{part.criteria.length} tiêu chí<span className="sr-only sm:not-sr-only"> hợp lệ</span>
          </span>
        </p>
        {flaws.length > 0 && (
          <p role="status">
            <a
              href={`#${flaws[0]}`}
              onClick={(event) => goToField(event, flaws[0] ?? '')}
              className="link inline-flex min-h-11 items-center gap-2 text-sm font-medium text-danger decoration-danger-line hover:text-danger"
            >
              <Icon name="alert" className="size-4" />
              {flaws.length} điểm chưa hợp lệ, chưa lưu
            </a>
          </p>
        )}
        {!(flaws.length > 0 && state === 'held') && <SavedState state={state} at={savedAt} />}
      </div>
      <Button type="submit" className="shrink-0" aria-disabled={leaving || undefined}>
        {leaving && <Spinner />}
        {submitLabel}
      </Button>
    </div>
  );
}
