import { Notice } from '../element/notice';

/** Where a screen cannot work without JavaScript: it says so, and what to do. */
export function NeedsScript({ children }: { children: string }) {
  return (
    <noscript className="block">
      <Notice tone="warning" title="Trình duyệt đang tắt JavaScript">
        {children}
      </Notice>
    </noscript>
  );
}
