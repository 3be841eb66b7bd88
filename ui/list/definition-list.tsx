import type { ReactNode } from 'react';

export function DefinitionList({ items }: { items: readonly Definition[] }) {
  return (
    // Side by side where there is room for it: the list stands in columns of many widths.
    <dl className="@container divide-y divide-line border-y border-line">
      {items.map((item) => (
        <div key={item.term} className="gap-6 py-3 @xl:grid @xl:grid-cols-[minmax(9rem,16rem)_minmax(0,1fr)]">
          <dt className="text-ink-faint">{item.term}</dt>
          <dd className="whitespace-pre-line">
            {item.value ?? <span className="text-ink-faint">Chưa có</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export type Definition = { term: string; value?: ReactNode };
