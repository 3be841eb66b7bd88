'use client';

import type { KeyboardEvent, MouseEvent } from 'react';
import { pointsOf, pointsTyped, stepped } from '@/domain/contest/tally/points';
import type { Criterion, Part } from '@/domain/contest/setup/rules';
import { Disclosure } from '@/ui/focus/disclosure';
import { ScoreField } from '@/ui/form/text-field';
import { TextareaField } from '@/ui/form/textarea-field';

type CriterionFieldsProps = {
  part: Part;
  criterion: Criterion;
  number: number;
  points: string;
  comment: string;
  error?: string;
  onType: (name: string, value: string) => void;
};

/** One criterion: what the levels mean, the points, a comment. The arrow keys go a step up and down, Enter goes on. */
export function CriterionFields(props: CriterionFieldsProps) {
  const { part, criterion, number, points, comment, error, onType } = props;
  const name = `p.${criterion.key}`;
  const move = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && next(event.currentTarget)) event.preventDefault();
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onType(
      name,
      pointsTyped(
        stepped(pointsOf(points), { step: part.step, full: criterion.points, up: event.key === 'ArrowUp' }),
      ),
    );
  };
  const typed = pointsOf(points);
  const reached = criterion.levels.filter(({ from }) => typed !== null && from <= typed).at(-1);
  return (
    <fieldset className="min-w-0 rounded-lg border border-line bg-surface p-4 shadow-card sm:p-6">
      <legend className="sr-only">
        {number}. {criterion.name}
      </legend>
      <h3 aria-hidden="true" className="font-semibold">
        {number}. {criterion.name}
      </h3>
      <ul className="mt-2 space-y-1 text-sm">
        {criterion.levels.map((level) => (
          <li
            key={level.from}
            className={level === reached ? 'font-semibold text-primary-strong' : 'text-ink-soft'}
          >
            Từ {pointsTyped(level.from)} điểm: {level.text}
            {level === reached && <span className="sr-only"> (mức đang chấm)</span>}
          </li>
        ))}
      </ul>
      <div className="mt-3 grid gap-3">
        <ScoreField
          name={name}
          label={
            <span>
              Điểm
              <span className="sr-only">
                {' '}
                tiêu chí {number}: {criterion.name}
              </span>
            </span>
          }
          hint={`Bước ${pointsTyped(part.step)}`}
          outOf={criterion.points / 100}
          error={error}
          value={points}
          onChange={(event) => onType(name, event.target.value)}
          onKeyDown={move}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onMouseUp={keepSelected}
          enterKeyHint="next"
        />
        <Disclosure summary={comment ? 'Nhận xét tiêu chí (đã có)' : 'Thêm nhận xét tiêu chí'}>
          <TextareaField
            name={`c.${criterion.key}`}
            label={
              <span>
                Nhận xét<span className="sr-only"> tiêu chí {number}</span>
              </span>
            }
            rows={2}
            value={comment}
            onChange={(event) => onType(`c.${criterion.key}`, event.target.value)}
          />
        </Disclosure>
      </div>
    </fieldset>
  );
}

/** A tap that comes into a filled field selects it, so that the next digit replaces it; the release would put a caret there. */
function keepSelected(event: MouseEvent<HTMLInputElement>) {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  if (value !== '' && selectionStart === 0 && selectionEnd === value.length) event.preventDefault();
}

/** Goes on to the points of the next criterion. @returns whether there was one; after the last, Enter ends the sheet */
function next(field: HTMLInputElement): boolean {
  const fields = [...(field.form?.querySelectorAll<HTMLInputElement>('input[name^="p."]') ?? [])];
  const after = fields[fields.indexOf(field) + 1];
  after?.focus();
  after?.select();
  return after !== undefined;
}
