import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** A part of a page with its heading; `boxed` draws it as a sheet of paper. */
export function Section({ title, id, intro, actions, boxed, children }: SectionProps) {
  return (
    <section
      id={id}
      className={clsx(
        'min-w-0',
        boxed &&
          'rounded-lg border border-line bg-surface p-4 shadow-card sm:p-6 print:break-inside-avoid print:shadow-none',
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 className="text-xl">{title}</h2>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {intro && <div className="max-w-reading text-ink-soft">{intro}</div>}
      <div className="mt-4 space-y-4">{children}</div>
    </section>
  );
}

type SectionProps = {
  title: ReactNode;
  id?: string;
  intro?: ReactNode;
  actions?: ReactNode;
  boxed?: boolean;
  children: ReactNode;
};
