import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Breadcrumb, type Step } from './breadcrumb';
import { Kept } from '../kept';

/** Characters from which a title is set a step smaller, over the whole width. */
const LONG = 90;

const kept = (words: ReactNode) => (typeof words === 'string' ? <Kept text={words} /> : words);

/** The top of every page: one h1, what it is about, and its verbs. */
export function PageHeader({ title, kicker, lead, badges, actions, steps }: PageHeaderProps) {
  const long = typeof title === 'string' && title.length > LONG;
  return (
    <header className="pb-6">
      {steps && <Breadcrumb steps={steps} />}
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className={clsx('min-w-0 flex-1', long ? 'basis-full' : 'max-w-reading basis-80')}>
          {kicker && <p className="text-sm font-medium text-ink-faint">{kept(kicker)}</p>}
          <h1 className={long ? 'text-xl sm:text-2xl' : 'text-2xl sm:text-3xl'}>{kept(title)}</h1>
          {badges && <div className="mt-2 flex flex-wrap gap-2">{badges}</div>}
          {lead && <div className="mt-2 text-lg text-ink-soft">{kept(lead)}</div>}
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
