import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { describedBy, Field, type FieldWords } from './field';
import { Icon } from '../element/icon';

export function SelectField({
  label,
  hint,
  error,
  options,
  empty,
  className,
  wrapClassName,
  ...select
}: SelectFieldProps) {
  const id = select.id ?? select.name;
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      required={select.required}
      className={wrapClassName}
    >
      <div className="relative">
        {/* Drawn anew when its default changes: a refused post resets the form, and a drawn select would forget its choice. */}
        <select
          key={String(select.defaultValue ?? '')}
          {...select}
          id={id}
          className={clsx('control appearance-none pr-10', className)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ id, hint, error })}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
        <Icon
          name="chevronDown"
          className="pointer-events-none absolute top-1/2 right-3 size-5 -translate-y-1/2"
        />
      </div>
    </Field>
  );
}

export type Option = { value: string; label: string };

export type SelectFieldProps = FieldWords &
  ComponentProps<'select'> & {
    name: string;
    options: readonly Option[];
    /** the words of the empty choice, e.g. "Tất cả" or "Chọn lĩnh vực" */
    empty?: string;
    wrapClassName?: string;
  };
