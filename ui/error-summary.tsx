'use client';

import { useEffect, useRef } from 'react';
import { Icon } from './icon';

/** Says at the top of the form what must be mended; takes the focus when it appears. Draws nothing without errors. */
export function ErrorSummary({ title = 'Cần sửa các mục sau', errors, message }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const key = `${message ?? ''}${errors.map((error) => error.field + error.message).join()}`;

  useEffect(() => {
    if (key) box.current?.focus();
  }, [key]);

  if (!key) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="rounded-lg border-2 border-danger bg-surface p-4 outline-offset-4"
    >
      <h2 className="flex items-center gap-2 text-lg text-danger">
        <Icon name="alert" />
        {title}
      </h2>
      {message && <p className="mt-1">{message}</p>}
      {errors.length > 0 && (
        <ul className="mt-1">
          {errors.map((error) => (
            <li key={error.field + error.message}>
              <a
                href={`#${error.field}`}
                className="link inline-flex min-h-11 items-center font-medium text-danger decoration-danger-line hover:text-danger"
                onClick={(event) => goToField(event, error.field)}
              >
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The label comes into view too, not only the control under a sticky header. */
export function goToField(event: React.MouseEvent, field: string) {
  const control = document.getElementById(field) ?? document.getElementsByName(field)[0];
  if (!control) return;
  event.preventDefault();
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
}

export type FieldProblem = { field: string; message: string };
type ErrorSummaryProps = { title?: string; errors: readonly FieldProblem[]; message?: string };
