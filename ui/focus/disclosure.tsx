import type { ReactNode } from 'react';
import { Icon } from '../element/icon';

/** More, behind a line that can be pressed: native details. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="group/disclosure">
      <summary className="inline-flex min-h-11 items-center gap-1 font-medium text-primary hover:underline">
        <Icon name="chevronRight" className="size-4 group-open/disclosure:rotate-90" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
