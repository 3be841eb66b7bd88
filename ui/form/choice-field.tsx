import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { errorBar, FieldError, type FieldWords, Hint, RequiredMark } from './field';

export function RadioGroup({ chosen, ...props }: GroupProps & { chosen?: string }) {
  return <Group {...props} type="radio" chosen={chosen === undefined ? undefined : [chosen]} />;
}

/** `ticked`: what stands there now, where the form holds it; `chosen`: what stood there when it was drawn. */
export function CheckboxGroup(
  props: GroupProps & { chosen?: readonly string[]; ticked?: readonly string[] },
) {
  return <Group {...props} type="checkbox" />;
}

export function Checkbox({ label, hint, error, ...input }: CheckboxProps) {
  const id = input.id ?? input.name;
  return (
    <div className={clsx('self-start', error && errorBar)}>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <Choice {...input} type="checkbox" id={id} label={label} hint={hint} />
    </div>
  );
}

function Group({
  label,
  hint,
  error,
  required,
  name,
  options,
  chosen,
  ticked,
  type,
  inline,
  ...input
}: AnyGroup) {
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      className={clsx('min-w-0 self-start', error && errorBar)}
      aria-describedby={
        [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined
      }
    >
      <legend className="font-medium">
        {label}
        {required && <RequiredMark />}
      </legend>
      {hint && <Hint id={`${name}-hint`}>{hint}</Hint>}
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
      <div className={clsx('mt-1', inline && 'sm:flex sm:flex-wrap sm:gap-x-6')}>
        {options.map((option) => (
          <Choice
            key={option.value}
            {...input}
            {...option}
            type={type}
            name={name}
            id={`${name}-${option.value}`}
            {...(ticked
              ? { checked: ticked.includes(option.value) }
              : { defaultChecked: chosen?.includes(option.value) })}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Choice({ label, hint, id, ...input }: ChoiceProps) {
  return (
    <div className="flex items-start">
      <label
        htmlFor={id}
        className={clsx(
          'flex min-h-11 items-start gap-3 py-2 pr-2',
          input.disabled ? 'cursor-not-allowed text-ink-faint' : 'cursor-pointer',
        )}
      >
        <input
          {...input}
          id={id}
          className="mt-0.5 size-6 shrink-0 accent-primary"
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <span>
          {label}
          {hint && (
            <span id={`${id}-hint`} className="block text-sm text-ink-faint">
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  );
}

export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type GroupProps = FieldWords &
  Omit<ComponentProps<'input'>, 'type'> & {
    name: string;
    options: readonly ChoiceOption[];
    inline?: boolean;
  };
type AnyGroup = GroupProps & {
  type: 'radio' | 'checkbox';
  chosen?: readonly string[];
  ticked?: readonly string[];
};
type CheckboxProps = FieldWords & Omit<ComponentProps<'input'>, 'type'> & { name: string };
type ChoiceProps = ComponentProps<'input'> & { label: ReactNode; hint?: ReactNode };
