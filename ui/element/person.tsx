import type { ReactNode } from 'react';

/** A person in one line, without a portrait: name, then office. */
export function Person({ name, title, unit }: { name: string; title?: string; unit?: ReactNode }) {
  return (
    <span className="block">
      <span className="font-medium">{name}</span>
      {title && <span className="text-ink-soft">, {title}</span>}
      {unit && <span className="block text-sm text-ink-faint">{unit}</span>}
    </span>
  );
}
