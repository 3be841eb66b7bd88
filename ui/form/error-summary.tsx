'use client';

import { useEffect, useRef, useState } from 'react';
import { Icon } from '../element/icon';

/** Says at the top of the form what must be mended; takes the focus when it appears. Draws nothing without errors. */
export function ErrorSummary({ title = 'Cần sửa các mục sau', errors, message }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const key = `${message ?? ''}${errors.map((error) => error.field + error.message).join()}`;
  const [inForm, setInForm] = useState<{ key: string; errors: readonly FieldProblem[] }>({ key: '', errors });
  const shown = inForm.key === key ? inForm.errors : errors;

  useEffect(() => {
    if (!key) return;
    setInForm({ key, errors: asInForm(errors, box.current?.closest('form') ?? null) });
    box.current?.focus();
    // The key says what there is to be mended.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key]);

  if (!key) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="scroll-mt-4 scroll-mb-32 rounded-lg border-2 border-danger bg-surface p-4 outline-offset-4"
    >
      <h2 className="flex items-center gap-2 text-lg text-danger">
        <Icon name="alert" />
        {title}
      </h2>
      {message && <p className="mt-1">{message}</p>}
      {errors.length > 0 && (
        <ul className="mt-1">
          {shown.map((error) => (
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

/** In the order of the form, and with the name of the field where the same sentence is said of several. */
function asInForm(errors: readonly FieldProblem[], form: HTMLFormElement | null): FieldProblem[] {
  const placed = errors.map((error) => ({ ...error, control: controlOf(error.field, form) }));
  placed.sort((a, b) =>
    a.control && b.control && a.control !== b.control
      ? a.control.compareDocumentPosition(b.control) & Node.DOCUMENT_POSITION_FOLLOWING
        ? -1
        : 1
      : 0,
  );
  return placed.map(({ field, message, control }) => {
    const alike = errors.filter((other) => other.message === message).length > 1;
    const where = alike && control ? placeOf(control) : '';
    return { field, message: where ? `${where}: ${message}` : message };
  });
}

/** "Phần thi 1, Tiêu chí 2, Điểm tối đa": the rows that the control stands in, and its label. */
function placeOf(control: HTMLElement): string {
  const rows: string[] = [];
  for (let row = control.closest('li'); row; row = row.parentElement?.closest('li') ?? null) {
    const list = row.parentElement;
    const label = list?.getAttribute('aria-label');
    if (list && label) rows.unshift(`${label} ${[...list.children].indexOf(row) + 1}`);
  }
  const label = control.id ? document.querySelector(`label[for="${CSS.escape(control.id)}"]`) : null;
  const own = label?.textContent.replace(/[*]|\(bắt buộc\)/gu, '').trim();
  return [...rows, own].filter(Boolean).join(', ');
}

function controlOf(field: string, form: HTMLFormElement | null): HTMLElement | null {
  const here = form?.elements.namedItem(field);
  if (here instanceof HTMLElement) return here;
  return document.getElementById(field) ?? document.getElementsByName(field)[0] ?? null;
}

/** The label comes into view too, not only the control under a sticky header. A page may hold several forms. */
export function goToField(event: React.MouseEvent, field: string) {
  const control = controlOf(field, event.currentTarget.closest('form'));
  if (!control) return;
  event.preventDefault();
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
}

export type FieldProblem = { field: string; message: string };
type ErrorSummaryProps = { title?: string; errors: readonly FieldProblem[]; message?: string };
