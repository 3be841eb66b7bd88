import type { heap } from '@/server/audit/outbox';
import { formatMoment, formatNumber } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { SendHeld } from './send-forms';

type Heap = Awaited<ReturnType<typeof heap>>;

/** What was written while there was no mail server: how much, how old, and the press that sends it. */
export function HeldLetters({
  heap: { count, oldest, newest, secret, canSend: hasMailServer },
}: {
  heap: Heap;
}) {
  if (count + secret === 0) return null;
  return (
    <Notice
      tone="warning"
      title={`${formatNumber(count + secret)} thư đang chờ, soạn khi chưa có máy chủ thư`}
    >
      <div className="space-y-3">
        {oldest && newest && (
          <p>
            {formatNumber(count)} thư, soạn từ {formatMoment(oldest)} đến {formatMoment(newest)}. Xem lại
            trước khi gửi: thư cũ có thể không còn đúng.
          </p>
        )}
        {secret > 0 && (
          <p>
            {formatNumber(secret)} thư chứa liên kết dùng một lần không gửi theo lượt này: gửi lời mời mới ở
            trang Người dùng.
          </p>
        )}
        {!hasMailServer && <p>Chưa cấu hình máy chủ thư (SMTP_URL).</p>}
        {hasMailServer && newest && <SendHeld count={count} until={newest.toISOString()} />}
      </div>
    </Notice>
  );
}
