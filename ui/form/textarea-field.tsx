import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { describedBy, Field, type FieldWords, typed } from './field';

/** Grows with its text (field-sizing), at least `rows` high. */
export function TextareaField({
  label,
  hint,
  error,
  max,
  counted,
  printed,
  className,
  rows = 4,
  ...area
}: TextareaFieldProps) {
  const id = area.id ?? area.name;
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      required={area.required}
      max={max}
      counted={counted ?? typed(area.value)}
      printed={printed}
    >
      <textarea
        {...area}
        id={id}
        rows={rows}
        style={{ minHeight: `${rows * 1.65 + 1}rem` }}
        className={clsx('control field-sizing-content max-h-[70vh] resize-y leading-relaxed', className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, hint, error, max })}
      />
    </Field>
  );
}

export type TextareaFieldProps = FieldWords &
  ComponentProps<'textarea'> & { name: string; max?: number; counted?: string };
