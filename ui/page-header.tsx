import type { ReactNode } from 'react';
import { Breadcrumb, type Step } from './breadcrumb';

/** The top of every page: one h1, what it is about, and its verbs. */
export function PageHeader({ title, kicker, lead, badges, actions, steps }: PageHeaderProps) {
  return (
    <header className="pb-6">
      {steps && <Breadcrumb steps={steps} />}
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="max-w-reading min-w-0 flex-1 basis-80">
          {kicker && <p className="text-sm font-medium text-ink-faint">{kicker}</p>}
          <h1 className="text-2xl sm:text-3xl">{title}</h1>
          {badges && <div className="mt-2 flex flex-wrap gap-2">{badges}</div>}
          {lead && <div className="mt-2 text-lg text-ink-soft">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  );
}

type PageHeaderProps = {
  title: ReactNode;
  kicker?: ReactNode;
  lead?: ReactNode;
  badges?: ReactNode;
  actions?: ReactNode;
  steps?: readonly Step[];
};
