import type { ReactNode } from 'react';
import { Icon, type IconName } from '../element/icon';

export function EmptyState({ title, icon = 'inbox', children, actions }: EmptyStateProps) {
  return (
    <div className="rounded-lg border border-dashed border-edge bg-surface px-4 py-10 text-center">
      <Icon name={icon} className="size-9 text-ink-faint" />
      <p className="mt-2 text-lg font-semibold">{title}</p>
      {children && <div className="mx-auto mt-1 max-w-reading text-ink-soft">{children}</div>}
      {actions && <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}

type EmptyStateProps = { title: string; icon?: IconName; children?: ReactNode; actions?: ReactNode };
