/** While a page is fetched. One announcement, the grey bars are hidden. */
export function Skeleton({ lines = 4, label = 'Đang tải…' }: { lines?: number; label?: string }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <div aria-hidden="true" className="animate-pulse space-y-3">
        <div className="h-8 w-2/3 rounded-md bg-line" />
        {Array.from({ length: lines }, (_, line) => (
          <div
            key={line}
            className="h-5 rounded-md bg-line"
            style={{ width: `${96 - ((line * 17) % 38)}%` }}
          />
        ))}
      </div>
    </div>
  );
}
