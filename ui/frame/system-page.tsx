import { province } from '@/domain/province';
import type { ReactNode } from 'react';
import { Brand } from './brand';
import { mainId } from './skip-link';

/** What is shown instead of a page: not found, not allowed, broken. Says what to do next. */
export function SystemPage({ title, children, actions, detail }: SystemPageProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <div className="weave" />
      <header className="border-b border-line bg-surface">
        <div className="shell py-2">
          <Brand owner={province.atStart} />
        </div>
      </header>
      <main
        id={mainId}
        tabIndex={-1}
        className="shell flex flex-1 flex-col items-start py-12 sm:py-20 outline-none"
      >
        <h1 className="text-3xl">{title}</h1>
        <div className="mt-2 max-w-reading space-y-2 text-lg text-ink-soft">{children}</div>
        {actions && <div className="mt-6 flex flex-wrap gap-2">{actions}</div>}
        {detail && <p className="mt-8 text-sm text-ink-faint">{detail}</p>}
      </main>
    </div>
  );
}

type SystemPageProps = { title: string; children: ReactNode; actions?: ReactNode; detail?: ReactNode };
