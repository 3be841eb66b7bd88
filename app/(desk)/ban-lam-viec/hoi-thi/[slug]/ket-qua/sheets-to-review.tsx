import Link from 'next/link';
import type { SheetToReview } from '@/server/contest/set-aside/late';
import { Notice } from '@/ui/element/notice';
import { Section } from '@/ui/page/section';
import { setAsideStateWords } from './set-aside-words';

/** Submitted sheets that count and whose judge is conflicted today, and those under a proposal. */
export function SheetsToReview({ sheets, here }: { sheets: readonly SheetToReview[]; here: string }) {
  if (sheets.length === 0) return null;
  return (
    <Section title="Phiếu đã nộp cần xem xét" boxed>
      <Notice tone="warning" title="Không phiếu nào tự mất đi khi xung đột lợi ích xuất hiện sau">
        Phiếu dưới đây vẫn giữ như khi nộp cho đến khi hai người quyết định không tính.
      </Notice>
      <ul className="divide-y divide-line">
        {sheets.map(({ sheetId, entry, part, judge, state }) => (
          <li key={sheetId} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <span>
              Phiếu đã nộp của {judge} cho {entry}, {part}:{' '}
              {state === 'none' ? 'nay có xung đột lợi ích' : setAsideStateWords[state].toLowerCase()}
            </span>
            <Link
              href={`${here}/khong-tinh/${sheetId}`}
              prefetch={false}
              className="link inline-flex min-h-11 items-center"
            >
              Xem xét
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
