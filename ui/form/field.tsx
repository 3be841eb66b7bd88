import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Counter } from '../element/counter';
import { Icon } from '../element/icon';
import { Unprinted } from '../unprinted';

/**
 * Label, hint and error around one control. In a row the labels stand on one line and the controls on another,
 * whichever of the fields has a hint. The control must carry `id` and
 * `aria-describedby={describedBy(…)}`.
 */
export function Field({
  id,
  label,
  hint,
  error,
  required,
  max,
  counted,
  printed,
  className,
  children,
}: FieldProps) {
  return (
    <div className={clsx('flex min-w-0 flex-col', error && errorBar, className)}>
      <label htmlFor={id} className="block font-medium">
        {label}
        {required && <RequiredMark />}
      </label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="mt-auto pt-1.5">{children}</div>
      {max !== undefined && <Counter inputId={id} max={max} text={counted} />}
      {printed && <Unprinted inputId={id} text={counted} />}
    </div>
  );
}

export function describedBy({ id, hint, error, max }: Pick<FieldProps, 'id' | 'hint' | 'error' | 'max'>) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, max !== undefined && `${id}-counter`];
  return ids.filter(Boolean).join(' ') || undefined;
}

/** What stands in a controlled field. */
export const typed = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export function RequiredMark() {
  return (
    <span className="text-danger">
      <span aria-hidden="true"> *</span>
      <span className="sr-only"> (bắt buộc)</span>
    </span>
  );
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="text-sm text-ink-faint">
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1 flex gap-1.5 text-sm font-medium text-danger">
      <Icon name="alert" className="mt-0.5 size-4" />
      <span>
        <span className="sr-only">Lỗi: </span>
        {children}
      </span>
    </p>
  );
}

export const errorBar = 'border-l-4 border-danger pl-3';

/** What every field takes besides the attributes of its control. */
export type FieldWords = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** stands on a paper of ours: says which letters cannot be printed */
  printed?: boolean | undefined;
};

type FieldProps = FieldWords & {
  id: string;
  max?: number;
  counted?: string;
  className?: string;
  children: ReactNode;
};
