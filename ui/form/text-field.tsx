import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { describedBy, Field, type FieldWords, typed } from './field';

export function TextField({
  label,
  hint,
  error,
  max,
  counted,
  printed,
  suffix,
  bounds,
  className,
  wrapClassName,
  ...input
}: TextFieldProps) {
  const id = input.id ?? input.name;
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      required={input.required}
      max={max}
      counted={counted ?? typed(input.value)}
      printed={printed}
      className={wrapClassName}
    >
      <div className={clsx('flex items-center gap-2', input.type?.startsWith('date') && 'flex-wrap gap-y-1')}>
        <input
          type="text"
          {...input}
          {...bounds}
          id={id}
          className={clsx('control', className)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ id, hint, error, max })}
        />
        {suffix && <span className="whitespace-nowrap text-ink-soft">{suffix}</span>}
      </div>
    </Field>
  );
}

/** Numbers, whole unless `decimal`. Text with a numeric keyboard: a number input drops what it cannot read. */
export function NumberField({ decimal, ...props }: Omit<TextFieldProps, 'type'> & { decimal?: boolean }) {
  return (
    <TextField
      autoComplete="off"
      {...props}
      inputMode={decimal ? 'decimal' : 'numeric'}
      className={clsx('max-w-40 text-right tabular-nums', props.className)}
    />
  );
}

/** Accepts 8,5 and 8.5; `outOf` is shown, not enforced: the rule answers on the server. */
export function ScoreField({ outOf, ...props }: Omit<TextFieldProps, 'type' | 'suffix'> & { outOf: number }) {
  return (
    <TextField
      autoComplete="off"
      {...props}
      inputMode="decimal"
      suffix={`/ ${outOf} điểm`}
      className={clsx('max-w-28 text-right tabular-nums', props.className)}
    />
  );
}

export type TextFieldProps = FieldWords &
  Omit<ComponentProps<'input'>, 'name' | 'max'> & {
    name: string;
    /** most characters; shows the counter */
    max?: number;
    /** what is typed, where the form knows it better than the control's events */
    counted?: string;
    suffix?: ReactNode;
    /** first and last day of a date */
    bounds?: { min: string; max: string };
    wrapClassName?: string;
  };
