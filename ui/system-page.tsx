import type { ReactNode } from 'react';
import { Emblem } from './emblem';
import { mainId } from './skip-link';

/** What is shown instead of a page: not found, not allowed, broken. Says what to do next. */
export function SystemPage({ title, children, actions, detail }: SystemPageProps) {
  return (
    <div className="flex min-h-[70dvh] flex-col">
      <main
        id={mainId}
        tabIndex={-1}
        className="shell flex max-w-reading! flex-1 flex-col items-start justify-center py-12 outline-none"
      >
        <Emblem className="size-14" />
        <h1 className="mt-6 text-3xl">{title}</h1>
        <div className="mt-2 space-y-2 text-lg text-ink-soft">{children}</div>
        {actions && <div className="mt-6 flex flex-wrap gap-2">{actions}</div>}
        {detail && <p className="mt-8 text-sm text-ink-faint">{detail}</p>}
      </main>
    </div>
  );
}

type SystemPageProps = { title: string; children: ReactNode; actions?: ReactNode; detail?: ReactNode };
