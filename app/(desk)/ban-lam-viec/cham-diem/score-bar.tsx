import { fullMarks } from '@/domain/contest/marking';
import type { Part } from '@/domain/contest/rules';
import { Button } from '@/ui/button';
import { goToField } from '@/ui/error-summary';
import { formatPoints } from '@/ui/format';
import { Icon } from '@/ui/icon';
import { type Saved, SavedState } from '@/ui/saved-state';
import { Spinner } from '@/ui/spinner';
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
    <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-paper px-4 py-3 sm:mx-0">
      <div>
        <p className="font-semibold tabular-nums" aria-live="polite">
          Tổng {formatPoints(sum)}/{formatPoints(fullMarks(part))}
          <span className="text-sm font-normal text-ink-soft">
            {' · '}
            {valid}/{part.criteria.length} tiêu chí hợp lệ
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
      <Button type="submit" aria-disabled={leaving || undefined}>
        {leaving && <Spinner />}
        {submitLabel}
      </Button>
    </div>
  );
}
