import type { ReactNode } from 'react';

/** One named example on the design page. */
export function Sample({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-2 text-sm font-medium text-ink-faint">{name}</h3>
      {children}
    </div>
  );
}
