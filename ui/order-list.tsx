import { formatMoment } from '@/ui/words/format';
import { Kept } from './kept';

export type ShownOrder = {
  source: string;
  number: string | null;
  reason: string;
  setAt: Date;
  earlier: number;
  entries: readonly { id: string; place: number; code: string; unit: string | null }[];
};

/** In which order the entries perform, and where the order comes from. Who withdrew leaves the place empty. */
export function OrderList({ order }: { order: ShownOrder }) {
  const { source, number, reason, setAt, earlier, entries } = order;
  return (
    <>
      <ol className="grid gap-x-8 sm:grid-cols-2">
        {entries.map(({ id, place, code, unit }) => (
          <li key={id} value={place} className="flex gap-3 border-b border-line py-2">
            <span className="w-8 shrink-0 text-right text-lg font-semibold tabular-nums">{place}</span>
            <span className="min-w-0 break-words">
              {unit ?? code}
              {unit && (
                <span className="block text-sm text-ink-faint">
                  <Kept text={code} />
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
      <p className="max-w-reading text-sm break-words text-ink-soft">
        {source}. Ghi lúc {formatMoment(setAt)}
        {number && (
          <>
            ; xếp từ dãy số <span className="break-all">{number}</span>
          </>
        )}
        .{earlier > 0 && ` Thay thứ tự đã ghi trước đó: ${reason}`}
      </p>
    </>
  );
}
